// The second step, before anything is described: who plays which part, what each place and thing is called. From here on every text can name
// everything. Called by generate.ts.
import { plain } from '../names.ts';
import { FAMILY } from './families/index.ts';
import { makeNamer, type Sex } from './names.ts';
import { PLOT } from './plots/index.ts';
import { PERSON } from './tables/noun-cues.ts';
import { TERRAIN } from './tables/terrains.ts';
import {
  type Analysis,
  type Family,
  type PlaceRow,
  type Plot,
  ROLES,
  type Role,
  SPOTS,
  type Spot,
  type ThingRow,
} from './types.ts';
import { diceFor, type Slots, said, spin, wordsOf } from './words.ts';

export type Person = { name: string; sex: Sex | 'it'; role: string };
export type Cast = {
  family: Family;
  plot: Plot;
  people: Readonly<Record<Role, Person>>;
  spots: Readonly<Record<Spot, { name: string; row: PlaceRow }>>;
  /** Places that the player named and that are no part's. */
  extra: readonly string[];
  players: readonly Person[];
  groups: { law: string; guild: string; ring: string };
  slots: Slots;
};

const SHES: ReadonlySet<Role> = new Set(['host', 'healer', 'witness', 'friend']);
/** Named people without a part of their own, in this order. */
const OPEN_ROLES: readonly Role[] = ['friend', 'rival', 'keeper', 'elder', 'stranger', 'witness', 'head'];
/** What a title says of its bearer. */
const SEX_OF_TITLE: readonly (readonly [RegExp, Sex])[] = [
  [/^(?:queen|lady|princess|mrs|ms|miss|mother|aunt|duchess|sister|madam|empress|witch|daughter)$/, 'she'],
  [/^(?:king|lord|prince|mr|sir|father|uncle|duke|brother|emperor|baron|count|wizard|son)$/, 'he'],
];
const PRONOUNS = { she: ['she', 'her', 'her'], he: ['he', 'his', 'him'], it: ['it', 'its', 'it'] } as const;
/** Parts of a town that a name without a kind may be for. */
const OPEN_SPOTS: readonly Spot[] = ['far', 'edge', 'high', 'road', 'hub'];
const KEEPS_ITS_ROW: ReadonlySet<Spot> = new Set([
  'seat',
  'refuge',
  'holy',
  'care',
  'deep',
  'far',
  'high',
  'road',
  'hub',
  'edge',
]);

/** What a thing is called in this age. */
export const thingName = (row: ThingRow, age: number): string => {
  const names = row.name.split('/');
  return names[Math.min(age, names.length - 1)] ?? row.name;
};

const OF_SEX = {
  she: /\b(?:widow|lady|landlady|nun|queen|priestess|witch|girl|maid|matron|abbess|sister|(?:grand)?mother)\b|(?:mistress|wife|woman)\b/i,
  he: /\b(?:king|lord|landlord|monk|boy|(?:half-)?brother|(?:grand)?father)\b|(?<!wo|hu)man\b/i,
};
/** A trade without the words that are for the other sex, where any are left. */
const tradeFor = (role: string, sex: Person['sex']): string => {
  if (sex === 'it') return role;
  const other = OF_SEX[sex === 'she' ? 'he' : 'she'];
  return role.replace(/\[([^\]]+)\]/g, (all, inner: string) => {
    const fitting = inner.split('|').filter((one) => !other.test(one));
    return fitting.length === 0 ? all : `[${fitting.join('|')}]`;
  });
};

