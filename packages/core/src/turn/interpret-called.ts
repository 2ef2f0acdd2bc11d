// Names as they are called: every word by which somebody goes, where one stands in a sentence, and the mark that parts it from what is said.
// Called by interpret-vocative.ts and interpret-spoken-to.ts.
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Token } from './interpret-words.ts';
import { baseOf } from './lexicon.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before a name, and part of what somebody is called. */
export const HONOURS = setOf('mr mrs ms miss dr sir madam captain master mistress');

/** So many words of a name are looked at. */
export const MOST_NAME = 3;
export type Names = ReadonlyMap<string, ReadonlySet<string>>;

const kept = new WeakMap<Given['scene'], Names>();

/** Every word of a name by which somebody goes, with the words that may stand beside it. */
export const namesOf = ({ scene, world, session }: Given): Names => {
  const known = kept.get(scene);
  if (known !== undefined) return known;
  const names = new Map<string, ReadonlySet<string>>();
  const everyone = [
    ...world.lorebook.characters.map(({ name }) => name),
    ...Object.keys(session.world_state.npc_states),
    ...scene.present.map(({ name }) => name),
  ];
  for (const name of everyone) {
    const words = plainWords(name).filter((word) => word.length > 2 && word !== 'the');
    for (const word of words) names.set(word, new Set([...(names.get(word) ?? []), ...words]));
  }
  kept.set(scene, names);
  return names;
};

export const textAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : '';
};

/** How many words from here are one person's name. */
export const nameAt = (tokens: readonly Token[], at: number, names: Names): number => {
  const beside = names.get(textAt(tokens, at));
  if (beside === undefined || baseOf(textAt(tokens, at)) !== undefined) return 0;
  let length = 1;
  while (length < MOST_NAME && beside.has(textAt(tokens, at + length))) length++;
  return length;
};

/** A colon parts a name from what is said to it, and nothing else, as a comma might. */
export const colon = (before: Token): Token => ({ kind: 'mark', text: ':', start: before.end, end: before.end });
