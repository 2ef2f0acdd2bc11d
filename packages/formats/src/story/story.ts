// A story as it is read: its beginning, its turns, and the chapters that they make. What every kind of book in this folder is told from.

/** `began_at` and `told_at`: ISO 8601, the first and the newest turn of the path that is told. `branch` null: the only one. */
export type StoryHead = {
  id: string;
  title: string;
  world: string;
  /** The way to start. */
  start: string;
  character: { name: string; class_name: string; level: number };
  branch: string | null;
  began_at: string;
  told_at: string;
  turns: number;
  opening: string;
  place: string;
  clock_minutes: number;
};

/** One step of it. An empty `line` or `telling` is left out by every kind of book. */
export type StoryTurn = {
  line: string;
  telling: string;
  notices: readonly string[];
  place: string;
  clock_minutes: number;
  at: string;
};

export type Chapter = {
  number: number;
  title: string;
  /** Of the player's own calendar, "12 November 2026"; of the chapter's first turn. */
  date: string;
  opening: string;
  turns: StoryTurn[];
};

const DAY = 1440;
export const dayOf = (clockMinutes: number): number => Math.floor(clockMinutes / DAY) + 1;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** "12 November 2026", in UTC; '' for what is no time. */
export const dateOf = (iso: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})T/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? '' : `${Number(day)} ${name} ${year}`;
};

/** A new place begins a chapter once so many turns are told; so many are the most that one holds. */
const FEW = 8;
const MANY = 48;

const begins = (last: StoryTurn, next: StoryTurn, told: number): boolean =>
  told >= MANY || dayOf(next.clock_minutes) > dayOf(last.clock_minutes) || (told >= FEW && next.place !== last.place);

/** Cuts a story into chapters as its turns come; `add` answers those that are whole, `end` the last one. */
export const makeChapters = (head: StoryHead): { add(turn: StoryTurn): Chapter | null; end(): Chapter } => {
  const chapterAt = (at: Pick<StoryTurn, 'place' | 'clock_minutes' | 'at'>, number: number): Chapter => ({
    number,
    title: `${at.place}, day ${dayOf(at.clock_minutes)}`,
    date: dateOf(at.at),
    opening: number === 1 ? head.opening : '',
    turns: [],
  });
  let current = chapterAt({ ...head, at: head.began_at }, 1);
  return {
    add: (turn) => {
      const last = current.turns.at(-1);
      const whole = last !== undefined && begins(last, turn, current.turns.length) ? current : null;
      if (whole !== null) current = chapterAt(turn, whole.number + 1);
      current.turns.push(turn);
      return whole;
    },
    end: () => current,
  };
};

/** What stands on a title page, a line each. */
export const titleLines = (head: StoryHead): string[] => {
  const { name, class_name, level } = head.character;
  const [first, last] = [dateOf(head.began_at), dateOf(head.told_at)];
  return [
    head.start === head.world || head.start === '' ? head.world : `${head.world}: ${head.start}`,
    `${name}, ${class_name} of level ${level}`,
    ...(head.branch === null ? [] : [`The branch “${head.branch}”`]),
    `${head.turns} ${head.turns === 1 ? 'turn' : 'turns'}, ${first === last ? first : `${first} to ${last}`}`,
  ].filter((line) => line.trim() !== '' && line !== head.title);
};
