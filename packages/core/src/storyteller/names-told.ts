// How people and things are called in a telling. Called by the tell-* files.
import type { Target } from '@emergent/schema';
import { happenedOf } from '../deeds.ts';
import { sameName } from '../names.ts';
import type { PersonHere } from '../scene.ts';
import type { Turn } from '../systems/system.ts';
import { CAME_IN } from '../systems/world/implied-words.ts';
import { brief, the } from '../words/english.ts';
import { asSaid, common, POINTING } from '../words/names-said.ts';

/** What an act is aimed at, as a sentence calls it: "the nets", "Maren Holt"; `otherwise` where nothing was named. */
export const called = (target: Target | null, otherwise: string, turn?: Turn): string => {
  if (target === null || target.name.trim() === '' || target.kind === 'self') return otherwise;
  const name = brief(target.name.replace(/[[\]{}|<>]/g, ''), 60).replace(/(?: again)?[.!?,;:\s]+$| again$/, '');
  if (name === '' || POINTING.test(name) || !/\p{L}/u.test(name)) return otherwise;
  if (target.kind === 'place') return asSaid(name);
  if (target.kind === 'person' || target.kind === 'system') return name;
  if (target.kind === 'unknown' && name.split(' ').length > 4) return otherwise;
  return the(turn !== undefined && (target.kind === 'item' || target.kind === 'thing') ? common(name, turn) : name);
};

const ON =
  /\b(?:stairs?|causeway|headland|row|strand|hill|heath|road|street|lane|bridge|quay|pier|beach|shore|deck|roof|island|moor|plain|terrace|coast)$/i;
const IN =
  /\b(?:room|kitchen|cellar|belfry|hall|shop|forest|fen|marsh|tunnel|woods?|chapel|cave|house|cabin|loft|garden|village|valley|vault|tower)$/i;

/** Where somebody stands, as English has it: "on Gannet Stair", "in the Tower Kitchen", "at Salt Pans". */
export const standing = (place: string): string =>
  `${ON.test(place) ? 'on' : IN.test(place) ? 'in' : 'at'} ${asSaid(place)}`;

/** The person an act is about, if here: by name, or one who only came into the story when they were looked for. */
export const personIn = (target: Target | null, turn: Turn): PersonHere | undefined => {
  if (target?.kind !== 'person' && target?.kind !== 'unknown') return undefined;
  const same =
    target.kind === 'person' ? (name: string) => name === target.name : (name: string) => sameName(name, target.name);
  return turn.scene.present.find((one) => same(one.name));
};

/** Whoever came into the story in this turn, because they were looked for or spoken to. */
export const strangerIn = (turn: Turn): PersonHere | undefined =>
  turn.scene.present.find(({ name }) =>
    happenedOf(turn, 'person.changed').some((one) => one.why === CAME_IN && one.name === name),
  );

const TITLES =
  /^(?:captain|brother|sister|mother|father|lady|lord|doctor|dr|sir|old|young|mr|mrs|miss|master|king|queen|the|a|an|saint|widow|judge|sergeant|constable|professor|commander|chief)\b/i;

/** What somebody is called once they have been named in full: an alias that is part of the name, else the first name. */
export const shortName = (name: string, turn: Turn): string => {
  const words = name.split(' ');
  if (words.length < 2) return name;
  const alias = turn.world.person(name)?.aliases.find((one) => words.includes(one));
  return alias ?? (TITLES.test(name) || words.length > 3 ? name : (words[0] ?? name));
};

/** Full names once in a telling; after that the short one. Quoted speech stays as it was said. */
export const shortNames = (text: string, turn: Turn): string => {
  const people = [turn.session.character.name, ...turn.scene.present.map((one) => one.name)];
  let told = text;
  for (const name of people) {
    const short = shortName(name, turn);
    if (short === name) continue;
    let isNamed = false;
    told = told
      .split(/(“[^”]*”)/)
      .map((part) =>
        part.startsWith('“')
          ? part
          : part.replaceAll(name, () => {
              const word = isNamed ? short : name;
              isNamed = true;
              return word;
            }),
      )
      .join('');
  }
  return told;
};
