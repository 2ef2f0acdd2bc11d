// OpenDungeon's files of lore: a list of objects, each with facts about one thing under its name. Registered in formats.ts.
import { isRaw, isText, type Json, listOf } from '../json.ts';
import type { Spec } from '../spec.ts';
import { factsEntry, WHOLE } from './entry.ts';

/** Fields by which such facts are known: a list of just any objects is no lore. */
const KNOWN = new Set(
  'name summary summery location genre species personality population crew relationships appearance region faction factions residents quirks pronouns'.split(
    ' ',
  ),
);
const MOST_DEEP = 3;

const tells = (value: Json, depth = 0): boolean =>
  isRaw(value) &&
  Object.entries(value).some(
    ([name, one]) =>
      (KNOWN.has(name) && (depth > 0 || isListOfTexts(one))) || (depth < MOST_DEEP && tells(one, depth + 1)),
  );
const isListOfTexts = (value: Json): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);

export const opendungeonLore: Spec = {
  name: 'opendungeon-lore',
  title: 'OpenDungeon lore',
  family: 'opendungeon',
  detect: (value) => Array.isArray(value) && value.length > 0 && value.every((one) => tells(one)),
  wrap: {
    open: (value) => ({ entries: listOf(value).map((facts) => ({ [WHOLE]: facts })) }),
    close: ({ entries }) => listOf(entries).map((entry) => (isRaw(entry) ? (entry[WHOLE] ?? entry) : entry)),
  },
  flatten: [],
  file: () => [],
  entries: { at: ['entries'], spec: factsEntry },
  fresh: () => ({ entries: [] }),
};
