// The people of a world: a part in the story, a trade of the family, a temper of their own; what they know, want and do while nobody looks. Called by generate.ts.
import { CharacterProfile, type Condition, type LorebookInput } from '@emergent/schema';
import { type Cast, powerName } from './cast.ts';
import { itemOf, motifSlots } from './places.ts';
import { COMMON_TALK, GOALS, LOOKS, TEMPERS } from './tables/manners.ts';
import { MOTIF_SAID, THEME_SAID } from './tables/motif-lines.ts';
import { TONE } from './tables/tones.ts';
import { type Analysis, ROLES, type Role, type Spot, type Way } from './types.ts';
import { diceFor, type Slots, shuffle, spin } from './words.ts';

type Given = { analysis: Analysis; cast: Cast; seed: string };
type Knows = CharacterProfile['knows'][number];

const HOMES: Readonly<Record<Role, Spot>> = {
  head: 'seat',
  keeper: 'work',
  rival: 'store',
  witness: 'edge',
  friend: 'home',
  elder: 'holy',
  child: 'hub',
  host: 'refuge',
  healer: 'care',
  maker: 'shop',
  stranger: 'road',
  beast: 'far',
};
/** Where somebody lives, in this story. */
export const homeOf = (role: Role, { plot }: Pick<Cast, 'plot'>): Spot => plot.homes?.[role] ?? HOMES[role];

/** Where they are in the evening; nobody is away from home in the morning, when stories begin. */
const EVENINGS: Partial<Record<Role, readonly [number, number, Spot]>> = {
  head: [19, 21, 'refuge'],
  maker: [18, 20, 'refuge'],
  stranger: [18, 22, 'refuge'],
  child: [20, 24, 'home'],
  keeper: [17, 18, 'hub'],
  witness: [20, 22, 'refuge'],
  friend: [12, 13, 'holy'],
};
const IN_LAW: readonly Role[] = ['head', 'witness'];
const IN_GUILD: readonly Role[] = ['keeper', 'maker', 'healer', 'elder'];
const CAN_TALK = ROLES.filter((role) => role !== 'beast');

export const conditionOf = (way: Way, { cast, seed }: Pick<Given, 'cast' | 'seed'>): Condition => {
  const person = (role: Role) => cast.people[role].name;
  const place = (spot: Spot) => cast.spots[spot].name;
  const item = (key: string) => cast.slots[key] ?? key;
  switch (way[0]) {
    case 'hear':
      return { kind: 'hear', topic: spin(way[1], cast.slots, diceFor(seed, 'topic'), way[1]), person: person(way[2]) };
    case 'get':
      return { kind: 'get', item: item(way[1]) };
    case 'give':
      return { kind: 'give', item: item(way[1]), person: person(way[2]) };
    case 'use':
      return { kind: 'use', item: item(way[1]), place: place(way[2]) };
    case 'arrive':
      return { kind: 'arrive', place: place(way[1]) };
    case 'befriend':
      return { kind: 'befriend', person: person(way[1]), value: 25 };
    default:
      return { kind: way[0], person: person(way[1]) };
  }
};

const own = (role: Role, { slots }: Cast): Slots => ({
  ...slots,
  he: slots[`${role}.he`] ?? 'it',
  his: slots[`${role}.his`] ?? 'its',
  him: slots[`${role}.him`] ?? 'it',
});

/** Rows of a table dealt out so that neighbours get different ones. */
const dealt = <Row>(table: readonly Row[], given: Given, step: string): readonly Row[] =>
  shuffle(table, diceFor(given.seed, step), step);

const talk = (topic: string, says: string, slots: Slots, purpose: string, seed: string): Knows => {
  const dice = diceFor(seed, 'talk');
  return {
    topic: spin(topic, slots, dice, `${purpose}:t`),
    says: spin(says, slots, dice, purpose),
    trust: -100,
    otherwise: null,
  };
};

