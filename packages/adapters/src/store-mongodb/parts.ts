// A document holds at most 16 MB; an imported world may be longer. Its body then lies in parts, written before the document that names them. Used by shelf.ts.
import { randomUUID } from 'node:crypto';
import type { Collection } from 'mongodb';
import { pack, unpack } from '../store-sqlite/body.ts';
import { is, type PartDocument, type RevisionDocument } from './documents.ts';

const MOST_BYTES = 8 * 1024 * 1024;

type Packed = Pick<RevisionDocument, 'body' | 'parts'>;

/** `mostBytes`: other than by default in tests only. */
export const packInParts = async (
  parts: Collection<PartDocument>,
  value: unknown,
  mostBytes: number = MOST_BYTES,
): Promise<Packed> => {
  const body = pack(value);
  if (typeof body === 'string' || body.length <= mostBytes) return { body, parts: null };
  const token = randomUUID();
  for (let part = 0; part * mostBytes < body.length; part++) {
    const piece = body.subarray(part * mostBytes, (part + 1) * mostBytes);
    await parts.insertOne({ _id: `${token}/${part}`, token, part, body: piece });
  }
  return { body: null, parts: token };
};

export const unpackParts = async <Kind>(parts: Collection<PartDocument>, { body, parts: token }: Packed) => {
  if (body !== null || token === null) return unpack<Kind>(body);
  const pieces = await parts.find({ token: is(token) }, { sort: { part: 1 } }).toArray();
  return unpack<Kind>(Buffer.concat(pieces.map((piece) => piece.body)));
};
