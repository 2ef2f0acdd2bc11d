// An OpenDungeon entry: facts about somebody, something or some place, as nested fields with free names, told here as sentences. Used by files.ts.
import type { EntrySpec } from '../entries.ts';
import type { Field } from '../field.ts';
import { clean, cut, fits } from '../fit.ts';
import { isRaw, isText, type Json, type Raw, rawOf } from '../json.ts';
import { WRONG_KIND } from '../kinds.ts';
import type { LoreEntry } from '../shapes.ts';

/** Names of kinds: what they are of stands one level deeper. */
const KINDS = new Set(['species', 'factions', 'card', 'home', 'personality']);
/** Sentences already. */
const PROSE = new Set(['summary', 'summery', 'interior', 'exterior']);
/** The program fills these in while it is played. */
const isOpen = (text: string): boolean => text.includes('${');
const MOST_DEEP = 12;
const MOST_KEYS = 50;
const MOST_TOLD = 4000;

const label = (name: string): string => name.replaceAll(/[-_]+/g, ' ').trim();
const sentence = (text: string): string => {
  const whole = text.trim().replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  return whole === '' || /[.!?。]$/.test(whole) ? whole : `${whole}.`;
};

/** What a list or a single value says, in one line. */
const inLine = (value: Json): string => {
  if (Array.isArray(value)) return value.map(inLine).filter(Boolean).join(', ');
  if (isText(value)) return isOpen(value) ? '' : value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** `eyes: {eye-color}` is the colour of the eyes: a name that begins as its parent's needs no parent; neither do those at the top. */
const sentences = (name: string, value: Json, depth = 0): string[] => {
  if (isRaw(value) && depth < MOST_DEEP) {
    const isTop = depth === 0 || KINDS.has(name) || Object.values(value).every(isRaw);
    return Object.entries(value).flatMap(([inner, one]) =>
      sentences(
        isTop || PROSE.has(inner) || inner.startsWith(name.slice(0, 3)) ? inner : `${name}, ${inner}`,
        one,
        isTop && KINDS.has(name) ? 0 : depth + 1,
      ),
    );
  }
  const line = inLine(value);
  if (line === '') return [];
  // What the player is, and not a row of a crew.
  const isProse = PROSE.has(name) || (name === 'you' && /^you\b/i.test(line));
  return [sentence(isProse ? line : `${label(name)}: ${line}`)];
};

const nameIn = (value: Json | undefined): string => {
  const { name } = rawOf(value);
  return isText(name) && !isOpen(name) ? clean(name).trim().slice(0, 100) : '';
};

const keysIn = (facts: Raw): string[] => {
  const found = Object.entries(facts).flatMap(([key, value]) =>
    KINDS.has(key) && isRaw(value) && Object.values(value).every(isRaw)
      ? Object.entries(value).flatMap(([inner, one]) => [label(inner), nameIn(one)])
      : [label(key), nameIn(value)],
  );
  const keys = found.map((key) => clean(key).trim().slice(0, 100)).filter((key) => key !== '');
  return [...new Set(keys)].slice(0, MOST_KEYS);
};

const titleIn = (facts: Raw): string => {
  const [[key, value] = ['', null]] = Object.entries(facts);
  return nameIn(value) || keysIn(facts)[0] || label(key).slice(0, 100) || 'Lore';
};

/** The name under which `files.ts` puts what a row of the list is: the whole of it. */
export const WHOLE = '';

const facts: Field<LoreEntry> = {
  names: [WHOLE],
  ours: ['title', 'keys', 'content'],
  how: 'facts by name are told as sentences, heard by their names; the fields are kept beside',
  near: true,
  take: ({ [WHOLE]: raw }, note) => {
    if (raw !== undefined && !isRaw(raw)) note('broken', WRONG_KIND);
    const given = rawOf(raw);
    const told = Object.entries(given)
      .flatMap(([name, value]) => sentences(name, value))
      .join(' ');
    const text = clean(told);
    if (!fits(text, MOST_TOLD)) note('approximated', 'too long: told up to its bound, the whole is kept beside');
    return { title: titleIn(given), keys: keysIn(given), content: cut(text, MOST_TOLD) };
  },
  give: ({ title = '', keys = [], content = '' }) => ({
    [WHOLE]: { [keys[0] ?? title]: { name: title, summary: content } },
  }),
};

export const factsEntry: EntrySpec = { family: 'opendungeon', fields: [facts], fresh: () => ({ [WHOLE]: {} }) };
