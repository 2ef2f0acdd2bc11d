// The scenario: where it starts, what the main quest asks for step by step, and how it can end.
import { z } from 'zod';
import { fieldsOf, lineOf, listOf, nameOf, rowsOf, textOf, textsOf } from '../lenient.ts';
import { type Step, StoryPart, type Way } from '../types.ts';
import { briefed, byName, instruct, words } from './shared.ts';

const KINDS = ['arrive', 'meet', 'get', 'give', 'use', 'hear', 'befriend', 'defeat'] as const;
const LEAST_STEPS = 2;
const way = { kind: z.enum(KINDS), place: words, person: words, item: words, topic: words, says: words };

const schema = z.object({
  title: words,
  description: words,
  situation: words,
  opening: words,
  start: words,
  paths: z.array(words),
  things: z.array(z.object({ name: words, description: words, place: words })),
  steps: z.array(z.object({ text: words, ...way })),
  endings: z.array(z.object({ title: words, telling: words, ...way })),
});

const wayOf = (fields: Record<string, unknown>): Way => ({
  kind: lineOf(fields.kind, 20).toLowerCase(),
  place: nameOf(fields.place),
  person: nameOf(fields.person),
  item: nameOf(fields.item),
  topic: lineOf(fields.topic, 60),
  says: textOf(fields.says, 500),
});

const read: Step<StoryPart>['read'] = (value) => {
  const fields = fieldsOf(value);
  const steps = listOf(fields.steps)
    .map((one) => ({ text: lineOf(fieldsOf(one).text, 280), ...wayOf(fieldsOf(one)) }))
    .filter((one) => one.text !== '')
    .slice(0, 8);
  const endings = listOf(fields.endings)
    .map((one) => {
      const row = fieldsOf(one);
      return { title: lineOf(row.title, 110), telling: textOf(row.telling, 1400), ...wayOf(row) };
    })
    .filter((one) => one.title !== '' && one.telling !== '')
    .slice(0, 4);
  const part: StoryPart = {
    title: lineOf(fields.title, 100),
    description: textOf(fields.description, 900),
    situation: textOf(fields.situation, 1500),
    opening: textOf(fields.opening, 2500),
    start: nameOf(fields.start),
    paths: textsOf(fields.paths, 6, 280),
    things: rowsOf(fields.things, 6, (row, name) => ({
      name,
      description: textOf(row.description, 400),
      place: nameOf(row.place),
      person: '',
    })),
    steps,
    endings,
  };
  const faults = [
    ...(part.title === '' ? ['"title" is missing'] : []),
    ...(part.opening === '' ? ['"opening" is missing'] : []),
    ...(steps.length < LEAST_STEPS ? [`"steps" must hold at least ${LEAST_STEPS}; it held ${steps.length}`] : []),
    ...(endings.length === 0 ? ['"endings" must hold at least one with "title" and "telling"'] : []),
  ];
  const isStory = steps.length >= LEAST_STEPS && endings.length > 0;
  return { part: isStory || faults.length < 3 ? part : null, faults };
};

export const story: Step<StoryPart> = {
  name: 'story',
  schema,
  part: StoryPart,
  instructions:
    instruct(`Part: the main story. "title"; "description", what the player is to do and why, in two sentences; "situation", how things stand when it begins; "opening", five or six sentences in the second person, present tense; "start", the settled place where it begins; "paths", three ways to go about it. "things": what has to be found, each lying at a settled "place". "steps", three to five, and "endings", two or three that exclude each other: each with the one deed that does it: "arrive" (place), "meet" (person), "get" (item), "give" (item, person), "use" (item, place), "hear" (topic, person; "says" is what they tell), "befriend" (person), "defeat" (person). Fields that a deed does not need are null. Items are those of "things". "telling": three or four sentences of how it ends.
{"title": text, "description": text, "situation": text, "opening": text, "start": name of a place, "paths": [text], "things": [{"name": text, "description": text, "place": name of a place}], "steps": [{"text": what is to be done, "kind": deed, "place": name, "person": name, "item": name, "topic": text, "says": text}], "endings": [{"title": text, "telling": text, "kind": deed, "place": name, "person": name, "item": name, "topic": text, "says": text}]}`),
  prompt: (brief) => briefed(brief, 'Make the main story of this world.'),
  read,
  join: (first, second) => ({
    title: first.title || second.title,
    description: first.description || second.description,
    situation: first.situation || second.situation,
    opening: first.opening || second.opening,
    start: first.start || second.start,
    paths: first.paths.length > 0 ? first.paths : second.paths,
    things: byName(first.things, second.things),
    steps: first.steps.length >= LEAST_STEPS ? first.steps : second.steps,
    endings: first.endings.length > 0 ? first.endings : second.endings,
  }),
};

/** A story can be told when it has steps and an end. */
export const isTold = ({ steps, endings }: StoryPart): boolean => steps.length >= LEAST_STEPS && endings.length > 0;
