// What a broken way to the database is to who asks: unavailable, as is a closed store; a defect of ours stays one.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { StoreUnavailable } from '@emergent/engine/ports';
import { MongoNetworkError } from 'mongodb';
import { expect, test } from 'vitest';
import { answeringUntil } from './connection.ts';

const failing = (cause: Error) => answeringUntil(() => false)(() => Promise.reject(cause));

/** What a socket says that is written to when its other side has just ended it: as a server does that is killed. */
const writtenTooLate = async (): Promise<Error> => {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  socket.once('end', () => queueMicrotask(() => socket.write('a command'))).resume();
  const [error] = await once(socket, 'error').catch((cause: unknown) => [cause]);
  server.close();
  return error;
};

test('a connection that breaks, told by the driver or by its socket, is the store being away', async () => {
  const socket = Object.assign(new Error('write ECONNRESET'), { code: 'ECONNRESET', syscall: 'write', errno: -104 });
  await expect(failing(socket)).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failing(await writtenTooLate())).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failing(new MongoNetworkError('connection 1 closed'))).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failing(new TypeError('ours'))).rejects.toBeInstanceOf(TypeError);
  await expect(answeringUntil(() => true)(async () => 1)).rejects.toBeInstanceOf(StoreUnavailable);
});
