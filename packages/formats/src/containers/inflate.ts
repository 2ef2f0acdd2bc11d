// Unpacking deflate within a bound: small pieces go in, and it stops as soon as more comes out than may. Called by png.ts and zip.ts.
import { Inflate, Unzlib } from 'fflate';

const PIECE = 4096;

/** The bytes unpacked; null: broken; 'large': more than `most`. */
export const inflate = (packed: Uint8Array, most: number, kind: 'deflate' | 'zlib'): Uint8Array | null | 'large' => {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const take = (part: Uint8Array, final: boolean) => {
    size += part.length;
    parts.push(part);
    ended ||= final;
  };
  const stream = kind === 'deflate' ? new Inflate(take) : new Unzlib(take);
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (size > most) return 'large';
    }
  } catch (error) {
    // fflate throws plain errors for every kind of broken data.
    if (!(error instanceof Error)) throw error;
    return null;
  }
  if (!ended) return null;
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};