const plotTalk = (role: Role, { cast, seed }: Given): Knows[] =>
  cast.plot.knows
    .filter((row) => row.by === role)
    .map((row) => ({
      ...talk(row.topic, row.says, cast.slots, `${role}:${row.topic}`, seed),
      trust: row.trust ?? -100,
      otherwise:
        row.otherwise === undefined
          ? null
          : spin(row.otherwise, cast.slots, diceFor(seed, 'talk'), `${role}:${row.topic}:o`),
    }));

/** Each phrase of the player's is known to two people, each theme to one. */
const ownTalk = (at: number, { analysis, cast, seed }: Given): Knows[] => {
  const lines = dealt(MOTIF_SAID, { analysis, cast, seed }, 'motif-said');
  const themes = dealt(THEME_SAID, { analysis, cast, seed }, 'theme-said');
  const motifs = analysis.motifs.flatMap((motif, index) =>
    (at - index) % 6 === 0
      ? [
          talk(
            'the {motif}',
            lines[(at + index) % lines.length] ?? '',
            motifSlots(motif, cast.slots),
            `motif:${at}:${index}`,
            seed,
          ),
        ]
      : [],
  );
  const said = analysis.themes.flatMap((theme, index) =>
    (at - index) % CAN_TALK.length === 0
      ? [talk('{theme}', themes[index % themes.length] ?? '', { ...cast.slots, theme }, `theme:${index}`, seed)]
      : [],
  );
  return [...motifs.slice(0, 3), ...said.slice(0, 3)];
};

const commonTalk = (role: Role, at: number, given: Given): Knows[] => {
  const rows = dealt(COMMON_TALK, given, 'common-talk');
  const bare = (given.cast.slots.danger ?? 'dark').replace(/^the /i, '');
  const slots = { ...given.cast.slots, 'danger.bare': bare };
  return Array.from({ length: 4 }, (_, step) => rows[(at + step * 3) % rows.length]).flatMap((row) =>
    row === undefined || row.topic === `{${role}}`
      ? []
      : [talk(row.topic, row.says[at % row.says.length] ?? '', slots, `common:${role}:${row.topic}`, given.seed)],
  );
};

/** The first of a topic stays: what the plot has somebody say goes before what everybody says. */
const knowsOf = (role: Role, at: number, given: Given): Knows[] => {
  const all = [...plotTalk(role, given), ...ownTalk(at, given), ...commonTalk(role, at, given)];
  return all
    .filter((one, index) => all.findIndex((other) => other.topic.toLowerCase() === one.topic.toLowerCase()) === index)
    .slice(0, 14);
};

const plansOf = (role: Role, given: Given): CharacterProfile['plans'] => {
  const { cast, seed } = given;
  const dice = diceFor(seed, 'plans');
  return cast.plot.plans
    .filter((plan) => plan.by === role)
    .map((plan) => ({
      after_minutes: plan.after,
      does: spin(plan.does, cast.slots, dice, plan.does),
      rumour: spin(plan.rumour, cast.slots, dice, plan.rumour),
      place: plan.to === undefined ? null : cast.spots[plan.to].name,
      unless: (plan.unless ?? []).map((way) => conditionOf(way, given)),
    }));
};

const carriedBy = (role: Role, { cast, seed }: Given) => [
  ...Object.entries(cast.plot.things).flatMap(([key, row]) =>
    row.at === role ? [itemOf(row, cast, seed, cast.slots[key])] : [],
  ),
  ...(cast.family.trades[role].carries === undefined ? [] : [itemOf(cast.family.trades[role].carries, cast, seed)]),
];

const groupOf = (role: Role, { groups }: Cast): string | null =>
  IN_LAW.includes(role) ? groups.law : IN_GUILD.includes(role) ? groups.guild : role === 'rival' ? groups.ring : null;

const prowessOf = (role: Role, analysis: Analysis): number =>
  role === 'beast'
    ? 4 + TONE[analysis.tone].danger
    : role === 'child'
      ? 0
      : role === 'rival' || role === 'stranger'
        ? 4
        : 2;

