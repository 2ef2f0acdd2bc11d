// How a defeat ends and what follows: saved by a friend, taken captive, robbed, carried home, left for dead, spared at a price, washed
// ashore; by who did it and where, and never twice the same in a row. Called by rules.ts; the words are here, the rest follows by rule.
import type { EffectOf, Fate, InventoryItem } from '@emergent/schema';
import { type Being, natureOf } from '../../combat/beings.ts';
import { isSurrender } from '../../combat/mercy.ts';
import { deeds, personHere, standingWith } from '../../deeds.ts';
import type { Dice } from '../../dice.ts';
import { clip } from '../../names.ts';
import type { PersonHere } from '../../scene.ts';
import type { Turn } from '../system.ts';
import { lockOf } from '../world/locks.ts';
import { refuge } from '../world/travel.ts';

type Ending = { consequence: string; fate: Fate; by?: string; place?: string; item_id?: string };
type Given = { turn: Turn; dice: Dice; foe: PersonHere | undefined; being: Being | null; name: string };

const isDear = (item: InventoryItem) =>
  item.equipped || item.type === 'quest' || item.type === 'key' || item.significance !== null;

const WET = /\b(?:water|river|sea|lake|canal|basin|shore|strand|beach|pool|marsh|quay|dock|harbou?r|well)\b/i;

const friendOf = ({ turn, foe }: Given): PersonHere | undefined =>
  turn.scene.present.find(
    (one) =>
      one.state.status === 'alive' &&
      one.state.condition > 0 &&
      one.name !== foe?.name &&
      !one.hostile &&
      standingWith(turn.session, one.name, one.group) > -25,
  );

/** Where a captor would put somebody: their home, else an indoor place next door; never a place that is shut. */
const cellFor = ({ turn, foe }: Given): string | null => {
  const { world, session, scene } = turn;
  const isOpen = (place: string) => lockOf(session, world, place) === null;
  const home = foe === undefined ? null : (world.person(foe.name)?.home ?? null);
  const inside = scene.exits
    .map(({ name }) => name)
    .filter((name) => world.place(name)?.indoors === true && isOpen(name));
  const place = inside[0] ?? world.place(home ?? '')?.name ?? null;
  return place === null || !isOpen(place) ? null : place;
};

/** Somebody who would find a stranger by the road: they live where one would be carried to. */
const finderAt = ({ turn }: Given, place: string): string | null => {
  const living = turn.world.lorebook.characters.find(
    (one) => one.home === place && !one.hostile && one.name !== turn.session.character.name && isUp(turn, one.name),
  );
  return living?.name ?? null;
};
const isUp = (turn: Turn, name: string): boolean =>
  (turn.session.world_state.npc_states[name]?.status ?? 'alive') === 'alive';

const ENDINGS: readonly { fate: Fate; weight: (given: Given) => number; end: (given: Given) => Ending | null }[] = [
  {
    fate: 'saved',
    weight: (given) => (friendOf(given) === undefined ? 0 : 5),
    end: (given) => {
      const friend = friendOf(given);
      return friend === undefined
        ? null
        : {
            fate: 'saved',
            by: friend.name,
            consequence: `${friend.name} drags ${given.name} clear. A life is owed to ${friend.name} now.`,
          };
    },
  },
  {
    fate: 'captured',
    weight: ({ being, foe }) => (being === 'person' && foe !== undefined ? 3 : 0),
    end: (given) => {
      const place = cellFor(given);
      return place === null || given.foe === undefined
        ? null
        : {
            fate: 'captured',
            by: given.foe.name,
            place,
            consequence: `${given.foe.name} has ${given.name} taken to ${place}, and means them to stay there.`,
          };
    },
  },
  {
    fate: 'robbed',
    weight: ({ being }) => (being === 'person' || being === null ? 3 : 0),
    end: ({ turn, dice, foe, name }) => {
      const loose = turn.session.inventory.filter((item) => !isDear(item));
      if (loose.length === 0) return null;
      const taken = dice.pick(loose, 'defeat: taken');
      const who = foe === undefined ? 'Whoever went through' : `${foe.name} went through`;
      return {
        fate: 'robbed',
        ...(foe === undefined ? {} : { by: foe.name }),
        item_id: taken.id,
        consequence: `${who} the pockets of ${name}${foe === undefined ? '' : ' and'} took this: ${taken.name}.`,
      };
    },
  },
  {
    fate: 'carried',
    weight: () => 2,
    end: (given) => {
      const { place } = refuge(given.turn.session, given.turn.world);
      const finder = place === given.turn.scene.place ? null : finderAt(given, place);
      return finder === null
        ? {
            fate: 'carried',
            place,
            consequence: `Somebody carried ${given.name} to ${place} and left before being thanked.`,
          }
        : {
            fate: 'carried',
            by: finder,
            place,
            consequence: `${finder} found ${given.name} lying and did the carrying, as far as ${place}. A life is owed to ${finder} now.`,
          };
    },
  },
  {
    fate: 'left',
    weight: ({ being }) => (being === 'beast' || being === 'machine' || being === 'spirit' ? 3 : 1),
    end: ({ turn, foe, name }) => {
      const open = turn.scene.exits.find((exit) => lockOf(turn.session, turn.world, exit.name) === null);
      return {
        fate: 'left',
        ...(foe === undefined ? {} : { by: foe.name }),
        place: open?.name ?? turn.scene.place,
        consequence: `${foe === undefined ? 'Everybody' : foe.name} takes ${name} for dead, and lets them lie. It is a long crawl as far as ${open?.name ?? 'the wall'}.`,
      };
    },
  },
  {
    fate: 'spared',
    weight: ({ being, foe }) => (foe !== undefined && (being === 'person' || being === 'spirit') ? 2 : 0),
    end: ({ foe }) =>
      foe === undefined
        ? null
        : {
            fate: 'spared',
            by: foe.name,
            consequence: `${foe.name} could have ended it, and did not. A life is owed to ${foe.name} now.`,
          },
  },
  {
    fate: 'washed',
    weight: ({ turn }) => (WET.test(`${turn.scene.place} ${turn.scene.description}`) ? 2 : 0),
    end: ({ turn, name }) => {
      const wet = turn.scene.exits.find((exit) =>
        WET.test(`${exit.name} ${turn.world.place(exit.name)?.description ?? ''}`),
      );
      return wet === undefined || lockOf(turn.session, turn.world, wet.name) !== null
        ? null
        : {
            fate: 'washed',
            place: wet.name,
            consequence: `The water took ${name} before anybody else could, and gave them back at ${wet.name}.`,
          };
    },
  },
];

