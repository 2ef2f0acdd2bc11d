// What a narrator is told of consequences: what has come due just now and why, and how those present stand to the character.
import type { EffectOf } from '@emergent/schema';
import { deeds, happenedOf, standingWith } from '../../deeds.ts';
import { own } from '../../names.ts';
import type { PromptSection, Turn } from '../system.ts';
import { answersOf, hearerOf, isChat, unaskedOf } from './asked.ts';

export type ConsequenceFacts = {
  due: EffectOf<'consequence.came_due'>['consequence'][];
  standings: string[];
  /** What those who are spoken to say, and what they would bring up. */
  answers: string[];
};

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

const answersIn = (turn: Turn): string[] => [
  ...answersOf(turn).map(({ person, entry, how }) =>
    how === 'withheld'
      ? `${person.name} keeps to themselves what they know of ${entry.topic}.`
      : `${person.name}, asked about ${entry.topic}, says${how === 'truly' ? '' : ' (untruly)'}: ${how === 'truly' ? entry.says : entry.otherwise}`,
  ),
  ...deeds(turn)
    .filter((act) => isChat(act, turn))
    .slice(0, 1)
    .flatMap((act) => {
      const person = hearerOf(act, turn);
      const entry = person === undefined ? undefined : unaskedOf(person, turn);
      return person === undefined || entry === undefined
        ? []
        : [`${person.name} may bring up the topic "${entry.topic}": ${entry.says}`];
    }),
];

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
  const answers = answersIn(turn);
  return due.length === 0 && standings.length === 0 && answers.length === 0 ? null : { due, standings, answers };
};

export const section = (facts: ConsequenceFacts): PromptSection => ({
  heading: 'Consequences',
  lines: [
    ...facts.due.map((one) => `Comes due now, tell it: ${one.description} (because: ${one.cause.deed})`),
    ...facts.answers,
    ...(facts.standings.length === 0 ? [] : [`How they stand to the character: ${facts.standings.join('; ')}.`]),
  ],
});
