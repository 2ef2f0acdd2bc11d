// A model's server that plays what a script says, over real HTTP on 127.0.0.1, and remembers what it was asked.
// The dialects beside it speak for it; used by the tests here, the end-to-end tests and the bench.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** One answer. Times in milliseconds. */
export type Play =
  | {
      text: string;
      /** Characters a delta; the whole text in one when absent. */
      chunk?: number;
      /** Before the first delta, and between deltas. */
      wait?: number;
      pace?: number;
      finish?: 'stop' | 'length' | 'refused';
      /** Instead of finishing, after the last delta. */
      instead?: 'reset' | 'hang' | 'end';
    }
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** The connection is reset before a word, or nothing ever comes. */
  | { fail: 'reset' | 'hang' }
  /** A body that is not of the protocol, with status 200. */
  | { raw: string; type?: string };

type Asked = {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
  aborted: boolean;
};
/** One play a call, the last for ever; or decided by what is asked (`call` counts from 0). */
export type Script = Play[] | ((asked: Asked, call: number) => Play);

export type Dialect = {
  delta: (text: string) => string;
  finish: (finish: 'stop' | 'length' | 'refused', tokens: number) => string[];
  error: (status: number) => unknown;
};

export type ScriptedServer = {
  /** Without a path. */
  url: string;
  asked: Asked[];
  play: (script: Script) => void;
  close: () => Promise<void>;
};

export async function scriptedServer(script: Script, dialect: Dialect): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  let playing = script;
  let first = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const one: Asked = {
      path: request.url ?? '',
      headers: request.headers,
      body: await bodyOf(request),
      aborted: false,
    };
    const call = asked.push(one) - 1 - first;
    response.on('close', () => {
      one.aborted = !response.writableEnded;
    });
    const play = typeof playing === 'function' ? playing(one, call) : playing[Math.min(call, playing.length - 1)];
    await perform(play ?? { text: '' }, response, dialect);
  };
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    play: (next) => {
      playing = next;
      first = asked.length;
    },
    close: () => close(server),
  };
}

/** An address where nobody listens. */
export async function deadAddress(): Promise<string> {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return `http://127.0.0.1:${port}`;
}

async function perform(play: Play, response: ServerResponse, dialect: Dialect): Promise<void> {
  if ('fail' in play) {
    if (play.fail === 'reset') response.destroy();
    return;
  }
  if ('status' in play) {
    response.writeHead(play.status, { 'content-type': 'application/json', ...play.headers });
    response.end(typeof play.body === 'string' ? play.body : JSON.stringify(play.body ?? dialect.error(play.status)));
    return;
  }
  if ('raw' in play) {
    response.writeHead(200, { 'content-type': play.type ?? 'text/event-stream' });
    response.end(play.raw);
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  if (play.wait) await pause(play.wait);
  const size = Math.max(1, play.chunk ?? play.text.length);
  for (let at = 0; at < play.text.length && !response.destroyed; at += size) {
    if (at > 0 && play.pace) await pause(play.pace);
    response.write(dialect.delta(play.text.slice(at, at + size)));
  }
  if (play.instead === 'hang') return;
  // What was written must leave before the connection is reset.
  if (play.instead === 'reset') {
    await pause(20);
    response.destroy();
    return;
  }
  const tokens = Math.ceil(play.text.length / 4);
  if (play.instead !== 'end') for (const line of dialect.finish(play.finish ?? 'stop', tokens)) response.write(line);
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  try {
    const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
