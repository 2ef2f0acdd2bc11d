// Rows that stories share: who speaks, and times as programs write them. Used by chats, stories and saves.
import type { Codec, Field } from './field.ts';
import { isText, type Json } from './json.ts';
import type { StoryLine } from './shapes.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FORMS: readonly { form: RegExp; order: (parts: string[]) => number[] }[] = [
  // 2023-7-20 @02h 00m 51s 34ms, 2024-4-21@18h13m38s
  {
    form: /^(\d{4})-(\d{1,2})-(\d{1,2}) ?@ ?(\d{1,2})h ?(\d{1,2})m ?(\d{1,2})s(?: ?(\d{1,3})ms)?$/,
    order: (parts) => parts.map(Number),
  },
  // June 19, 2023 4:13pm
  {
    form: /^([A-Za-z]{3,9}) (\d{1,2}), (\d{4}) (\d{1,2}):(\d{2}) ?([ap]m)$/i,
    order: ([month = '', day = '', year = '', hour = '', minute = '', half = '']) => [
      Number(year),
      MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      Number(day),
      (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0),
      Number(minute),
    ],
  },
  {
    form: /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3})\d*)?)?(?:Z|\+00:00)?$/,
    order: (parts) => parts.map((part) => Number(part ?? 0)),
  },
];

const iso = (milliseconds: number): string | null =>
  Number.isFinite(milliseconds) && Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : null;

/** A time as programs write it; null: it is none. Without a zone it is taken as UTC. */
const timeOf = (value: Json): string | null => {
  if (typeof value === 'number') return iso(value < 1e11 ? value * 1000 : value);
  if (!isText(value) || value.length > 60) return null;
  if (/^\d{9,14}$/.test(value)) return timeOf(Number(value));
  for (const { form, order } of FORMS) {
    const found = form.exec(value.trim());
    if (found === null) continue;
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, rest = 0] = order(found.slice(1)).map(
      (part) => part || 0,
    );
    if (month < 1) return null;
    return iso(Date.UTC(year, month - 1, day, hour, minute, second, rest));
  }
  return null;
};

export const time: Codec<string | null> = {
  read: (value, note) => {
    if (value === undefined || value === null || value === '') return null;
    const at = timeOf(value);
    if (at === null) note('kept', 'a time in a form that is not known');
    return at;
  },
  write: (value) => value ?? undefined,
};

/** Who speaks, by what a format says of it; `write` is its inverse. */
export const speaker = (
  names: readonly string[],
  read: (raw: { [name: string]: Json }) => StoryLine['who'],
  write: (who: StoryLine['who']) => { [name: string]: Json },
): Field<StoryLine> => ({
  names,
  ours: ['who'],
  how: 'who speaks',
  take: (raw, note) => {
    if (Object.values(raw).some((value) => typeof value === 'object' && value !== null))
      note('broken', 'does not say who speaks; taken as if it were absent');
    return { who: read(raw) };
  },
  give: ({ who = 'narration' }) => write(who),
});
