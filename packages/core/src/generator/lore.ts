// What is known of a world beside its people and places: its powers and customs, what was and what will be, and the entries that fire on their words. Called by generate.ts.
import { type LorebookInput, LoreEntry, TimelineEvent, WorldSystem } from '@emergent/schema';
import { type Cast, powerName } from './cast.ts';
import { homeOf } from './people.ts';
import { motifSlots } from './places.ts';
import { MOTIF_TOLD, THEME_TOLD } from './tables/motif-lines.ts';
import { TONE } from './tables/tones.ts';
import { type Analysis, ROLES, SPOTS } from './types.ts';
import { capital, diceFor, type Slots, shuffle, spin, tame } from './words.ts';

const LIMITS: readonly string[] = [
  'Only those who have learnt it can use it at all.',
  'It asks something of whoever uses it, every time, and it asks more of those who hurry.',
  'It does not bring back the dead, and it does not make people love.',
];

/** What is needed to use the power: its name, without an article. */
export const ableFor = (analysis: Analysis, cast: Cast): string =>
  analysis.power === 'own' ? cast.family.power.able : powerName(analysis, cast.family).replace(/^the /i, '');

export const systemsOf = (analysis: Analysis, cast: Cast): WorldSystem[] => {
  const { power, custom } = cast.family;
  const law = WorldSystem.parse({ ...pick(custom, cast.slots), mana_cost: 0 });
  if (analysis.power === 'none') return [law];
  const asked = typeof analysis.power === 'string' ? '' : analysis.power.words;
  const own = analysis.power === 'own';
  return [
    WorldSystem.parse({
      name: powerName(analysis, cast.family),
      description: own
        ? spin(power.told, cast.slots, diceFor('', 'power'), 'power')
        : `${capital(asked)}${/[.!?。！？]$/.test(asked) ? '' : '.'} ${spin('In {town} there are few who have it, and {elder} is one of them.', cast.slots, diceFor('', 'power'), 'few')}`,
      rules: own ? power.rules : LIMITS,
      examples: own ? power.examples : [],
      verbs: power.verbs,
      needs_ability: [ableFor(analysis, cast)],
      mana_cost: 10,
    }),
    law,
  ];
};

const pick = (custom: Cast['family']['custom'], slots: Slots) => {
  const dice = diceFor('', 'custom');
  return {
    name: custom.name,
    description: spin(custom.told, slots, dice, 'told'),
    rules: custom.rules.map((rule) => spin(rule, slots, dice, rule)),
  };
};

export const timelineOf = (cast: Cast, seed: string): LorebookInput['timeline'] => {
  const dice = diceFor(seed, 'timeline');
  const told = (text: string) => spin(text, cast.slots, dice, text);
  const { past, coming } = cast.plot;
  const events = [
    ...past.map((one) => ({ ...one, due: null })),
    ...coming.map((one) => ({ ...one, date: '', due: one.after })),
  ];
  return events.map((one) =>
    TimelineEvent.parse({
      name: capital(told(one.name)),
      date: told(one.date),
      description: told(one.told),
      characters: one.who.map((role) => cast.people[role].name),
      locations: one.where.map((spot) => cast.spots[spot].name),
      due_minutes: one.due,
    }),
  );
};

type Row = { title: string; keys: readonly string[]; content: string; constant?: boolean; order?: number };

const nameKeys = (name: string): string[] => [name.replace(/^The /i, '')];
/** "an inn", "a tower of offices"; of several and of what can't be counted none: "cottages", "waste ground". */
const counted = (type: string): string => {
  const [head = type] = type.split(' of ');
  if (/(?:[^s]s|waste ground)$/.test(head) && !/crossroads$/.test(head)) return type;
  return `${/^[aeiou]/i.test(type) ? 'an' : 'a'} ${type}`;
};

const worldRow = (analysis: Analysis, cast: Cast): Row => {
  const { request, title } = analysis;
  const asked = [request.setting, ...request.themes.map((theme) => `A theme of it: ${theme}`)]
    .map((words) => tame(words, 500))
    .filter((words) => words !== '');
  const town = cast.slots.town ?? '';
  return {
    title: title || town,
    keys: nameKeys(town),
    constant: true,
    order: 200,
    content: [
      `${title === '' ? 'This' : title}: a story of ${town}.`,
      ...asked.map((words) => `${capital(words)}${/[.!?。！？]$/.test(words) ? '' : '.'}`),
      TONE[analysis.tone].said,
    ].join(' '),
  };
};

