/** A drop of files on its way: announced first, then three at a time, then closed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { closeBatchMutation, openBatchMutation } from '@/api/generated/@tanstack/react-query.gen';
import { getBatch } from '@/api/generated/sdk.gen';
import type { BatchOut } from '@/api/generated/types.gen';
import { pathOf, sendFile } from '@/api/uploads';
import * as drops from './drops';
import { begun, isSame, missingIn } from './unfinished';

const AT_ONCE = 3;
/** The drops that this tab is sending: none of them was left behind. */
const underWay = new Set<string>();

export function useUploads(caseId: string) {
  const queries = useQueryClient();
  const { sending, batches } = useSyncExternalStore(drops.watch, () => drops.dropsOf(caseId));
  const { mutateAsync: open } = useMutation(openBatchMutation());
  const { mutateAsync: close } = useMutation(closeBatchMutation());

  /** A drop that a closed tab left open is gone on with when the same files are chosen again. */
  const batchFor = async (files: readonly File[]): Promise<BatchOut> => {
    const known = begun.get(caseId);
    const left =
      known && !underWay.has(known)
        ? (await getBatch({ path: { batch_id: known } })).data
        : undefined;
    if (left && isSame(left, files)) return left;
    return open({ body: { case: caseId, files: files.length } });
  };

  const send = async (files: File[]) => {
    if (files.length === 0) return;
    const items = drops.add(caseId, files.map(sizeOf)).map((id, place) => ({ id, place }));
    const batch = await batchFor(files).catch((problem) => {
      for (const { id } of items) drops.forget(caseId, id);
      throw problem;
    });
    begun.set(caseId, batch.id);
    underWay.add(batch.id);
    drops.show(caseId, batch.id);
    const missing = new Set(missingIn(batch, files));
    const lane = async () => {
      for (let item = items.shift(); item; item = items.shift()) {
        const file = files[item.place];
        if (file && missing.has(file))
          await sendOne(file, { caseId, batch: batch.id, id: item.id });
        else drops.change(caseId, item.id, { sent: file?.size ?? 0, done: true });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    begun.forget(caseId, batch.id);
    underWay.delete(batch.id);
    // A file that failed, or went on in an earlier drop, never comes to this one.
    await close({ path: { batch_id: batch.id } });
    await queries.invalidateQueries();
  };

  return {
    sending,
    batches,
    // What went wrong has been said by then: a mutation tells it.
    send: (files: File[]) => void send(files).catch(() => undefined),
    forget: (id: number) => drops.forget(caseId, id),
    hide: (batch: string) => drops.hide(caseId, batch),
  };
}

const sizeOf = (file: File) => ({ name: pathOf(file), size: file.size });

interface Way {
  caseId: string;
  batch: string;
  id: number;
}

function sendOne(file: File, { caseId, batch, id }: Way): Promise<void> {
  const change = (news: Partial<drops.OnItsWay>) => drops.change(caseId, id, news);
  return new Promise((ended) => {
    void sendFile(file, {
      caseId,
      batch,
      onProgress: (sent) => change({ sent, cutOff: false }),
      onCutOff: () => change({ cutOff: true }),
      onDone: () => {
        change({ sent: file.size, done: true, cutOff: false });
        ended();
      },
      onProblem: (problem) => {
        change({ problem, cutOff: false });
        ended();
      },
    });
  });
}
