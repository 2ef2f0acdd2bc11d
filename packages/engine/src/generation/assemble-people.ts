// Places, people and heroes of a model as the book and the scenario have them. Called by assemble.ts.
import { ABILITIES, CharacterProfile, LocationProfile, PlayableCharacter } from '@emergent/schema';
import type { Populated } from './assemble-story.ts';
import { known } from './steps/index.ts';
import { thingOf } from './things.ts';
import type { HeroPart, PersonPart, PlacePart } from './types.ts';

export const assemblePlaces = (parts: readonly PlacePart[]): LocationProfile[] =>
  parts.map((part) =>
    LocationProfile.parse({
      ...part,
      connections: [
        ...new Set(part.connections.flatMap((name) => known(name, parts) ?? []).filter((name) => name !== part.name)),
      ],
      items: part.things.map(thingOf),
    }),
  );

/** Who has no home here lives where the list comes round to. */
export const assemblePeople = (
  parts: readonly PersonPart[],
  places: readonly LocationProfile[],
): CharacterProfile[] => {
  const open = places.filter((place) => place.locked === null && !place.dark);
  return parts.map((part, at) =>
    CharacterProfile.parse({
      ...part,
      home: known(part.home, places) ?? open[at % Math.max(1, open.length)]?.name ?? null,
      group: part.group === '' ? null : part.group,
      knows: part.knows,
      relationships: part.ties.flatMap((tie) => {
        const character = known(tie.name, parts);
        return character === null || character === part.name ? [] : [{ character, type: tie.type }];
      }),
      items: part.carries.map(thingOf),
    }),
  );
};

const [BEST, SECOND, WORST, OTHER] = [16, 14, 9, 12];

const statsOf = (best: readonly string[]) => {
  const able = ABILITIES.filter((one) => best.includes(one)).sort(
    (one, other) => best.indexOf(one) - best.indexOf(other),
  );
  const rest = ABILITIES.filter((one) => !able.includes(one));
  const [first, second] = [...able, ...rest];
  const worst = rest.at(-1);
  return Object.fromEntries(
    ABILITIES.map((one) => [one, one === first ? BEST : one === second ? SECOND : one === worst ? WORST : OTHER]),
  );
};

type Given = {
  /** For people of the world made without a model: their own openings speak of places that are not here. */
  opening: string | null;
  power: string;
};

/** Does what they can do speak of the world's power? Then they can use it. */
const abilitiesOf = (part: HeroPart, at: number, power: string): string[] => {
  if (power === '') return part.abilities;
  const words = power
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 3);
  const text = [part.class_name, ...part.abilities].join(' ').toLowerCase();
  const isAble = at === 0 || words.some((word) => text.includes(word));
  return isAble ? [...new Set([...part.abilities, power])] : part.abilities;
};

export const assembleHeroes = (
  parts: readonly HeroPart[] | null,
  own: readonly PlayableCharacter[],
  world: Populated,
  { opening, power }: Given,
): PlayableCharacter[] => {
  if (parts === null) return own.map((one) => (opening === null ? one : { ...one, initial_narrative: opening }));
  const items = [...world.locations, ...world.characters].flatMap((owner) => owner.items);
  const taken = new Set([...world.locations, ...world.characters, ...items].map((one) => one.name.toLowerCase()));
  return parts
    .filter((part) => !taken.has(part.name.toLowerCase()))
    .map((part, at) => {
      const like = own[at % Math.max(1, own.length)];
      const friend = known(part.knows, world.characters);
      const abilities = abilitiesOf(part, at, power);
      const carries = part.carries.filter((thing) => known(thing.name, items) === null);
      return PlayableCharacter.parse({
        name: part.name,
        class_name: part.class_name || (like?.class_name ?? 'Adventurer'),
        description: part.description,
        background: part.background || (like?.background ?? ''),
        stats: statsOf(part.best),
        max_mana: abilities.includes(power) ? 80 : 30,
        abilities,
        items: carries.length > 0 ? carries.map(thingOf) : (like?.items ?? []),
        relationships: friend === null ? {} : { [friend]: 30 },
        setting_location: known(part.place, world.locations),
        initial_narrative: part.opening || opening || (like?.initial_narrative ?? null),
      });
    });
};
