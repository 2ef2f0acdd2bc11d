// Characters: who the settled people are, what they want, what they know and whom they can't stand.
import { z } from 'zod';
import { fieldsOf, figureOf, isTrue, lineOf, listOf, nameOf, rowsOf, textOf, textsOf } from '../lenient.ts';
import { PersonPart, type Step } from '../types.ts';
import { briefed, byName, instruct, known, missing, named } from './shared.ts';

const MOST = 12;
/** What more is asked of a stranger than this, nobody lives to hear. */
const MOST_TRUST = 30;

const schema = z.object({ people: z.array(PersonPart) });

const knows = (value: unknown): PersonPart['knows'] =>
  listOf(value)
    .map((one) => {
      const fields = fieldsOf(one);
      const says = textOf(fields.says ?? fields.text, 500);
      return { topic: lineOf(fields.topic, 60), says, trust: figureOf(fields.trust, -100, MOST_TRUST, -100) };
    })
    .filter((one) => one.topic !== '' && one.says !== '')
    .slice(0, 6);

const person = (fields: Record<string, unknown>, name: string): PersonPart => ({
  name,
  role: lineOf(fields.role, 100),
  description: textOf(fields.description, 1200),
  personality: textOf(fields.personality, 400),
  voice: lineOf(fields.voice, 200),
  home: nameOf(fields.home),
  group: nameOf(fields.group),
  hostile: isTrue(fields.hostile),
  goals: textsOf(fields.goals, 4, 250),
  abilities: textsOf(fields.abilities, 5, 80),
  knows: knows(fields.knows),
  carries: rowsOf(fields.carries, 3, (row, thing) => ({ name: thing, description: textOf(row.description, 400) })),
  ties: rowsOf(fields.ties, 6, (row, other) => ({
    name: other,
    type: lineOf(row.type, 80),
    strength: figureOf(row.strength, -100, 100, 0),
  })),
});

const read: Step<PersonPart[]>['read'] = (value, { bible }) => {
  const rows = rowsOf(fieldsOf(value).people, MOST, person).map((row) => ({
    ...row,
    name: known(row.name, bible.people) ?? row.name,
  }));
  const told = rows.filter((row) => row.description !== '');
  const absent = missing(bible.people, told);
  return {
    part: told.length === 0 ? null : told,
    faults: absent.length === 0 ? [] : [`these people are missing or have no "description": ${absent.join(', ')}`],
  };
};

export const people: Step<PersonPart[]> = {
  name: 'people',
  schema,
  part: z.array(PersonPart),
  instructions:
    instruct(`Part: the people. For every settled person: "description", two sentences of looks and manner; "personality"; "voice", how they speak; "home", their settled place; "group", a settled group or null; "hostile" only for who attacks on sight; "goals", one or two; "knows", two or three topics of one to three words with what they say about it in their own voice ("trust" from -100, told to anybody, to 30, told to friends only); "carries", one thing or none; "ties", what two others are to them ("strength" from -100 to 100).
{"people": [{"name": name, "role": text, "description": text, "personality": text, "voice": text, "home": name of a place, "group": name or null, "hostile": true or false, "goals": [text], "abilities": [text], "knows": [{"topic": text, "says": text, "trust": number}], "carries": [{"name": text, "description": text}], "ties": [{"name": name of a person, "type": text, "strength": number}]}]}`),
  prompt: (brief) => briefed(brief, `Describe these people:\n${named(brief.bible.people)}`),
  read,
  join: (first, second) => byName(first, second).slice(0, MOST),
};
