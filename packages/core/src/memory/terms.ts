// Search terms: what a turn can be found by, and what a query looks for. Made once, when the turn is recorded, so that all stores find alike.
import type { Effect, Interpretation, SessionState } from '@emergent/schema';
import { plain } from '../names.ts';
import type { Scene } from '../scene.ts';
import { isUnspaced, plainWords } from '../tokens.ts';

const MOST_TERMS = 40;
const MOST_QUERY_TERMS = 24;
const MOST_LETTERS = 40;

const STOP = new Set(
  "the and you your for with that this from into was were are but not have has had his her him she they them their its who what when where there here then than too very just can will would could should about over under out off all any some one two been being only more most such own same how why which while after before again once does did doing our ours itself upon onto still yet now get got say says said like i'm it's don't".split(
    ' ',
  ),
);

/** Words of three letters or more without stop words; neighbours of unspaced scripts as pairs. */
export const termsIn = (text: string): string[] => {
  const terms = new Set<string>();
  let before = '';
  for (const word of plainWords(text)) {
    const unspaced = isUnspaced(word);
    if (unspaced && before !== '') terms.add(before + word);
    before = unspaced ? word : '';
    if (!unspaced && word.length >= 3 && !STOP.has(word)) terms.add(word.slice(0, MOST_LETTERS));
  }
  return [...terms];
};

const namesIn = (effects: readonly Effect[]): string[] => {
  const names: string[] = [];
  for (const effect of effects) {
    if (effect.type === 'world.moved') names.push(effect.to);
    else if (effect.type === 'item.gained') names.push(effect.item.name);
    else if (effect.type === 'relationship.changed') names.push(effect.person);
    else if (effect.type === 'quest.began') names.push(effect.quest.title);
    else if (effect.type === 'quest.completed' || effect.type === 'quest.failed') names.push(effect.title);
    else if ('name' in effect) names.push(effect.name);
  }
  return names;
};

export type TurnParts = {
  line: string;
  telling: string;
  scene: { place: string; present: readonly string[] };
  effects: readonly Effect[];
};

/** At most 40 terms: whole names first, then the player's own words, then the telling's. */
export const termsOf = ({ line, telling, scene, effects }: TurnParts): string[] => {
  const names = [scene.place, ...scene.present, ...namesIn(effects)].map((name) => plain(name).slice(0, MOST_LETTERS));
  const terms = new Set(names.filter((name) => name !== '').slice(0, 16));
  for (const text of [line.slice(0, 2000), [scene.place, ...scene.present].join(' '), telling.slice(0, 6000)]) {
    for (const term of termsIn(text)) {
      if (terms.size >= MOST_TERMS) return [...terms];
      terms.add(term);
    }
  }
  return [...terms];
};

/** Terms of what somebody searches for; a single short word stands for itself. */
export const queryTerms = (query: string): string[] => {
  const found = termsIn(query.slice(0, 1000));
  const whole = plain(query).slice(0, MOST_LETTERS);
  const terms = new Set([...found, ...(whole.includes(' ') || found.length === 0 ? [whole] : [])]);
  terms.delete('');
  return [...terms].slice(0, MOST_QUERY_TERMS);
};

export type Planned = { line: string; scene: Scene; interpretation: Interpretation; session: SessionState };

/** Terms to recall by: who and what the action names, who is here, where; then the player's other words. */
export const planRecall = ({ line, scene, interpretation, session }: Planned): string[] => {
  const named = interpretation.acts.flatMap(({ target, with: second }) =>
    [target, second].flatMap((one) => (one === null || one.kind === 'self' ? [] : [one.name])),
  );
  const topics = interpretation.acts.flatMap(({ topic }) => (topic === null ? [] : termsIn(topic)));
  // What is merely worn says the same every turn.
  const held = session.inventory.filter(({ significance }) => significance !== null).map(({ name }) => name);
  const names = [...named, ...scene.present.map(({ name }) => name), scene.place, ...held.slice(0, 4)];
  const terms = new Set([
    ...names.slice(0, 14).map((name) => plain(name).slice(0, MOST_LETTERS)),
    ...topics,
    ...termsIn(line.slice(0, 1000)),
  ]);
  terms.delete('');
  return [...terms].slice(0, MOST_QUERY_TERMS);
};
