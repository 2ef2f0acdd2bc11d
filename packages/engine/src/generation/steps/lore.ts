import { fieldsOf, lineOf, namesOf, rowsOf, textOf, textsOf } from '../lenient.ts';
import { LorePart, type Step } from '../types.ts';
import { briefed, byName, instruct } from './shared.ts';

const LEAST_ENTRIES = 4;

const read: Step<LorePart>['read'] = (value) => {
  const fields = fieldsOf(value);
  const part: LorePart = {
    systems: rowsOf(fields.systems, 3, (row, name) => ({
      name,
      description: textOf(row.description, 1200),
      rules: textsOf(row.rules, 6, 400),
      verbs: textsOf(row.verbs, 6, 30).map((verb) => verb.toLowerCase()),
      examples: textsOf(row.examples, 4, 250),
    })).filter((one) => one.description !== ''),
    events: rowsOf(fields.events, 6, (row, name) => ({
      name,
      date: lineOf(row.date, 80),
      description: textOf(row.description, 700),
      people: namesOf(row.people, 6),
      places: namesOf(row.places, 6),
    })),
    entries: rowsOf(fields.entries, 16, (row, name) => ({
      name,
      keys: namesOf(row.keys, 6),
      content: textOf(row.content ?? row.description, 1500),
    })).filter((one) => one.content !== ''),
    weather: textsOf(fields.weather, 6, 50).map((sky) => sky.toLowerCase()),
  };
  const faults = [
    ...(part.systems.length === 0 ? ['"systems" must hold the world’s power or law with a "description"'] : []),
    ...(part.entries.length < LEAST_ENTRIES
      ? [`"entries" must hold at least ${LEAST_ENTRIES} with "content"; it held ${part.entries.length}`]
      : []),
  ];
  const isEmpty = part.systems.length + part.events.length + part.entries.length === 0;
  return { part: isEmpty ? null : part, faults };
};

export const lore: Step<LorePart> = {
  name: 'lore',
  schema: LorePart,
  part: LorePart,
  instructions:
    instruct(`Part: what is known. "systems": the world's power as the player asked for it first, then one law or custom that everybody keeps; each with "rules" that limit it and "verbs" by which one uses it. "events": three of the past that still matter. "entries": six to eight about groups, customs, things and themes of the player's, each with "keys", words that bring it up, and "content" of two or three sentences. "weather": three or four skies, likeliest first.
{"systems": [{"name": name, "description": text, "rules": [text], "verbs": [one word], "examples": [text]}], "events": [{"name": name, "date": text, "description": text, "people": [name of a person], "places": [name of a place]}], "entries": [{"name": name, "keys": [text], "content": text}], "weather": [text]}`),
  prompt: (brief) => briefed(brief, 'Write down what is known of this world.'),
  read,
  join: (first, second) => ({
    systems: byName(first.systems, second.systems).slice(0, 3),
    events: byName(first.events, second.events).slice(0, 6),
    entries: byName(first.entries, second.entries).slice(0, 16),
    weather: first.weather.length > 0 ? first.weather : second.weather,
  }),
};
