// The real server as a process of its own, with a folder of its own; for tests and benches that kill, stop and measure it.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVER } from './root.ts';

export type Ended = { code: number | null; signal: NodeJS.Signals | null; stderr: string; stdout: string };
export type Program = { child: ChildProcess; ended: Promise<Ended> };
export type Server = Program & {
  url: string;
  pid: number /** Milliseconds from spawning to the line that names the address. */;
  startedIn: number;
};

/** A folder that is gone at the end of `work`. */
export const temporaryFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'emergent-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Runs a program of ours in `folder`, so that no `.env` of the developer's is read, with nothing of the outer environment but PATH. */
export const run = (words: readonly string[], folder: string, env: Record<string, string> = {}): Program => {
  const child = spawn(process.execPath, [...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    told.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told.stderr += text;
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<Ended>();
  child.once('error', reject);
  child.once('close', (code, signal) => resolve({ code, signal, ...told }));
  return { child, ended };
};

/** Starts the server on a free port. Rejects with what it wrote where it ends before it listens. */
export const startServer = async (folder: string, env: Record<string, string> = {}): Promise<Server> => {
  const from = performance.now();
  const settings = { PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMIT_REQUESTS: '1000000', ...env };
  // As `npm start` does.
  const program = run(['--max-semi-space-size=16', SERVER], folder, settings);
  const { promise: address, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  program.child.stdout?.on('data', (text: string) => {
    said += text;
    const found = /plays at (http:\S+)/.exec(said);
    if (found?.[1] !== undefined) resolve(found[1]);
  });
  program.ended.then(
    ({ code, stderr }) => reject(new Error(`the server ended with ${code}: ${stderr}`)),
    (error: unknown) => reject(error),
  );
  const url = await address;
  return { ...program, url, pid: program.child.pid ?? 0, startedIn: performance.now() - from };
};

export const stop = async (program: Program, signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> => {
  program.child.kill(signal);
  return program.ended;
};
