// The port to work that takes longer than a request: which task is worked on, where, and how many at once. A job is only the id of a task;
// what there is to do, and what was done of it, stands in the store. A job may come twice: the engine leases its task before it works.

/** Does the work of one job. The signal aborts when the job is cancelled, or when this process stops taking part. Never rejects for what is answered. */
export type Work = (id: string, signal: AbortSignal) => Promise<void>;

export type Warn = (message: string, details: Record<string, unknown>) => void;

export interface Jobs {
  /** Begins to do what was and will be added, here or (where processes share a queue) anywhere. Called once, at start. `warn` is told what goes wrong with the queue itself, each thing once as long as it lasts. */
  start(work: Work, warn?: Warn): Promise<void>;
  /** Puts a job at the end of the queue. One that waits or is worked on is not added again. */
  add(id: string): Promise<void>;
  /** A job that waits is taken out; one that is worked on has its signal aborted, in whatever process. Unknown ids are nothing. Resolves when that is done or on its way, not when the work has ended. */
  cancel(id: string): Promise<void>;
  /** Of the whole queue as far as this process can see it. */
  counts(): Promise<{ waiting: number; running: number }>;
  /** Takes no more, aborts what runs here and resolves when it has ended. Where a queue outlives its process, unfinished jobs stay in it. Again is nothing. */
  close(): Promise<void>;
}