const peopleOf = (analysis: Analysis, family: Family, seed: string) => {
  const dice = diceFor(seed, 'people');
  const namer = makeNamer(analysis.naming, diceFor(seed, 'names'));
  for (const { name } of analysis.people) namer.avoid(name);
  const given = new Map<Role, string>();
  for (const { name, role } of analysis.people) {
    const part = role !== null && !given.has(role) ? role : OPEN_ROLES.find((one) => !given.has(one));
    const isNew = ![...given.values()].some((other) => wordsOf(other).some((word) => wordsOf(name).includes(word)));
    if (part !== undefined && isNew) given.set(part, name);
  }
  const person = (role: Role): Person => {
    const trade = family.trades[role];
    const sex: Person['sex'] =
      role === 'beast' ? 'it' : dice.chance(SHES.has(role) ? 0.7 : 0.45, `sex:${role}`) ? 'she' : 'he';
    const own =
      role === 'beast'
        ? spin(trade.name ?? '[Grizzle|Old Hunger]', {}, dice, 'beast')
        : namer.next(sex === 'it' ? 'he' : sex, role === 'child');
    const asked = given.get(role);
    if (asked === undefined) return { name: own, sex, role: spin(tradeFor(trade.role, sex), {}, dice, `role:${role}`) };
    const title = PERSON.exec(asked)?.[0]?.toLowerCase();
    const said = title === undefined ? undefined : SEX_OF_TITLE.find(([words]) => words.test(title))?.[1];
    const isWorn = title !== undefined && !/^(?:mr|mrs|ms|miss|dr)$/.test(title);
    return {
      name: asked,
      sex: said ?? sex,
      role: isWorn ? title : spin(tradeFor(trade.role, said ?? sex), {}, dice, `role:${role}`),
    };
  };
  const people = Object.fromEntries(ROLES.map((role) => [role, person(role)]));
  const players = [0, 1, 2].map((at): Person => {
    const sex = dice.chance(0.5, `player:${at}`) ? 'she' : 'he';
    return { name: namer.next(sex), sex, role: '' };
  });
  const victim = namer.next(dice.chance(0.5, 'victim') ? 'she' : 'he');
  return { people, players, victim };
};

/** Qualifiers that go with any kind of place, so that two towns of a kind differ by more than their row has. */
const QUALIFIERS =
  'Copper|Heron|Ninth|Swan|Slate|Juniper|Amber|Sparrow|Cross|Long|Harp|Orchard|Quarry|Weaver|Saffron|Ember';

/** The row's own words weigh as much as all others. */
const widened = (name: string): string =>
  name.replace(/\[([^\]]+)\](?= \p{Lu}| \[)/u, (_, own: string) => `[${own}|${own}|${own}|${own}|${QUALIFIERS}]`);

/** A name that shares no word with what is named already, where the row has one. */
const fresh = (row: PlaceRow, used: Set<string>, seed: string): string => {
  const dice = diceFor(seed, 'place-names');
  const names = Array.from({ length: 8 }, (_, at) => spin(widened(row.name), {}, dice, `${row.name}:${at}`));
  const shared = (one: string) => wordsOf(one).filter((word) => used.has(word)).length;
  const [name = row.name] = names.toSorted((one, other) => shared(one) - shared(other));
  for (const word of wordsOf(name)) used.add(word);
  return name;
};

const rowsFor = (spot: Spot, analysis: Analysis, family: Family): readonly PlaceRow[] => {
  const own = family.places.filter((row) => row.spot === spot);
  if (own.length > 0) return own;
  const [first, second] = analysis.terrains;
  const at = spot === 'far' || spot === 'high' ? second : first;
  return TERRAIN[at].places.filter((row) => row.spot === spot);
};

/** The name of the whole, not of a place in it. */
const TOWN = /\b(?:city|town|village|station|colony|kingdom|realm|planet|land|lands|earth|sector)\b/i;

const spotsOf = (analysis: Analysis, family: Family, seed: string, taken: readonly string[]) => {
  const dice = diceFor(seed, 'places');
  const used = new Set(taken.flatMap(wordsOf));
  const town = analysis.places.find((one) => one.spot === null || TOWN.test(one.name));
  const others = analysis.places.filter((one) => one !== town);
  const named = new Map<Spot, string>();
  const extra: string[] = [];
  for (const one of others) {
    const spot = one.spot ?? OPEN_SPOTS.find((free) => !named.has(free));
    if (spot !== undefined && !named.has(spot) && KEEPS_ITS_ROW.has(spot)) named.set(spot, one.name);
    else if (extra.length < 2) extra.push(one.name);
  }
  for (const name of [...named.values(), ...extra]) for (const word of wordsOf(name)) used.add(word);
  const spots = Object.fromEntries(
    SPOTS.map((spot) => {
      const row = dice.pick(rowsFor(spot, analysis, family), spot);
      return [spot, { name: named.get(spot) ?? fresh(row, used, seed), row }];
    }),
  );
  return { spots, extra, town: town?.name ?? null };
};

