// Mends places: names, ways that lead both ways and everywhere, skies, locks. Called by mend.ts.
import type { LocationProfile } from '@emergent/schema';
import { plain } from '../names.ts';
import type { Draft } from './generate.ts';
import { allMeant, distinct, filled, itemsOf, type Mending, meant } from './mend-names.ts';

const MOST_WAYS = 20;

const bothWays = (places: readonly LocationProfile[], note: Mending['note']): LocationProfile[] =>
  places.map((place) => {
    const back = places
      .filter((other) => other.connections.includes(place.name) && !place.connections.includes(other.name))
      .map((other) => other.name);
    for (const other of back) note(`${place.name}: connections: the way back to "${other}" was added`);
    return back.length === 0 ? place : { ...place, connections: [...place.connections, ...back].slice(0, MOST_WAYS) };
  });

const reached = (places: readonly LocationProfile[], start: string): ReadonlySet<string> => {
  const seen = new Set([start]);
  for (const name of seen)
    for (const next of places.find((one) => one.name === name)?.connections ?? []) seen.add(next);
  return seen;
};

/** What hangs loose is hung upon the start. */
const joined = (places: readonly LocationProfile[], start: string, note: Mending['note']): LocationProfile[] => {
  let now = [...places];
  for (const place of places) {
    if (reached(now, start).has(place.name)) continue;
    note(`${place.name}: could not be reached; a way from "${start}" was added`);
    now = now.map((one) =>
      one.name === start
        ? { ...one, connections: [...one.connections, place.name].slice(-MOST_WAYS) }
        : one.name === place.name
          ? { ...one, connections: [...one.connections, start].slice(-MOST_WAYS) }
          : one,
    );
  }
  return now;
};

/** A key that lies behind its own lock, or nowhere, opens nothing: such a lock is to be forced. */
const unlocked = (
  places: readonly LocationProfile[],
  draft: Draft,
  start: string,
  note: Mending['note'],
): LocationProfile[] => {
  const shut = places.filter((place) => place.locked !== null).map((place) => place.name);
  const open = reached(
    places.map((place) => (shut.includes(place.name) ? { ...place, connections: [] } : place)),
    start,
  );
  const items = new Set(itemsOf(draft).map((item) => plain(item.name)));
  const within = new Set(
    places
      .filter((place) => shut.includes(place.name) || !open.has(place.name))
      .flatMap((place) => place.items.map((item) => plain(item.name))),
  );
  return places.map((place) => {
    const key = place.locked?.key ?? null;
    if (place.locked === null || key === null || (items.has(plain(key)) && !within.has(plain(key)))) return place;
    note(`${place.name}: locked: its key "${key}" can't be had; the lock must be forced`);
    return { ...place, locked: { ...place.locked, key: null } };
  });
};

export const mendPlaces = (draft: Draft, { filler, note, least }: Mending): Draft => {
  const { lorebook } = draft;
  const named = distinct('locations', lorebook.locations, new Set(), false, note);
  const places = filled('locations', named, filler.lorebook.locations, least.locations ?? 0, note);
  const aliases = new Set(places.map((place) => place.name.toLowerCase()));
  const apart = places.map((place) => {
    const own = place.aliases.filter((alias) => !aliases.has(alias.toLowerCase()));
    for (const alias of own) aliases.add(alias.toLowerCase());
    return own.length === place.aliases.length ? place : { ...place, aliases: own };
  });
  const climates = lorebook.climates.length > 0 ? lorebook.climates : filler.lorebook.climates;
  const start =
    meant('scenario: setting_location', draft.template.setting_location, apart, note) ??
    apart[0]?.name ??
    filler.template.setting_location;
  const linked = apart.map((place) => ({
    ...place,
    connections: allMeant(
      `${place.name}: connections`,
      place.connections.filter((other) => other !== place.name),
      apart,
      note,
    ),
    climate: climates.some((one) => one.name === place.climate) ? place.climate : null,
  }));
  const locations = unlocked(
    joined(bothWays(linked, note), start, note),
    { ...draft, lorebook: { ...lorebook, locations: linked } },
    start,
    note,
  );
  return { lorebook: { ...lorebook, locations, climates }, template: { ...draft.template, setting_location: start } };
};
