// What the storyteller lets come of notable deeds: about one in three leads to something, told with who and where. rules.ts checks it.
import type { Act } from '@emergent/schema';
import { systemOf } from '../../combat/powers.ts';
import { deeds, personOf } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { checkOf, succeeds } from '../../outcome.ts';
import { the } from '../../words/english.ts';
import { POINTING } from '../../words/names-said.ts';
import { speechActOf } from '../../words/speech-acts.ts';
import type { Turn } from '../system.ts';
import { ECHOES, type Echo } from './echoes.ts';
import { type ConsequenceProposal, quiet, type Scheduled } from './proposal.ts';
import { offered } from './telling.ts';

const SHARE = 1 / 3;
const DAY = 1440;
/** Two that begin or end alike are the same story. */
const ALIKE = 24;

const MORNING = 7 * 60;
const SHORTEST_NIGHT = 6 * 60;
/** Minutes to the first morning that has a night before it. */
const toMorning = (clock: number): number => {
  const away = (MORNING - (clock % DAY) + DAY) % DAY;
  return away < SHORTEST_NIGHT ? away + DAY : away;
};

/** Words that are on their way already, about whomever. */
const isPending = (words: string, { session }: Turn): boolean =>
  session.pending.some(
    (one) =>
      one.description.slice(0, ALIKE) === words.slice(0, ALIKE) ||
      one.description.slice(-ALIKE) === words.slice(-ALIKE),
  );

const rotated = (list: readonly string[], by: number): string[] => {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};

const isThing = ({ target }: Act): boolean =>
  target !== null && target.kind !== 'person' && !POINTING.test(target.name);

const fill = (echo: Echo, act: Act, turn: Turn): Scheduled | null => {
  const person = personOf(turn, act);
  if (echo.needs === 'person' && person === undefined) return null;
  if (echo.needs === 'group' && (person === undefined || person.group === null)) return null;
  const put = (words: string) =>
    words
      .replaceAll('{who}', person?.name ?? '')
      .replaceAll('{group}', `the ${(person?.group ?? '').replace(/^the /i, '')}`)
      .replaceAll('{place}', turn.scene.place)
      .replaceAll('{name}', turn.session.character.name)
      .replaceAll('{power}', systemOf(act, turn.world)?.name ?? 'the art')
      .replaceAll('{thing}', isThing(act) ? the(act.target?.name ?? '') : 'it')
      .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  const { description, also = [], follows, onMeeting, onReaching, overnight, marks, ...rest } = echo.later;
  const words = rotated([description, ...also], turn.number)
    .map(put)
    .find((one) => !isPending(one, turn));
  if (words === undefined) return null;
  return {
    ...rest,
    ...(overnight === true ? { minutes: toMorning(turn.session.world_state.clock_minutes) } : {}),
    ...marks,
    description: words,
    follows: follows === undefined ? null : put(follows),
    person: marks?.relationship === undefined ? null : (person?.name ?? null),
    group: marks?.reputation === undefined ? null : (person?.group ?? null),
    on_meeting: onMeeting === true ? (person?.name ?? null) : null,
    on_reaching: onReaching === true ? turn.scene.place : null,
  };
};

export const improvise = (turn: Turn, dice: Dice): ConsequenceProposal => {
  const acts = deeds(turn);
  const told = offered(turn, (share, purpose) => dice.chance(share, purpose));
  if (acts.some((act) => speechActOf(act) === 'promise')) return { ...quiet, told };
  for (const act of acts) {
    // A kiss or a nod is no performance, and nobody hums it after.
    if (act.verb === 'perform' && checkOf(act, turn) === undefined) continue;
    const echoes = ECHOES.filter(
      (echo) => echo.verbs.includes(act.verb) && echo.after.includes(succeeds(act, turn) ? 'success' : 'failure'),
    );
    const possible = echoes.flatMap((echo) => fill(echo, act, turn) ?? []);
    if (possible.length > 0 && dice.chance(SHARE, `consequence:${act.verb}`))
      return { ...quiet, told, scheduled: [dice.pick(possible, `consequence of:${act.verb}`)] };
  }
  return { ...quiet, told };
};
