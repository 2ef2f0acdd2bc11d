// What "it" is after the line before: what that put down, had in hand, stood by or did not find. Called by interpret-before.ts.
import type { Act, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';

const headOf = (name: string): string => plainWords(name).at(-1) ?? '';
/** "put my spade down", "take it": that one of the spades that came to lie here last. */
const putDown = ({ verb, target }: Act, { scene }: Given): Target | null => {
  const put =
    verb === 'drop' && target !== null
      ? scene.things.findLast(({ name }) => headOf(name) === headOf(target.name))
      : undefined;
  return put === undefined ? null : { kind: 'thing', name: put.name, id: put.id, here: true };
};
const TAKES = /\b(?:take|grab|get|pick|collect|pocket|fetch)\b/i;
/** What the line before had in hand is "it", whatever the telling named after it; not what it opened or searched, in which there may be another, save food. */
const stillHere = ({ verb, target }: Act, line: string, { session, scene }: Given): Target | null => {
  if (target === null || target.id === null) return null;
  const held = session.inventory.find(({ id }) => id === target.id);
  const near = held ?? scene.things.find(({ id }) => id === target.id);
  const isWithin = verb === 'search' || (verb === 'open' && near?.type !== 'consumable');
  if (near === undefined || isWithin) return null;
  return held === undefined || verb === 'use' || !TAKES.test(line) ? target : null;
};

const IT = /\b(?:it|them|that one)\b/i;
const MOST_SHORT = 60;
/** A line short enough that its "it" may be of the one before. */
export const isOfBefore = (line: string, { before }: Given): boolean =>
  line.length <= MOST_SHORT && IT.test(line) && (before ?? []).length > 0;

/** "eat it", after what was asked for was not there: it is still what is meant, and nothing else that was told of since. */
export const leftBefore = (last: Act | null, line: string, given: Given): Target | null => {
  const target = last?.target ?? null;
  if (last === null || target === null) return null;
  if (target.kind === 'feature') return given.scene.features.some(({ name }) => name === target.name) ? target : null;
  const handled = putDown(last, given) ?? stillHere(last, line, given);
  if (handled !== null) return handled;
  return target.kind === 'unknown' && !/^(?:it|them|that|this)\b/.test(target.name) ? target : null;
};
