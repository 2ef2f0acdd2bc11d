// Mends people, ties, events and entries: homes, dealings, names apart from each other and from everything else. Called by mend.ts.
import type { CharacterProfile, LoreEntry } from '@emergent/schema';
import { plain } from '../names.ts';
import type { Draft } from './generate.ts';
import { allMeant, conditionMeant, distinct, filled, itemsOf, type Mending, meant, namesOf } from './mend-names.ts';
import { wordsOf } from './words.ts';

const dealings = (
  person: CharacterProfile,
  draft: Draft,
  note: Mending['note'],
): Pick<CharacterProfile, 'wants' | 'plans'> => {
  const played = draft.template.playable_characters.flatMap((one) => one.items);
  const items = [...itemsOf(draft), ...played];
  return {
    wants: person.wants.flatMap((want) => {
      const item = meant(`${person.name}: wants`, want.item, items, note);
      if (item === null) return [];
      return [
        {
          ...want,
          item,
          gives: want.gives === null ? null : meant(`${person.name}: wants: gives`, want.gives, person.items, note),
        },
      ];
    }),
    plans: person.plans.map((plan) => ({
      ...plan,
      place: plan.place === null ? null : meant(`${person.name}: plans`, plan.place, draft.lorebook.locations, note),
      unless: plan.unless.flatMap(
        (one) => conditionMeant(`${person.name}: plans: unless`, one, namesOf(draft), draft, note) ?? [],
      ),
    })),
  };
};

const housed = (person: CharacterProfile, draft: Draft, note: Mending['note']): CharacterProfile => {
  const places = draft.lorebook.locations;
  const home = person.home === null ? null : meant(`${person.name}: home`, person.home, places, note);
  const schedule = person.schedule.flatMap((hours) => {
    const place = meant(`${person.name}: schedule`, hours.place, places, note);
    return place === null ? [] : [{ ...hours, place }];
  });
  if (home !== null || schedule.length > 0) return { ...person, home, schedule };
  const [first] = places.filter((place) => place.locked === null && !place.dark);
  note(`${person.name}: has no home; given "${first?.name ?? draft.template.setting_location}"`);
  return { ...person, home: first?.name ?? draft.template.setting_location, schedule };
};

export const mendPeople = (draft: Draft, { filler, note, least }: Mending): Draft => {
  const { lorebook, template } = draft;
  const taken = new Set(
    [
      ...lorebook.locations.flatMap((place) => [place.name, ...place.aliases]),
      ...itemsOf(draft).map((item) => item.name),
    ].map(plain),
  );
  const named = distinct('characters', lorebook.characters, taken, true, note);
  const people = filled(
    'characters',
    named,
    filler.lorebook.characters.filter((one) => !taken.has(plain(one.name))),
    least.characters ?? 0,
    note,
  );
  const words = new Set([...people.flatMap((one) => wordsOf(one.name)), ...taken]);
  const apart = people.map((person) => {
    const own = wordsOf(person.name);
    const aliases = person.aliases.filter(
      (alias) => own.includes(plain(alias)) || (!words.has(plain(alias)) && !words.has(alias.toLowerCase())),
    );
    for (const alias of aliases) words.add(plain(alias));
    return aliases.length === person.aliases.length ? person : { ...person, aliases };
  });
  const now: Draft = { lorebook: { ...lorebook, characters: apart }, template };
  const characters = apart.map((person) => ({
    ...housed(person, now, note),
    ...dealings(person, now, note),
    relationships: person.relationships.flatMap((tie) => {
      const character = meant(`${person.name}: relationships`, tie.character, apart, note);
      return character === null ? [] : [{ ...tie, character }];
    }),
  }));
  return { lorebook: { ...lorebook, characters }, template };
};

export const mendTies = (draft: Draft, { filler, note }: Mending): Draft => {
  const { lorebook, template } = draft;
  const { people, places, groups } = namesOf(draft);
  const relationships = lorebook.relationships.flatMap((tie) => {
    const [source, target] = [
      meant('relationships', tie.source, people, note),
      meant('relationships', tie.target, people, note),
    ];
    return source === null || target === null ? [] : [{ ...tie, source, target }];
  });
  const timeline = lorebook.timeline.map((event) => ({
    ...event,
    characters: allMeant(`timeline: ${event.name}`, event.characters, people, note),
    locations: allMeant(`timeline: ${event.name}`, event.locations, places, note),
  }));
  const known = new Set([...people, ...groups].map((one) => one.name));
  const playable =
    template.playable_characters.length > 0 ? template.playable_characters : filler.template.playable_characters;
  if (template.playable_characters.length === 0) note('playable characters: none were given; made without a model');
  const playable_characters = playable.map((one) => ({
    ...one,
    relationships: Object.fromEntries(Object.entries(one.relationships).filter(([name]) => known.has(name))),
    setting_location:
      one.setting_location === null ? null : meant(`${one.name}: setting_location`, one.setting_location, places, note),
  }));
  return {
    lorebook: { ...lorebook, relationships, timeline },
    template: {
      ...template,
      key_characters: allMeant('scenario: key_characters', template.key_characters, people, note),
      playable_characters,
    },
  };
};

const heardIn = (draft: Draft): string => {
  const { entries, ...told } = draft.lorebook;
  return asWords(JSON.stringify([told, draft.template]).replaceAll('\\n', ' '));
};
const asWords = (text: string) => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Keys that nothing mentions are dropped; an entry without any is kept for all turns where it is one of a few, else dropped. */
export const mendEntries = (draft: Draft, { filler, note, least }: Mending): Draft => {
  const heard = heardIn(draft);
  const ids = new Set<string>();
  const sound = (entry: LoreEntry): LoreEntry[] => {
    const keys = entry.keys.filter((key) => heard.includes(asWords(key)));
    if (keys.length < entry.keys.length) note(`entries: ${entry.id}: keys that never come up were left out`);
    const title =
      keys.length === 0 && entry.title.trim() !== '' && heard.includes(asWords(entry.title))
        ? [entry.title.slice(0, 100)]
        : keys;
    if ((title.length === 0 && !entry.constant) || ids.has(entry.id)) {
      note(
        `entries: ${entry.id}: ${ids.has(entry.id) ? 'its id is used twice' : 'nothing would ever fire it'}; left out`,
      );
      return [];
    }
    ids.add(entry.id);
    return [{ ...entry, keys: title }];
  };
  const own = draft.lorebook.entries.flatMap(sound);
  const more =
    own.length >= (least.entries ?? 0)
      ? []
      : filler.lorebook.entries.filter(
          (entry) => !ids.has(entry.id) && !entry.constant && entry.keys.some((key) => heard.includes(asWords(key))),
        );
  if (more.length > 0) note(`entries: only ${own.length} were left; ${more.length} were added`);
  return { ...draft, lorebook: { ...draft.lorebook, entries: [...own, ...more.flatMap(sound)] } };
};
