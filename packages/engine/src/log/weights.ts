// About how many bytes of memory what is kept at hand takes. Measured on heaps of played stories: twice what stands in the texts, since
// one sign beyond Latin-1 makes a text's every character two bytes, and what objects and lists take by themselves.
import { type Node, type PastTurn, stateBytes } from '@emergent/core';
import type { TurnRecord } from '@emergent/schema';
import type { Found, Stand } from './opening.ts';

const A_TURN = 400;
const A_SUM = 8;
/** The last record and the beginning, of which most is shared with the state. */
const A_STORY = 16_384;

const lengthOf = (texts: Iterable<string>): number => {
  let length = 0;
  for (const text of texts) length += text.length;
  return length;
};

const turns = new WeakMap<PastTurn, number>();
/** Remembered: a story is weighed after each of its turns, and all of its past ones but the last are those of before. */
const turnBytes = (turn: PastTurn): number => {
  const known = turns.get(turn);
  if (known !== undefined) return known;
  const bytes =
    A_TURN + 2 * (turn.line.length + turn.telling.length + lengthOf(turn.facts) + lengthOf(turn.suggestions));
  turns.set(turn, bytes);
  return bytes;
};

const lengths = new WeakMap<Node, number>();
/** Of its JSON in UTF-8. How many characters that is is remembered: whoever keeps a record that was held to its size weighs it next. */
export const recordBytes = (record: TurnRecord): number => {
  const json = JSON.stringify(record);
  lengths.set(record, json.length);
  return Buffer.byteLength(json);
};

export const nodeBytes = (node: Node): number => 2 * (lengths.get(node) ?? JSON.stringify(node).length);

/** Three times its JSON, more or less: a book of many short entries takes more than one of few long ones. */
const A_BOOK = 3;
const weighed = new WeakMap<object, number>();

export const bookBytes = (book: object): number => {
  const bytes = weighed.get(book) ?? A_BOOK * JSON.stringify(book).length;
  weighed.set(book, bytes);
  return bytes;
};

/** Without its world, which stands on a shelf of its own, once for all its stories. */
export const storyBytes = ({ state, path, sums, notes }: Stand & Pick<Found, 'notes'>): number => {
  const itself = A_STORY + A_SUM * sums.length + 2 * (stateBytes(state) + lengthOf(notes.retold.values()));
  return path.reduce((sum, turn) => sum + turnBytes(turn), itself);
};