const truthRow = (cast: Cast, told: (text: string) => string): Row => ({
  title: 'What is really going on',
  keys: [],
  constant: true,
  order: 195,
  content: `Keep this until it is found out. ${told(cast.plot.asks)} ${cast.plot.knows
    .filter((row) => (row.trust ?? 0) > 0)
    .map((row) => `${cast.people[row.by].name} keeps to ${cast.slots[`${row.by}.him`]}self: ${told(row.says)}`)
    .join(' ')}`,
});

const rowsOf = (
  analysis: Analysis,
  cast: Cast,
  book: Pick<LorebookInput, 'characters' | 'locations' | 'world_systems'>,
  seed: string,
): Row[] => {
  const dice = diceFor(seed, 'entries');
  const told = (text: string) => spin(text, cast.slots, dice, text);
  const motifs = shuffle(MOTIF_TOLD, dice, 'motifs');
  const themes = shuffle(THEME_TOLD, dice, 'themes');
  const { law, guild, ring } = cast.groups;
  return [
    worldRow(analysis, cast),
    truthRow(cast, told),
    ...cast.plot.lore.map((one) => ({
      title: capital(told(one.title)),
      keys: one.keys.map(told),
      content: told(one.told),
      order: 160,
    })),
    ...ROLES.flatMap((role): Row[] => {
      const person = book.characters.find((one) => one.name === cast.people[role].name);
      if (person === undefined) return [];
      const place = cast.slots[homeOf(role, cast)] ?? '';
      return [
        {
          title: person.name,
          keys: nameKeys(person.name),
          order: 140,
          content: `${person.name}, ${person.role}, is mostly to be found at ${place}. ${person.description}`,
        },
      ];
    }),
    ...SPOTS.map((spot): Row => {
      const place = book.locations.find((one) => one.name === cast.spots[spot].name);
      return {
        title: cast.spots[spot].name,
        keys: nameKeys(cast.spots[spot].name),
        content: `${capital(cast.slots[spot] ?? '')}, ${counted(place?.type || 'place')} of ${cast.slots.town}. ${place?.description ?? ''}`,
      };
    }),
    {
      title: law,
      keys: [law],
      content: told('The {law} keep order in {town}, and answer to {head}. They are fewer than people think.'),
    },
    {
      title: guild,
      keys: [guild],
      content: told(
        'The {guild} do the work that {town} cannot do without, and are paid in respect. {Keeper} is of the {guild}.',
      ),
    },
    {
      title: ring,
      keys: [ring],
      content: told('The {ring} lend, buy and remember. They meet at {store}, and {rival} speaks for them.'),
    },
    {
      title: capital(cast.slots.danger ?? ''),
      keys: [cast.slots.danger?.replace(/^the /i, '') ?? ''],
      content: told(
        'Of {danger} everyone has heard, and nobody who talks of it has seen it. Parents use it. So, lately, does {rival}.',
      ),
    },
    ...book.world_systems.map(
      (one): Row => ({
        title: one.name,
        keys: [one.name.replace(/^The /, '')],
        order: 150,
        content: `${one.description} ${one.rules.join(' ')}`,
      }),
    ),
    ...analysis.motifs.map(
      (motif, at): Row => ({
        title: capital(motif.phrase),
        keys: [motif.phrase],
        order: 130,
        content: spin(motifs[at % motifs.length] ?? '', motifSlots(motif, cast.slots), dice, motif.phrase),
      }),
    ),
    ...analysis.themes.map(
      (theme, at): Row => ({
        title: capital(theme),
        keys: [theme],
        order: 120,
        content: spin(themes[at % themes.length] ?? '', { ...cast.slots, theme }, dice, theme),
      }),
    ),
  ];
};

/** A key begins and ends with a letter or a figure. */
const bare = (key: string): string => key.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Entries for everything that has a name here, and for every phrase of the player's. */
export const entriesOf = (
  analysis: Analysis,
  cast: Cast,
  book: Pick<LorebookInput, 'characters' | 'locations' | 'world_systems'>,
  seed: string,
): LoreEntry[] =>
  rowsOf(analysis, cast, book, seed)
    .map((row) => ({ ...row, keys: row.keys.map(bare).filter((key) => key !== '') }))
    .filter((row) => row.constant === true || row.keys.length > 0)
    .map((row, index) =>
      LoreEntry.parse({
        id: `lore-${index + 1}`,
        title: tame(row.title, 200),
        keys: row.keys,
        content: row.content.slice(0, 3900).toWellFormed(),
        constant: row.constant ?? false,
        ...(row.order === undefined ? {} : { order: row.order }),
      }),
    );
