/** A drop of files on its way: announced first, then three at a time, then closed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { closeBatchMutation, openBatchMutation } from '@/api/generated/@tanstack/react-query.gen';
import type { Problem } from '@/api/problem';
import { pathOf, sendFile } from '@/api/uploads';

export interface OnItsWay {
  id: number;
  name: string;
  sent: number;
  total: number;
  problem?: Problem;
}

const AT_ONCE = 3;
let lastId = 0;

export function useUploads(caseId: string) {
  const queries = useQueryClient();
  const [sending, setSending] = useState<OnItsWay[]>([]);
  const [batches, setBatches] = useState<string[]>([]);
  const { mutateAsync: open } = useMutation(openBatchMutation());
  const { mutateAsync: close } = useMutation(closeBatchMutation());

  const change = useCallback((id: number, change: Partial<OnItsWay>) => {
    setSending((items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }, []);
  const forget = useCallback((id: number) => {
    setSending((items) => items.filter((item) => item.id !== id));
  }, []);

  const sendOne = useCallback(
    (file: File, id: number, batch: string) =>
      new Promise<void>((ended) => {
        void sendFile(file, {
          batch,
          onProgress: (sent) => change(id, { sent }),
          onDone: () => {
            forget(id);
            ended();
          },
          onProblem: (problem) => {
            change(id, { problem });
            ended();
          },
        });
      }),
    [change, forget],
  );

  const send = async (files: File[]) => {
    if (files.length === 0) return;
    const items = files.map((file) => ({ id: ++lastId, file }));
    const batch = (await open({ body: { case: caseId, files: files.length } })).id;
    setBatches((known) => [batch, ...known]);
    setSending((before) => [...before, ...items.map(({ id, file }) => onItsWay(id, file))]);
    const lane = async () => {
      for (let item = items.shift(); item; item = items.shift()) {
        await sendOne(item.file, item.id, batch);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    // A file that failed, or went on in an earlier drop, never comes to this one.
    await close({ path: { batch_id: batch } });
    await queries.invalidateQueries();
  };

  return { sending, batches, send, forget };
}

const onItsWay = (id: number, file: File): OnItsWay => ({
  id,
  name: pathOf(file),
  sent: 0,
  total: file.size,
});
