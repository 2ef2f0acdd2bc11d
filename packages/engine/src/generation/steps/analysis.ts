import { fieldsOf, lineOf, nameOf, namesOf, rowsOf, textOf } from '../lenient.ts';
import { Bible, type Step } from '../types.ts';
import { askedFor, byName, instruct } from './shared.ts';

const LEAST = 6;
const MOST = 9;

const read: Step<Bible>['read'] = (value) => {
  const fields = fieldsOf(value);
  const places = rowsOf(fields.places, MOST, (row, name) => ({ name, type: lineOf(row.type, 60) }));
  const isPlace = (name: string) => places.some((place) => place.name.toLowerCase() === name.toLowerCase());
  const people = rowsOf(fields.people, MOST, (row, name) => ({
    name,
    role: lineOf(row.role, 100),
    home: nameOf(row.home),
  })).filter((one) => !isPlace(one.name));
  const part: Bible = {
    premise: textOf(fields.premise, 600),
    region: nameOf(fields.region),
    era: lineOf(fields.era, 200),
    conflict: textOf(fields.conflict, 800),
    prize: nameOf(fields.prize),
    groups: namesOf(fields.groups, 3),
    places,
    people,
  };
  const faults = [
    ...(part.conflict === '' ? ['"conflict" is missing'] : []),
    ...(places.length < LEAST ? [`"places" must hold at least ${LEAST} named places; it held ${places.length}`] : []),
    ...(people.length < LEAST ? [`"people" must hold at least ${LEAST} named people; it held ${people.length}`] : []),
  ];
  const isEmpty = places.length === 0 && people.length === 0;
  return { part: isEmpty ? null : part, faults };
};

export const analysis: Step<Bible> = {
  name: 'analysis',
  schema: Bible,
  part: Bible,
  instructions:
    instruct(`Part: the outline. "premise" says in two sentences what this world is; "region" names the whole of it, "era" its time. "conflict" says in three sentences what is going on, who stands against whom and what nobody says aloud. "prize" names one thing that both sides want. "groups": two or three. "places": seven or eight that lie within a walk of each other, the first where the story begins. "people": eight, with different wants; each has a "home" among the places; one of them is dangerous.
{"premise": text, "region": name, "era": text, "conflict": text, "prize": name, "groups": [name], "places": [{"name": name, "type": one or two words}], "people": [{"name": name, "role": a few words, "home": name of a place}]}`),
  prompt: ({ request }) => `${askedFor(request)}\n\nMake the outline of their world.`,
  read,
  join: (first, second) => ({
    premise: first.premise || second.premise,
    region: first.region || second.region,
    era: first.era || second.era,
    conflict: first.conflict || second.conflict,
    prize: first.prize || second.prize,
    groups: first.groups.length > 0 ? first.groups : second.groups,
    places: byName(first.places, second.places).slice(0, MOST),
    people: byName(first.people, second.people).slice(0, MOST),
  }),
};
