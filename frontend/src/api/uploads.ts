/** Uploads that survive a lost connection and a closed tab (tus 1.0). */
import { Upload } from 'tus-js-client';
import { writeHeaders } from './headers';
import { asProblem, Problem } from './problem';

export interface Sending {
  caseId: string;
  /** The drop this file belongs to. */
  batch: string;
  onProgress: (sent: number) => void;
  onDone: () => void;
  onProblem: (problem: Problem) => void;
  /** The server is out of reach; the file goes on by itself when it is back. */
  onCutOff: () => void;
}

// Milliseconds. Browsers notice a new connection by themselves, a server that is back they do not.
const LOOK_AGAIN = 15_000;

export async function sendFile(file: File, sending: Sending): Promise<Upload> {
  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    chunkSize: 8 * 1024 * 1024,
    retryDelays: [0, 1_000, 3_000, 8_000, 20_000],
    fingerprint: async () => fingerprint(file, sending.caseId),
    removeFingerprintOnSuccess: true,
    metadata: {
      batch: sending.batch,
      // A folder keeps its inner paths; they are metadata, never a place on a disk.
      filename: pathOf(file),
    },
    onBeforeRequest: (request) => {
      for (const [name, value] of Object.entries(writeHeaders())) request.setHeader(name, value);
    },
    onProgress: sending.onProgress,
    onSuccess: sending.onDone,
    onError: (error) => void goOn(problemOf(error)),
  });
  /** Out of reach is no end; a refusal is, and so is a CD that was taken out meanwhile. */
  const goOn = async (problem: Problem) => {
    if (problem.status !== 0) return sending.onProblem(problem);
    if (!(await isReadable(file))) return sending.onProblem(new Problem(0, { code: 'file-gone' }));
    sending.onCutOff();
    await connection();
    upload.start();
  };
  const earlier = await upload.findPreviousUploads();
  if (earlier[0]) upload.resumeFromPreviousUpload(earlier[0]);
  upload.start();
  return upload;
}

/** By this a file is known again. On a CD many have the same name, size and time. */
export function fingerprint(file: File, caseId: string): string {
  return ['zb', caseId, pathOf(file), file.size, file.lastModified].join(' ');
}

const isReadable = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

function connection(): Promise<void> {
  return new Promise((back) => {
    const go = () => {
      clearTimeout(later);
      removeEventListener('online', go);
      back();
    };
    const later = setTimeout(go, LOOK_AGAIN);
    addEventListener('online', go);
  });
}

const paths = new WeakMap<File, string>();

/** Remembers where in a dropped folder a file lay; the browser tells only for chosen folders. */
export function rememberPath(file: File, path: string): File {
  paths.set(file, path);
  return file;
}

export const pathOf = (file: File) => paths.get(file) || file.webkitRelativePath || file.name;

function problemOf(error: Error): Problem {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!isAnswer(response)) return asProblem(error);
  try {
    const said: unknown = JSON.parse(response.getBody());
    return asProblem(said, new Response(null, { status: response.getStatus() }));
  } catch {
    return asProblem(error, new Response(null, { status: response.getStatus() }));
  }
}

interface Answer {
  getBody: () => string;
  getStatus: () => number;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'getBody' in value;
}
