// Who one can be: three people with a class, a past, what they carry, and how the story opens for each.
import { ABILITIES } from '@emergent/schema';
import { z } from 'zod';
import { fieldsOf, lineOf, nameOf, rowsOf, textOf, textsOf } from '../lenient.ts';
import { HeroPart, type Step } from '../types.ts';
import { briefed, byName, instruct } from './shared.ts';

const MOST = 4;
const WANTED = 3;

const schema = z.object({ heroes: z.array(HeroPart.extend({ best: z.array(z.enum(ABILITIES)) })) });

const hero = (fields: Record<string, unknown>, name: string): HeroPart => ({
  name,
  class_name: lineOf(fields.class_name, 60),
  description: textOf(fields.description, 600),
  background: textOf(fields.background, 800),
  best: textsOf(fields.best, 3, 20).map((one) => one.toLowerCase()),
  abilities: textsOf(fields.abilities, 5, 80),
  carries: rowsOf(fields.carries, 5, (row, thing) => ({ name: thing, description: textOf(row.description, 400) })),
  place: nameOf(fields.place),
  knows: nameOf(fields.knows),
  opening: textOf(fields.opening, 2500),
});

const read: Step<HeroPart[]>['read'] = (value, { bible }) => {
  const rows = rowsOf(fieldsOf(value).heroes, MOST, hero).filter(
    (row) => !bible.people.some((one) => one.name.toLowerCase() === row.name.toLowerCase()),
  );
  const short = rows.filter((row) => row.opening === '' || row.class_name === '' || row.background === '');
  return {
    part: rows.length === 0 ? null : rows,
    faults: [
      ...(rows.length < WANTED ? [`"heroes" must hold ${WANTED} new people; it held ${rows.length}`] : []),
      ...(short.length > 0
        ? [`these lack "class_name", "background" or "opening": ${short.map((one) => one.name).join(', ')}`]
        : []),
    ],
  };
};

/** What one answer left out of somebody, the other may have. */
const whole = (one: HeroPart, other: HeroPart | undefined): HeroPart =>
  other === undefined
    ? one
    : {
        ...one,
        class_name: one.class_name || other.class_name,
        background: one.background || other.background,
        opening: one.opening || other.opening,
      };

export const heroes: Step<HeroPart[]> = {
  name: 'heroes',
  schema,
  part: z.array(HeroPart),
  instructions:
    instruct(`Part: three people whom the player can be, none of the settled ones, each with another way to go about things. "class_name" of one or two words; "description" of one sentence; "background" of two; "best", their strongest abilities; "abilities", two or three things they can do, the world's power for at least one of them; "carries", three things; "place", the settled place where they begin; "knows", a settled person whom they know; "opening", five or six sentences in the second person, present tense, that end where the player has to act.
{"heroes": [{"name": name, "class_name": text, "description": text, "background": text, "best": [strength | dexterity | constitution | intelligence | wisdom | charisma], "abilities": [text], "carries": [{"name": text, "description": text}], "place": name of a place, "knows": name of a person, "opening": text}]}`),
  prompt: (brief) => briefed(brief, 'Make three people whom the player can be.'),
  read,
  join: (first, second) =>
    byName(
      first.map((one) =>
        whole(
          one,
          second.find((other) => other.name.toLowerCase() === one.name.toLowerCase()),
        ),
      ),
      second,
    ).slice(0, MOST),
};