/** Who brought the character down: named in the cause, or whom they gave themselves up to. */
const foeOf = (turn: Turn, cause: string): PersonHere | undefined => {
  const struck = /^(?:struck by|surrendered to) (.+?)(?: and .+)?$/.exec(cause)?.[1];
  return struck === undefined ? undefined : personHere(turn, struck);
};

/** One of the endings that fit, by weight, and not the one of last time where another fits. */
export const endingOf = (turn: Turn, cause: string, dice: Dice): Ending => {
  const foe = foeOf(turn, cause);
  const { name, metadata } = turn.session.character;
  const given: Given = { turn, dice, foe, being: foe === undefined ? null : natureOf(foe, turn.world).being, name };
  const gaveUp = cause.startsWith('surrendered');
  const fitting = ENDINGS.filter(
    ({ fate }) => !gaveUp || fate === 'captured' || fate === 'robbed' || fate === 'spared',
  ).flatMap(({ fate, weight, end }) => {
    const share = weight(given);
    const ending = share === 0 ? null : end(given);
    return ending === null ? [] : [{ fate, share, ending }];
  });
  const fresh = fitting.filter(({ fate }) => fate !== metadata.last_fate);
  const pool = (fresh.length > 0 ? fresh : fitting).flatMap(({ share, ending }) =>
    Array.from({ length: share }, () => ending),
  );
  const otherwise: Ending = {
    fate: 'carried',
    consequence: `Somebody carried ${name} away from there and left before being thanked.`,
  };
  return pool.length === 0 ? otherwise : dice.pick(pool, 'defeat: ends');
};

export const defeatBy = (turn: Turn, cause: string, dice: Dice): EffectOf<'character.defeated'> => {
  const ending = endingOf(turn, cause, dice);
  return {
    type: 'character.defeated',
    v: 1,
    cause: clip(cause, 200),
    ...ending,
    consequence: clip(ending.consequence, 300),
  };
};

const TAKES_NONE: ReadonlySet<Being> = new Set(['beast', 'machine']);

/** The player gives up to somebody who takes it. */
export const surrenderedTo = (turn: Turn): PersonHere | undefined => {
  const act = deeds(turn).find(isSurrender);
  const isRefused = turn.checks.some(
    ({ purpose, degree }) => purpose.startsWith('other:') && degree.endsWith('failure'),
  );
  const foe = act === undefined || isRefused ? undefined : personHere(turn, act.target?.name ?? '');
  // A beast takes no prisoners: it sees that nobody means it harm, and that is all.
  return foe === undefined || TAKES_NONE.has(natureOf(foe, turn.world).being) ? undefined : foe;
};

/** What is told when the character gets up, by how they fell. */
export const RISING: Readonly<Record<Fate, (name: string, by: string, place: string) => string>> = {
  saved: (name, by) =>
    `${name} comes round with ${by} sitting by, who has not slept, and who does not bring the matter up.`,
  captured: (name, by, place) =>
    `${name} comes round in ${place}, where ${by} wants them kept. The way out is watched; it would have to be talked, tricked or stolen open.`,
  robbed: (name, by) =>
    `${name} comes round lighter than before. ${by === '' ? 'Whoever it was has gone' : `It is ${by} who has it now`}.`,
  carried: (name, by, place) =>
    by === ''
      ? `${name} comes round at ${place}, under somebody's blanket, with nobody to thank.`
      : `${name} comes round at ${place}. ${by} is there, and has kept some soup warm.`,
  left: (name, _, place) =>
    `${name} comes round alone, at ${place}, where the crawling stopped. Nobody has looked back.`,
  spared: (name, by) =>
    `${name} comes round where they fell or near it, alive by leave of ${by}, which both of them will remember.`,
  washed: (name, _, place) =>
    `${name} comes round at ${place} with a mouth full of water and one hand shut on nothing.`,
};

const SHARE: Readonly<Record<Fate, number>> = {
  saved: 0.5,
  captured: 0.5,
  robbed: 0.5,
  carried: 0.6,
  left: 0.35,
  spared: 0.45,
  washed: 0.4,
};

/** The character gets up, where and as the defeat left them. */
export const recovery = (turn: Turn): EffectOf<'character.recovered'> | null => {
  const { defeated, name, health, max_health } = turn.session.character;
  if (defeated === null) return null;
  const { fate, by, place } = defeated;
  const points = Math.max(health, 1, Math.round(max_health * (fate === undefined ? 0.5 : SHARE[fate])));
  const told =
    fate === undefined
      ? `${name} comes round. ${defeated.consequence}`
      : RISING[fate](name, by ?? '', place ?? 'the same place');
  return {
    type: 'character.recovered',
    v: 1,
    health: points,
    telling: clip(told, 600),
    ...(fate === undefined ? {} : { fate }),
    ...(place === undefined ? {} : { place }),
    ...(by === undefined ? {} : { by }),
  };
};
