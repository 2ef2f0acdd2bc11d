// What a narrator is told of consequences: what has come due just now and why, and how those present stand to the character.
import type { EffectOf } from '@emergent/schema';
import { happenedOf, standingWith } from '../../deeds.ts';
import { own } from '../../names.ts';
import type { PromptSection, Turn } from '../system.ts';

export type ConsequenceFacts = { due: EffectOf<'consequence.came_due'>['consequence'][]; standings: string[] };

const LEVELS: readonly [least: number, words: string][] = [
  [60, 'devoted, would take risks'],
  [25, 'friendly, gives help'],
  [10, 'well disposed'],
  [-9, ''],
  [-24, 'cool'],
  [-59, 'hostile in mind: refuses trade and help'],
  [-100, 'full of hatred'],
];

/** A standing in words; empty where there is nothing to say. */
const standingInWords = (value: number): string => LEVELS.find(([least]) => value >= least)?.[1] ?? '';

/** Null when there is nothing to tell. */
export const facts = (turn: Turn): ConsequenceFacts | null => {
  const due = happenedOf(turn, 'consequence.came_due').map((effect) => effect.consequence);
  const standings = turn.scene.present.flatMap((one) => {
    const words = standingInWords(standingWith(turn.session, one.name, one.group));
    return words === '' ? [] : [`${one.name}: ${words}`];
  });
  const groups = new Set(turn.scene.present.flatMap((one) => one.group ?? []));
  for (const group of groups) {
    const words = standingInWords(own(turn.session.reputation, group) ?? 0);
    if (words !== '') standings.push(`${group}: ${words}`);
  }
  return due.length === 0 && standings.length === 0 ? null : { due, standings };
};

export const section = (facts: ConsequenceFacts): PromptSection => ({
  heading: 'Consequences',
  lines: [
    ...facts.due.map((one) => `Comes due now, tell it: ${one.description} (because: ${one.cause.deed})`),
    ...(facts.standings.length === 0 ? [] : [`How they stand to the character: ${facts.standings.join('; ')}.`]),
  ],
});
