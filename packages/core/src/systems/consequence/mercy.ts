// What follows from mercy shown to a beaten foe, and from a death: how the spared, the bound and the bereaved stand to the player after,
// who saw it, and what they do about it in a day or two. Called by rules.ts.
import type { ConsequenceEffect, EffectOf } from '@emergent/schema';
import { MERCIES } from '../../combat/mercy.ts';
import { deeds, happenedOf } from '../../deeds.ts';
import { isKin } from '../../kin.ts';
import { clip, idFor, listed, own } from '../../names.ts';
import type { Turn } from '../system.ts';
import { NO_IMPACT, plainPending, scheduled } from './schedule.ts';
import { count, relationships, reputations, type Tally } from './standing.ts';

type Effects = EffectOf<ConsequenceEffect>[];

const HOUR = 60;
const DAY = 24 * HOUR;
const TALKED_OF = 9 * HOUR;
const CLOSE = 40;
const MOST_KIN = 2;
const HATED = -30;

/** What becomes of each mercy some hours later; {who} had it shown to them, {name} showed it. */
const AFTER = {
  'was spared': {
    description: '{who} has told it about, in as few words as possible, that {name} could have and did not.',
    relationship: 4,
    reputation: 4,
  },
  'was let go': {
    description: '{who} has been heard to say that there is a debt to {name}, and that it will be paid.',
    relationship: 6,
    reputation: 2,
  },
  'was bound': {
    description: '{who} still has the marks of the cord on both wrists, and shows them, and says who tied it.',
    relationship: -6,
    reputation: -2,
  },
} as const;

/** Mercy is felt at once and talked of later. */
export const byMercy = (effect: EffectOf<'person.changed'>, turn: Turn): Effects => {
  const mercy = MERCIES.find(({ fact }) => fact === effect.why);
  const after = Object.entries(AFTER).find(([why]) => why === effect.why)?.[1];
  if (mercy === undefined || after === undefined) return [];
  const group = turn.world.person(effect.name)?.group ?? null;
  const reason = `${effect.name} ${mercy.fact} at ${turn.scene.place}`;
  const people: Tally = count(new Map(), effect.name, mercy.standing, reason);
  const groups: Tally = group === null ? new Map() : count(new Map(), group, mercy.group, reason);
  const description = after.description.replace('{who}', effect.name).replace('{name}', turn.session.character.name);
  const impact = {
    person: effect.name,
    relationship: after.relationship,
    group,
    reputation: group === null ? null : after.reputation,
  };
  const isTold = turn.session.pending.some((one) => one.description === description);
  return [
    ...relationships(people, turn),
    ...reputations(groups, turn),
    ...(isTold ? [] : scheduled([plainPending(turn, description, TALKED_OF, impact)], turn)),
  ];
};

/** Those who were close to the dead, by the book, and who are alive. */
const bereaved = (name: string, turn: Turn): { who: string; what: string }[] => {
  const { relationships: bonds, characters } = turn.world.lorebook;
  const alive = (who: string) =>
    who !== name &&
    who !== turn.session.character.name &&
    turn.world.person(who) !== undefined &&
    (own(turn.session.world_state.npc_states, who)?.status ?? 'alive') === 'alive';
  const near = [
    ...bonds
      .filter((one) => one.target === name && (one.strength >= CLOSE || isKin(one.type)))
      .map((one) => ({ who: one.source, what: one.type })),
    ...bonds
      .filter((one) => one.source === name && isKin(one.type))
      .map((one) => ({ who: one.target, what: one.type })),
    ...characters.flatMap((one) =>
      one.relationships
        .filter(({ character, type }) => character === name && isKin(type))
        .map(({ type }) => ({ who: one.name, what: type })),
    ),
  ].filter(({ who }) => alive(who));
  return near.filter((one, at) => near.findIndex(({ who }) => who === one.who) === at).slice(0, MOST_KIN);
};

/** A death is seen, mourned and missed. */
export const byDeath = (effect: EffectOf<'person.changed'>, turn: Turn): Effects => {
  if (effect.change.status !== 'dead' || !deeds(turn).some(({ verb }) => verb === 'attack' || verb === 'cast'))
    return [];
  const { name } = turn.session.character;
  const place = turn.scene.place;
  const saw = turn.scene.present.filter(
    (one) => one.name !== effect.name && one.state.status === 'alive' && !one.hostile,
  );
  const seen: Effects =
    saw.length === 0 || happenedOf(turn, 'consequence.happened').some(({ id }) => id.startsWith('killing-'))
      ? []
      : [
          {
            type: 'consequence.happened',
            v: 1,
            id: idFor('killing', `${turn.number}:${effect.name}`),
            kind: 'social',
            description: clip(
              `${listed(saw.slice(0, 3).map((one) => one.name))} saw ${effect.name} die at ${place}, and nobody says a word about it, which is worse.`,
              300,
            ),
            impact: { ...NO_IMPACT, condition: 'people keeping their distance' },
          },
        ];
  const grief = bereaved(effect.name, turn).map(({ who, what }, at) => ({
    ...plainPending(
      turn,
      `Word has reached ${who} of how ${effect.name} died at ${place}, and by whose hand.`,
      (10 + 8 * at) * HOUR,
      { person: who, relationship: HATED / 2 },
      'grief',
    ),
    kind: 'personal' as const,
    follows: {
      description: clip(
        `${who}${isKin(what) ? `, who had a right to the name of ${what.toLowerCase()},` : ''} has sworn before others that ${name} will answer for ${effect.name}.`,
        240,
      ),
      after_minutes: DAY,
    },
  }));
  const role = turn.world.person(effect.name)?.role ?? '';
  const missed =
    role === '' || turn.world.person(effect.name)?.hostile === true
      ? []
      : [
          {
            ...plainPending(
              turn,
              `There is nobody now to do the work of the ${role.replace(/^the /i, '')} who died at ${place}. Others do it badly, and ask more for it.`,
              2 * DAY,
              {},
              'missed',
            ),
            kind: 'economic' as const,
          },
        ];
  return [...seen, ...scheduled([...grief, ...missed], turn)];
};
