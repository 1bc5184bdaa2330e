/** What the server says when it says no: what happened, and what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly advice: string;
  readonly fields: Record<string, string[]>;

  constructor(status: number, said: Partial<Said>) {
    super(said.message ?? '');
    this.name = 'Problem';
    this.status = status;
    this.code = said.code ?? (status === 0 ? 'offline' : 'unexpected');
    this.advice = said.advice ?? '';
    this.fields = said.fields ?? {};
  }
}

interface Said {
  code: string;
  message: string;
  advice: string;
  fields: Record<string, string[]>;
}

/** Anything thrown on the way to the server becomes a Problem; status 0 means it was never reached. */
export function asProblem(error: unknown, response?: Response): Problem {
  if (error instanceof Problem) return error;
  const status = response?.status ?? 0;
  return new Problem(status, isSaid(error) ? error : {});
}

function isSaid(error: unknown): error is Partial<Said> {
  return typeof error === 'object' && error !== null && 'code' in error;
}