const personOf = (role: Role, at: number, given: Given): CharacterProfile => {
  const { cast, seed, analysis } = given;
  const person = cast.people[role];
  const trade = cast.family.trades[role];
  const slots = own(role, cast);
  const dice = diceFor(seed, `person:${role}`);
  const told = (text: string, purpose: string) => spin(text, slots, dice, purpose);
  const isBeast = role === 'beast';
  const look = dealt(LOOKS, given, 'looks')[at] ?? '';
  const [temper, voice] = dealt(TEMPERS, given, 'tempers')[at % TEMPERS.length] ?? ['', ''];
  const goals = dealt(GOALS, given, 'goals');
  const hours = cast.plot.homes?.[role] === undefined ? EVENINGS[role] : undefined;
  return CharacterProfile.parse({
    name: person.name,
    aliases: [`the ${person.role}`],
    role: person.role,
    description: isBeast ? told(trade.told, 'told') : `${told(look, 'look')} ${told(trade.told, 'told')}`,
    personality: isBeast ? 'Patient, hungry, and easily underestimated.' : told(temper, 'temper'),
    voice: isBeast ? '' : told(voice, 'voice'),
    abilities: [
      trade.able,
      ...(role === 'elder' && analysis.power !== 'none' ? [powerName(analysis, cast.family)] : []),
    ],
    goals: isBeast
      ? ['Eat', 'Be left in possession']
      : [told(goals[at] ?? '', 'goal'), told(goals[(at + 5) % goals.length] ?? '', 'goal2')],
    home: cast.spots[homeOf(role, cast)].name,
    schedule: hours === undefined ? [] : [{ from_hour: hours[0], to_hour: hours[1], place: cast.spots[hours[2]].name }],
    group: groupOf(role, cast),
    hostile: isBeast,
    prowess: prowessOf(role, analysis),
    knows: isBeast ? [] : knowsOf(role, at, given),
    wants: cast.plot.wants
      .filter((want) => want.by === role)
      .map((want) => ({
        item: cast.slots[want.item] ?? want.item,
        gives: want.gives === null ? null : (cast.slots[want.gives] ?? null),
        says: told(want.says, want.item),
      })),
    plans: plansOf(role, given),
    relationships: cast.plot.ties
      .filter(([source]) => source === role)
      .map(([, target, type]) => ({ character: cast.people[target].name, type })),
    items: carriedBy(role, given),
  });
};

export const peopleOf = (analysis: Analysis, cast: Cast, seed: string): CharacterProfile[] =>
  ROLES.map((role, at) => personOf(role, at, { analysis, cast, seed }));

const COMMON_TIES: Cast['plot']['ties'] = [
  ['host', 'child', 'feeds', 40, 'Keeps the end of the loaf back.'],
  ['child', 'host', 'devoted', 55, 'Would steal for {host.him}, and has.'],
  ['maker', 'friend', 'old friend', 35, 'They do not talk about it. They mend things at each other.'],
  ['rival', 'witness', 'contempt', -30, 'Had {witness.him} moved on twice.'],
  ['head', 'elder', 'pupil', 20, 'Was taught to read by {elder.him}, and can still be made to feel it.'],
  ['stranger', 'host', 'guest', 15, 'Pays in advance, and listens.'],
];

/** The plot's ties and a few that every place has. */
export const tiesOf = (cast: Cast, seed: string): LorebookInput['relationships'] => {
  const ties = [...cast.plot.ties, ...COMMON_TIES];
  const dice = diceFor(seed, 'ties');
  return ties
    .filter(([source, target], index) => ties.findIndex(([one, other]) => one === source && other === target) === index)
    .map(([source, target, type, strength, told]) => ({
      source: cast.people[source].name,
      target: cast.people[target].name,
      type,
      strength,
      description: spin(told, cast.slots, dice, told),
    }));
};
