// World building: what each settled place looks like, where its ways lead, what there is to notice and to take.
import { z } from 'zod';
import { fieldsOf, isTrue, lineOf, namesOf, rowsOf, textOf } from '../lenient.ts';
import { PlacePart, type Step } from '../types.ts';
import { briefed, byName, instruct, known, missing, named } from './shared.ts';

const MOST = 12;

const schema = z.object({ places: z.array(PlacePart) });

const place = (fields: Record<string, unknown>, name: string): PlacePart => ({
  name,
  type: lineOf(fields.type, 60),
  description: textOf(fields.description, 1200),
  significance: textOf(fields.significance, 400),
  connections: namesOf(fields.connections, 8),
  features: rowsOf(fields.features, 6, (row, feature) => ({
    name: feature,
    detail: textOf(row.detail ?? row.description, 500),
  })).filter((one) => one.detail !== ''),
  things: rowsOf(fields.things, 4, (row, thing) => ({ name: thing, description: textOf(row.description, 400) })),
  indoors: isTrue(fields.indoors),
  dark: isTrue(fields.dark),
});

const read: Step<PlacePart[]>['read'] = (value, { bible }) => {
  const rows = rowsOf(fieldsOf(value).places, MOST, place).map((row) => ({
    ...row,
    name: known(row.name, bible.places) ?? row.name,
  }));
  const told = rows.filter((row) => row.description !== '');
  const absent = missing(bible.places, told);
  return {
    part: told.length === 0 ? null : told,
    faults: absent.length === 0 ? [] : [`these places are missing or have no "description": ${absent.join(', ')}`],
  };
};

export const places: Step<PlacePart[]> = {
  name: 'places',
  schema,
  part: z.array(PlacePart),
  instructions:
    instruct(`Part: the places. For every settled place: "description", two or three sentences of what one sees, hears and smells there; "significance", one sentence; "connections", the two or three settled places one can walk to; "features", three things to look at with what a closer look shows; "things", one or two that can be picked up. "dark" only where one needs a light at noon.
{"places": [{"name": name, "type": text, "description": text, "significance": text, "connections": [name of a place], "features": [{"name": text, "detail": text}], "things": [{"name": text, "description": text}], "indoors": true or false, "dark": true or false}]}`),
  prompt: (brief) => briefed(brief, `Describe these places:\n${named(brief.bible.places)}`),
  read,
  join: (first, second) => byName(first, second).slice(0, MOST),
};
