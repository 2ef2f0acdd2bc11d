// Until when somebody waits or sleeps: clock times in figures and words, parts of the day, and what is to come that they have heard of.
// Called by time.ts and react.ts.
import type { SessionState } from '@emergent/schema';
import { sameName } from '../../names.ts';
import { plainWords } from '../../tokens.ts';
import type { World } from '../../world.ts';

const DAY = 1440;
const HOUR = 60;
const HALF = 12 * HOUR;

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** "twenty-five", "a quarter", "half", "08" in minutes; null: no number. */
const numberOf = (said: string): number | null => {
  const [first = '', second] = said.replace(/^an? /, '').split(/[ -]/);
  if (/^\d+$/.test(first)) return Number(first);
  if (first === 'quarter') return 15;
  if (first === 'half') return 30;
  const small = SMALL.indexOf(first);
  const ten = TENS[first];
  if (ten !== undefined) return ten + Math.max(0, SMALL.indexOf(second ?? ''));
  return small === -1 ? null : small;
};

const HOURS = String.raw`\d{1,2}|${SMALL.slice(1, 13).join('|')}|noon|midday|midnight`;
const MINUTES = String.raw`\d{1,2}|(?:a )?quarter|half|(?:twenty|thirty|forty|fifty)(?:[ -](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).join('|')}`;
const SPELL = String.raw`(?:,? ?(a\.?m\b\.?|p\.?m\b\.?|(?:in the|this|tomorrow|of the next) (?:morning|afternoon|evening)|at night|tonight|tomorrow(?: night)?))?`;
const END = String.raw`(?=\s*(?:$|[.,;!?"”]|and\b|then\b|sharp\b|exactly\b|or so\b|on\b|by\b|at least\b))`;
const OPENS = String.raw`\b(?:until|till|['’]?til|up to|wait for|waits for)\s+(?:about |around |nearly |the clock (?:strikes|shows|says|reaches) |it(?:['’]s| is) |at |exactly |just )*`;
/** "eight past four", "quarter to five". */
const AROUND = new RegExp(
  `${OPENS}(${MINUTES})(?: minutes?)? (past|after|to|before) (${HOURS})(?: ?o['’]?clock)?${SPELL}${END}`,
  'i',
);
/** "2", "2 am", "14:30", "four thirty", "half six", "noon". */
const PLAINLY = new RegExp(
  String.raw`${OPENS}(half )?(${HOURS})(?:[:.](\d{2})|[ -](${MINUTES})(?! past| to))?(?: ?o['’]?clock)?${SPELL}${END}`,
  'i',
);

/** Minutes of a day for an hour as it is said; those of both halves where nobody says which. */
const readingsOf = (hour: string, minutes: number, spell: string): number[] => {
  if (/^(?:noon|midday)$/i.test(hour)) return [HALF + minutes];
  if (/^midnight$/i.test(hour)) return [minutes];
  const said = numberOf(hour.toLowerCase()) ?? 0;
  const first = (said % 12) * HOUR + minutes;
  if (said > 12 || said === 0) return [(said % 24) * HOUR + minutes];
  if (/^a/.test(spell) && !spell.startsWith('at')) return [first];
  if (/^p|afternoon|evening/.test(spell)) return [first + HALF];
  if (/morning/.test(spell)) return [first];
  if (/night/.test(spell)) return [said % 12 < 6 ? first : first + HALF];
  return [first, first + HALF];
};

/** Minutes from now to the next of these times of day, at least `least` away. */
const nextOf = (readings: readonly number[], clock: number, least: number): number =>
  Math.min(
    ...readings.map((at) => {
      const away = (((at - clock) % DAY) + DAY) % DAY;
      return away < least ? away + DAY : away;
    }),
  );

