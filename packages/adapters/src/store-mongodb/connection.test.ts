// What a broken way to the database is to who asks: unavailable, as is a closed store; a defect of ours stays one.
import { StoreUnavailable } from '@emergent/engine/ports';
import { MongoNetworkError } from 'mongodb';
import { expect, test } from 'vitest';
import { answeringUntil } from './connection.ts';

const failing = (cause: Error) => answeringUntil(() => false)(() => Promise.reject(cause));

test('a connection that breaks, told by the driver or by its socket, is the store being away', async () => {
  const socket = Object.assign(new Error('write ECONNRESET'), { code: 'ECONNRESET', syscall: 'write', errno: -104 });
  await expect(failing(socket)).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failing(new MongoNetworkError('connection 1 closed'))).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(failing(new TypeError('ours'))).rejects.toBeInstanceOf(TypeError);
  await expect(answeringUntil(() => true)(async () => 1)).rejects.toBeInstanceOf(StoreUnavailable);
});
