// What a deed brings with it there and then, of all five kinds: things in pieces, a bill, people who step back, a conscience, a task made
// harder. At most one a turn, and none twice while the first still shows. Called by rules.ts.
import type { Act, ConsequenceEffect, EffectOf, Impact, PendingConsequence } from '@emergent/schema';
import { isAtMercy } from '../../combat/mercy.ts';
import { blowAt, isStanding } from '../../combat/stuff.ts';
import { deeds, happenedOf, personOf } from '../../deeds.ts';
import { clip, idFor, listed, own } from '../../names.ts';
import { checkOf, isSuccess, succeeds } from '../../outcome.ts';
import type { Turn } from '../system.ts';
import { NO_IMPACT } from './schedule.ts';

type AtOnce = { kind: PendingConsequence['kind']; description: string; impact?: Partial<Impact> };
type Arises = (act: Act, turn: Turn) => AtOnce | null;

const up = (turn: Turn) => turn.scene.present.filter(({ state }) => state.status === 'alive' && !state.following);
const bare = (name: string) => name.replace(/^the /i, '');
/** Somebody changed for the worse by this turn's blows. */
const isHurt = (turn: Turn, name: string): boolean =>
  happenedOf(turn, 'person.changed').some(
    (one) => one.name === name && (one.change.condition !== undefined || one.change.status !== undefined),
  );

/** Broken for good, in somebody's house. */
const billed: Arises = (act, turn) => {
  const { scene, world } = turn;
  const owner = up(turn).find(
    ({ name, hostile }) => !hostile && scene.indoors && world.person(name)?.home === scene.place,
  );
  if (owner === undefined || !isBroken(act, turn)) return null;
  const thing = bare(act.target?.name ?? 'thing');
  return {
    kind: 'economic',
    description: `${owner.name} puts a price on the ${thing}, there and then, and it is not a low one. Until it is paid it stands between the two.`,
    impact: { person: owner.name, relationship: -6 },
  };
};

const isBroken = (act: Act, turn: Turn): boolean => {
  if (act.verb !== 'destroy' || act.target === null) return false;
  const check = checkOf(act, turn);
  const isThing = act.target.kind === 'feature' || (blowAt(act) !== null && isStanding(act.target.name, turn.scene));
  return isThing && check !== undefined && isSuccess(check);
};

const DAMAGE = 'signs of damage';
const littered: Arises = (act, turn) =>
  isBroken(act, turn)
    ? {
        kind: 'environmental',
        description: `What was the ${bare(act.target?.name ?? 'thing')} lies about at ${turn.scene.place}, and has to be stepped round.`,
        impact: { condition: DAMAGE },
      }
    : null;

/** A blow at somebody who had given up already. */
const ashamed: Arises = (act, turn) => {
  const person = act.verb === 'attack' ? personOf(turn, act) : undefined;
  if (person === undefined || !isHurt(turn, person.name)) return null;
  const before = happenedOf(turn, 'person.changed').find((one) => one.name === person.name);
  const wasUp = before?.change.stance?.includes('yielded') === true || before?.change.status === 'defeated';
  if (wasUp || !isAtMercy(person.state)) return null;
  return {
    kind: 'personal',
    description: `There was no need for that blow, and ${turn.session.character.name} knows it. It goes on being known for the rest of the day.`,
  };
};

const DISTANCE = 'people keeping their distance';
const shunned: Arises = (act, turn) => {
  const person = act.verb === 'attack' ? personOf(turn, act) : undefined;
  if (person === undefined || person.hostile) return null;
  const saw = up(turn).filter(({ name, hostile }) => name !== person.name && !hostile);
  if (saw.length === 0) return null;
  const names = listed(saw.slice(0, 3).map(({ name }) => name));
  return {
    kind: 'social',
    description: `${names} ${saw.length === 1 ? 'has' : 'have'} seen it, and ${saw.length === 1 ? 'keeps' : 'keep'} as far from ${turn.session.character.name} as the place allows.`,
    impact: { condition: DISTANCE },
  };
};

const LOST_PATIENCE = -10;
const WRONGS: ReadonlySet<Act['verb']> = new Set(['attack', 'threaten', 'steal']);
const SPOILT = [
  (title: string, who: string) =>
    `Something in “${title}” hung on the good will of ${who}. It will have to be got back, or got round.`,
  (title: string, who: string) => `“${title}” has just become harder: it needed ${who}, and ${who} has seen enough.`,
  (title: string, who: string) => `There goes a friend of “${title}”. Without ${who} it will be the long way about.`,
  (title: string, who: string) => `${who} was wanted for “${title}”, and will want asking twice now.`,
] as const;

/** Somebody whom an open task waits on has been wronged. */
const hindered: Arises = (act, turn) => {
  const person = WRONGS.has(act.verb) ? personOf(turn, act) : undefined;
  if (person === undefined || person.hostile || (act.verb === 'steal' && succeeds(act, turn))) return null;
  if ((own(turn.session.relationships, person.name) ?? 0) <= LOST_PATIENCE) return null;
  const quest = turn.session.quests.find(
    (one) =>
      one.status === 'active' &&
      (one.giver === person.name ||
        one.objective_states.some(
          ({ done, done_when: when }) =>
            !done && when.some((each) => each.kind !== 'meet' && 'person' in each && each.person === person.name),
        )),
  );
  if (quest === undefined) return null;
  return {
    kind: 'narrative',
    description: (SPOILT[turn.number % SPOILT.length] ?? SPOILT[0])(quest.title, person.name),
  };
};

const ARISES: readonly Arises[] = [hindered, billed, ashamed, shunned, littered];

/** The first that fits what was done in this turn. */
export const atOnce = (turn: Turn): EffectOf<ConsequenceEffect>[] => {
  if (happenedOf(turn, 'consequence.happened').length > 0) return [];
  const { special_conditions } = turn.session.world_state;
  for (const act of deeds(turn))
    for (const arises of ARISES) {
      const one = arises(act, turn);
      const condition = one?.impact?.condition ?? null;
      if (one === null || (condition !== null && special_conditions.includes(condition))) continue;
      const description = clip(one.description, 300);
      const id = idFor('at-once', `${turn.number}:${description}`);
      const impact: Impact = { ...NO_IMPACT, ...one.impact };
      return [
        {
          type: 'consequence.happened',
          v: 1,
          id,
          kind: one.kind,
          description,
          impact,
        } satisfies EffectOf<'consequence.happened'>,
      ];
    }
  return [];
};