/** How long it is until the clock time named; null: none is. */
const clockGoal = (text: string, clock: number, least: number): number | null => {
  const around = AROUND.exec(text);
  const plain = around === null ? PLAINLY.exec(text) : null;
  const [, said = '', side = '', hour = '', spelt = ''] = around ?? [];
  const [, half, bare = '', figures, words, of = ''] = plain ?? [];
  if (around === null && plain === null) return null;
  const sign = /^(?:to|before)$/i.test(side) ? -1 : 1;
  const minutes =
    around === null
      ? half === undefined
        ? (numberOf((figures ?? words ?? '').toLowerCase()) ?? 0)
        : HOUR / 2
      : sign * (numberOf(said.toLowerCase()) ?? 0);
  const spell = (spelt || of).toLowerCase();
  if (Number(bare || hour) > 24 || Math.abs(minutes) >= HOUR) return null;
  const away = nextOf(readingsOf(hour || bare, minutes, spell), clock, least);
  return spell.startsWith('tomorrow') && (clock % DAY) + away < DAY ? away + DAY : away;
};

const WAITED_FOR: readonly [RegExp, number][] = [
  [/\b(?:dawn|sunrise|daybreak|first light|sun-?up)\b/i, 5],
  [/\bmorning\b/i, 7],
  [/\b(?:noon|midday)\b/i, 12],
  [/\bafternoon\b/i, 14],
  [/\b(?:evening|dusk|sunset|nightfall|sundown)\b/i, 18],
  [/\b(?:night|dark)\b/i, 22],
];
const UNTIL = /\b(?:until|till|til|for)\b/i;

/** How long it is until the hour or the part of the day that a text names; null: it names none. */
export const untilSaid = (text: string, clock: number, least = 1): number | null => {
  if (!UNTIL.test(text)) return null;
  const exact = clockGoal(text, clock, least);
  if (exact !== null) return exact;
  const part = WAITED_FOR.find(([words]) => words.test(text));
  return part === undefined ? null : nextOf([part[1] * HOUR], clock, 1);
};

const BARE = new Set(
  'the a an of for to at in on and it its is are comes come begins starts happens rings bell hour hours time'.split(
    ' ',
  ),
);
const told = (text: string): string[] => plainWords(text).filter((word) => !BARE.has(word));

/** "From two to three each night": an hour that comes round, in the words of the lore. */
const RECURS = new RegExp(
  String.raw`\b(?:from|at) (${HOURS})(?: (?:to|until|till) (?:${HOURS}))? (?:each|every) (night|morning|afternoon|evening|day)`,
  'i',
);

type Knowing = { session: SessionState; world: World };

/** All that the player has been told of what is to come. */
const heardIn = ({ session, world }: Knowing): Set<string> => {
  const { template } = world;
  const quests = session.quests
    .filter(({ status }) => status !== 'hidden')
    .flatMap((quest) => [quest.title, quest.description, ...quest.objective_states.map(({ text }) => text)]);
  const says = Object.entries(session.world_state.npc_states).flatMap(([name, { told: topics = [] }]) =>
    (world.person(name)?.knows ?? []).filter(({ topic }) => topics.some((one) => sameName(one, topic))),
  );
  const words = [template.starting_situation, ...quests, ...says.flatMap((one) => [one.topic, one.says])];
  return new Set(words.flatMap(plainWords));
};

/** How long it is until what is to come by that name, or an hour that has one; null: nothing that they can know of. */
export const untilEvent = (text: string, knowing: Knowing): number | null => {
  const { session, world } = knowing;
  const asked = told(/\b(?:until|till|for) ([^.,;!?]{3,80})/i.exec(text)?.[1] ?? '');
  if (asked.length === 0) return null;
  const clock = session.world_state.clock_minutes;
  const start = world.template.starting_minutes;
  const heard = heardIn(knowing);
  const means = (name: string) => asked.every((word) => plainWords(name).includes(word));
  const dues = world.lorebook.timeline.flatMap(({ name, due_minutes: due }) =>
    due !== null && start + due > clock && means(name) && asked.every((word) => heard.has(word))
      ? [start + due - clock]
      : [],
  );
  if (dues.length > 0) return Math.min(...dues);
  for (const { title, content } of world.lorebook.entries) {
    const found = means(title) ? RECURS.exec(content) : null;
    if (found === null) continue;
    const [, hour = '', part = ''] = found;
    return nextOf(readingsOf(hour, 0, part === 'day' ? '' : part), clock, 1);
  }
  return null;
};