const GOVERNS = /\b(?:empire|kingdom|army|legion|republic|council|federation|police|church|imperial|royal)\b/i;

const groupsOf = (analysis: Analysis, family: Family): Cast['groups'] => {
  const rulers = analysis.groups.filter((name) => GOVERNS.test(name));
  const others = analysis.groups.filter((name) => !GOVERNS.test(name));
  const { law, guild, ring } = family.terms;
  return { law: rulers[0] ?? law, guild: others[0] ?? guild, ring: others[1] ?? rulers[1] ?? ring };
};

/** `Record` by its keys' list: what was built from the list has them all. */
const whole = <Key extends string, Value>(
  keys: readonly Key[],
  record: Readonly<Record<string, Value>>,
): Record<Key, Value> => {
  for (const key of keys) if (record[key] === undefined) throw new RangeError(`no ${key}`);
  return record as Record<Key, Value>; // Each key was just looked at.
};

const personSlots = (key: string, { name, sex, role }: Person, naming: string): [string, string][] => {
  const parts = name.split(' ');
  const first =
    (naming === 'chinese'
      ? parts.at(-1)
      : parts.find(
          (word) =>
            !/^(?:the|dr|mr|mrs|ms|sir|lady|lord|king|queen|captain|doctor|professor|sheriff|princess|prince|detective|inspector|general|commander)\.?$/i.test(
              word,
            ),
        )) ?? name;
  const [he, his, him] = PRONOUNS[sex];
  return [
    [key, name],
    [`${key}.first`, first],
    [`${key}.he`, he],
    [`${key}.his`, his],
    [`${key}.him`, him],
    [`${key}.role`, role],
  ];
};

/** Parts, names and slots for everything that is told. */
export const castOf = (analysis: Analysis, seed: string): Cast => {
  const family = FAMILY[analysis.family];
  const plot = PLOT[analysis.plot];
  const { people, players, victim } = peopleOf(analysis, family, seed);
  const given = whole(ROLES, people);
  const all = [...ROLES.map((role) => given[role].name), ...players.map((one) => one.name)];
  const { spots, extra, town } = spotsOf(analysis, family, seed, all);
  const places = whole(SPOTS, spots);
  const groups = groupsOf(analysis, family);
  const dice = diceFor(seed, 'terms');
  const terms = Object.entries(family.terms).map(([term, words]): [string, string] => [
    term,
    spin(words, {}, dice, term),
  ]);
  const taken = new Set([...all, ...SPOTS.map((spot) => places[spot].name)].map(plain));
  const things = Object.entries(plot.things).map(([key, row]): [string, string] => {
    const asked = key === 'prize' ? analysis.things[0] : undefined;
    return [
      key,
      asked !== undefined && !taken.has(plain(asked))
        ? asked
        : spin(thingName(row, family.age), { dead: victim }, dice, key),
    ];
  });
  const slots = Object.fromEntries([
    ...terms,
    ...(town === null ? [] : [['town', said(town)]]),
    ...Object.entries(groups),
    ...ROLES.flatMap((role) => personSlots(role, given[role], analysis.naming)),
    ...SPOTS.map((spot) => [spot, said(places[spot].name)]),
    ...things,
    ['dead', victim],
    ['name', '{name}'],
    ['power', powerName(analysis, family)],
    ['title', analysis.title],
  ]);
  const prize = slots.prize ?? slots.proof ?? 'the seal';
  return { family, plot, people: given, spots: places, extra, players, groups, slots: { ...slots, prize } };
};

/** What the power of this world is called. */
export const powerName = ({ power }: Analysis, family: Family): string =>
  power === 'own' || power === 'none' ? family.power.name : power.name;
