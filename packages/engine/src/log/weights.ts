// About how many bytes of memory what is kept at hand takes. Measured on heaps of played stories: twice what stands in the texts, since
// one sign beyond Latin-1 makes a text's every character two bytes, and what objects and lists take by themselves.
import { type Node, type PastTurn, stateBytes } from '@emergent/core';
import type { Found, Stand } from './opening.ts';

const A_TURN = 400;
/** The last record and the beginning, of which most is shared with the state. */
const A_STORY = 16_384;

const lengthOf = (texts: Iterable<string>): number => {
  let length = 0;
  for (const text of texts) length += text.length;
  return length;
};

const turnBytes = ({ line, telling, facts }: PastTurn): number =>
  A_TURN + 2 * (line.length + telling.length + lengthOf(facts));

export const nodeBytes = (node: Node): number => 2 * JSON.stringify(node).length;

/** Three times its JSON, more or less: a book of many short entries takes more than one of few long ones. */
const A_BOOK = 3;
const weighed = new WeakMap<object, number>();

export const bookBytes = (book: object): number => {
  const bytes = weighed.get(book) ?? A_BOOK * JSON.stringify(book).length;
  weighed.set(book, bytes);
  return bytes;
};

/** Without its world, which stands on a shelf of its own, once for all its stories. */
export const storyBytes = ({ state, path, notes }: Stand & Pick<Found, 'notes'>): number => {
  const itself = A_STORY + 2 * (stateBytes(state) + lengthOf(notes.retold.values()));
  return path.reduce((sum, turn) => sum + turnBytes(turn), itself);
};
