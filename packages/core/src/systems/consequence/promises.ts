// Promises to people: given in words, they wait as consequences; kept or broken, they are felt. Called by rules.ts.
import type { Act, ConsequenceEffect, Effect, EffectOf, PendingConsequence } from '@emergent/schema';
import { deeds, did, happenedOf } from '../../deeds.ts';
import { clip, idFor } from '../../names.ts';
import { succeeds } from '../../outcome.ts';
import { speechActOf } from '../../words/speech-acts.ts';
import { stemsOf } from '../../words/topics.ts';
import type { Turn } from '../system.ts';
import { hearerOf } from './asked.ts';
import { NO_IMPACT, plainPending, scheduled } from './schedule.ts';

type Effects = EffectOf<ConsequenceEffect>[];

const PROMISE = 'promise';
const DAY = 1440;
const PATIENCE = 2 * DAY;
const LET_DOWN = -8;
const KEPT = 8;
/** Promises one person is waiting for at a time. */
const MOST = 2;
/** Whoever promises to return has been away by then. */
const AWAY = 3;

const WORDS =
  /\b(?:i promise|i swear|i vow|you have my word|i give you my word|my word on it|i(?:['’]ll| will) (?:bring|find|come back|return|help|pay|get|fetch|save|protect|avenge|keep|repay))\b[^.!?"”]*/i;

const wordsOf = (act: Act): string | null => {
  if (speechActOf(act) !== 'promise') return null;
  const said = (act.speech ?? act.text).replace(/["“”]/g, '');
  return clip(WORDS.exec(said)?.[0] ?? said, 100);
};

const isOpen = (one: PendingConsequence) => one.id.startsWith(`${PROMISE}-`);

const SAID = ' said: "';

/** The words of a promise that waits, as they were given; null: it is no promise. Read by the rules of quests too. */
export const promisedWords = (one: PendingConsequence): string | null => {
  const at = one.description.lastIndexOf(SAID);
  if (!isOpen(one) || at === -1) return null;
  return one.description.slice(at + SAID.length).replace(/[."]+$/, '') || null;
};

/** Promises of this turn, whoever tells it. */
export const promises = (turn: Turn): Effects =>
  deeds(turn).flatMap((act): Effects => {
    const words = wordsOf(act);
    const person = words === null ? undefined : hearerOf(act, turn);
    if (words === null || person === undefined) return [];
    const open = turn.session.pending.filter((one) => isOpen(one) && one.impact.person === person.name);
    if (open.length >= MOST || open.some((one) => one.description.includes(words))) return [];
    const description = `${person.name} has stopped waiting for what ${turn.session.character.name}${SAID}${words}."`;
    const impact = { person: person.name, relationship: LET_DOWN };
    return scheduled([plainPending(turn, description, PATIENCE, impact, PROMISE)], turn);
  });

const RETURNS = /\b(?:come back|return|be back|see you)\b/i;
const HELPS = /\b(?:help|protect|save|heal|tend)\b/i;

/** Whether `effect` is what was promised to that person. */
const fulfils = (effect: Effect, one: PendingConsequence, turn: Turn): boolean => {
  const words = promisedWords(one) ?? '';
  const about = stemsOf(words);
  const names = (name: string) => stemsOf(name).some((stem) => about.includes(stem));
  switch (effect.type) {
    case 'item.lost':
      return (
        effect.how === 'given' &&
        effect.to === `@${one.impact.person}` &&
        (names(effect.name) || /\bpay\b/i.test(words))
      );
    case 'person.met':
      return (
        effect.name === one.impact.person &&
        RETURNS.test(words) &&
        turn.number - one.cause.number >= AWAY &&
        about.length <= 3
      );
    case 'person.changed':
      return (effect.change.status === 'defeated' || effect.change.status === 'dead') && names(effect.name);
    case 'quest.completed':
      return stemsOf(effect.title).some((stem) => about.includes(stem));
    case 'relationship.changed': {
      const act = did(turn, 'help', 'heal');
      return (
        effect.person === one.impact.person &&
        effect.amount > 0 &&
        act !== undefined &&
        succeeds(act, turn) &&
        HELPS.test(words)
      );
    }
    default:
      return false;
  }
};

/** A promise kept is told and thought well of; it waits no longer. */
export const kept = (effect: Effect, turn: Turn): Effects => {
  const one = turn.session.pending.find((pending) => isOpen(pending) && fulfils(effect, pending, turn));
  if (one === undefined || one.cause.number === turn.number) return [];
  if (happenedOf(turn, 'consequence.happened').some(({ id }) => id.startsWith('kept-'))) return [];
  const words = promisedWords(one) ?? 'it';
  const description = `A promise to ${one.impact.person} is kept. It was this: "${words}".`;
  const impact = { ...NO_IMPACT, person: one.impact.person, relationship: KEPT };
  return [
    { type: 'consequence.faded', v: 1, id: one.id },
    {
      type: 'consequence.happened',
      v: 1,
      id: idFor('kept', one.id),
      kind: 'personal',
      description: clip(description, 300),
      impact,
    },
  ];
};
