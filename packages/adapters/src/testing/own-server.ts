// A server of the tests as a process of its own, in a folder of its own: started, killed as a power cut would end it, started again on the
// same files, or held. Used by servers.ts and postgres.ts.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of our own: it can be ended, and held so that it accepts connections and answers nothing, as a hung machine does. */
export type OwnServer = {
  url: string;
  /** Ends the process as a power cut would; what it acknowledged stays. */
  kill(): Promise<void>;
  /** Starts it again at the same address on the same files. */
  start(): Promise<void>;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
  hang(): Promise<void>;
  resume(): void;
};

export type Program = {
  command: string;
  words: (port: number, folder: string) => string[];
  url: (port: number) => string;
  /** Makes what it needs in its folder, once. */
  prepare?: (folder: string) => void;
  /** Who runs it, and owns its folder; ourselves where nobody is named. */
  user?: { uid: number; gid: number };
  /** What ends it with all of its processes at once and nothing put in order; SIGKILL by default. */
  end?: NodeJS.Signals;
};

const START_MS = 60_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const answers = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

const launched = async (program: Program, port: number, folder: string): Promise<ChildProcess> => {
  const child = spawn(program.command, program.words(port, folder), { stdio: 'ignore', ...program.user });
  const until = performance.now() + START_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${program.command} did not start on port ${port}`);
    }
    await pause(20);
  }
  return child;
};

/** A busy machine may let a process answer once more after it was told to stop. Where there is no /proc, it is taken at its word. */
const hasStopped = ({ pid }: ChildProcess): boolean => {
  const threads = `/proc/${pid}/task`;
  if (!existsSync(threads)) return true;
  try {
    return readdirSync(threads).every((one) => readFileSync(join(threads, one, 'stat'), 'utf8').includes(') T '));
  } catch {
    // A thread ended while it was looked at: it is looked again.
    return false;
  }
};

export const ownServer = async (program: Program): Promise<OwnServer> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'emergent-server-'));
  if (program.user !== undefined) chownSync(folder, program.user.uid, program.user.gid);
  program.prepare?.(folder);
  let child = await launched(program, port, folder);
  const endNow = () => void child.kill(program.end ?? 'SIGKILL');
  process.once('exit', endNow);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    endNow();
    await closed;
  };
  return {
    url: program.url(port),
    kill,
    start: async () => {
      await kill();
      child = await launched(program, port, folder);
    },
    hang: async () => {
      child.kill('SIGSTOP');
      while (!hasStopped(child)) await pause(5);
    },
    resume: () => void child.kill('SIGCONT'),
    remove: async () => {
      process.off('exit', endNow);
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
