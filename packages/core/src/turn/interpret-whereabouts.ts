// A place that is looked for, by its name or by what one does there: "look for the Ninth Candle", "is there a pub near here?", "where can I sleep?".
// Called by interpret-meanings.ts.
import type { Act, LocationProfile, Target } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import { wayTo } from '../systems/world/travel.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import type { Given } from './interpret-bind.ts';
import type { Binder } from './targets.ts';

const SEEKS =
  /\b(?:find(?: me| us)?|look(?:ing)?(?: around| about)? for|(?:hunt|search|ask|head|make)(?:ing)?(?: around| about)? for|seek(?: out)?|locate|is there|are there|where(?:['’]?s| is| are| can (?:i|we)(?: find| get| see)?| could (?:i|we)(?: find| get| see)?| do (?:i|we)(?: find| get)?)|(?:go|walk|run|head) (?:in)?to)\b(.*)$/i;

/** What one may want of a place: how that is said, and which places are for it, by what they are called and are. */
const WANTS: readonly { said: RegExp; by: RegExp }[] = [
  {
    said: /\b(?:pubs?|inns?|taverns?|bars?(?! (?:of|on|across|in)\b)|ale ?houses?|public houses?|saloons?|(?:get|have|find|buy|for) (?:a|some) (?:drink|beer|ale|pint)|^a (?:drink|beer|pint)|(?:somewhere|place|anywhere) to drink)\b/i,
    by: /\b(?:inn|tavern|pub|public house|ale ?house|taproom|saloon|bar|diner)\b/i,
  },
  {
    said: /\b(?:hotels?|hostels?|motels?|lodgings?|rooms? for the night|sleep|spend the night|lie down)\b/i,
    by: /\b(?:inn|hotel|hostel|motel|lodgings?|boarding house|bunk ?house|dormitory|bunks?|cottage)\b/i,
  },
  {
    said: /\b(?:restaurants?|diners?|caf[eé]s?|canteens?|(?:somewhere|place|anywhere) to eat|^eat|(?:get|have) (?:something to eat|food|a meal|breakfast|lunch|dinner|supper))\b/i,
    by: /\b(?:diner|caf[eé]|canteen|mess|kitchen|inn|tavern|public house|bakery|restaurant)\b/i,
  },
  {
    said: /\b(?:doctors?|healers?|hospitals?|infirmary|clinics?|physicians?|nurses?|medics?|sick ?bay|get (?:healed|help with my wounds|patched up))\b/i,
    by: /\b(?:infirmary|hospital|clinic|sick bay|surgery|doctor|healer|apothecary|nursing home)\b/i,
  },
  {
    said: /\b(?:shops?|stores?|markets?|merchants?|traders?|(?:somewhere|place|anywhere) to (?:buy|sell|trade)|^(?:buy|sell) (?:something|stuff|things|supplies))\b/i,
    by: /\b(?:shop|store|market(?: square)?|stalls?|trading post|emporium|chandlery)\b/i,
  },
  {
    said: /\b(?:police(?: station)?|watch ?house|guard ?house|sheriff|constables?|jail|gaol|prison|law court|court)\b/i,
    by: /\b(?:police|watch house|guard ?house|sheriff|constabulary|jail|gaol|prison|court)\b/i,
  },
  {
    said: /\b(?:church(?:es)?|chapels?|temples?|shrines?|^pray|(?:somewhere|place|anywhere) to pray)\b/i,
    by: /\b(?:church|chapel|temple|shrine|abbey|minster)\b/i,
  },
  { said: /\b(?:librar(?:y|ies)|archives?|books to read)\b/i, by: /\b(?:library|archives?|reading room)\b/i },
];

const called = ({ name, type, aliases }: LocationProfile): string => [name, type, ...aliases].join(' · ');

/** The places for each want, once for each world: by name and kind, else by what is said of them. */
const FOR_WANT = new WeakMap<World, readonly (readonly string[])[]>();
const placesFor = (world: World): readonly (readonly string[])[] => {
  const known = FOR_WANT.get(world);
  if (known !== undefined) return known;
  const { locations } = world.lorebook;
  const found = WANTS.map(({ by }) => {
    const named = locations.filter((place) => by.test(called(place)));
    return (named.length > 0 ? named : locations.filter((place) => by.test(place.significance))).map(
      ({ name }) => name,
    );
  });
  FOR_WANT.set(world, found);
  return found;
};

/** Of several the nearest that one knows the way to; where one knows none, the first. */
const nearest = (names: readonly string[], { session, world }: Given): string | undefined => {
  const far = (name: string): number => wayTo(session, world, name) ?? Number.POSITIVE_INFINITY;
  return names.toSorted((one, other) => far(one) - far(other))[0];
};

const meantPlace = (sought: string, binder: Binder, given: Given): Target | null => {
  const named = binder.called(plainWords(sought), ['place']);
  if (named !== null) return named;
  const want = WANTS.findIndex(({ said }) => said.test(sought));
  const names = placesFor(given.world)[want] ?? [];
  const name = names.includes(given.scene.place) ? given.scene.place : nearest(names, given);
  if (name === undefined) return null;
  const here = name === given.scene.place || given.scene.exits.some((exit) => exit.name === name);
  return { kind: 'place', name, id: null, here };
};

const ASKS: ReadonlySet<Act['verb']> = new Set(['search', 'look', 'think']);
const TOLD_TO = /\b(?:ask|tell|beg|say)\b|["“]/i;
/** Words to whoever is here that nobody here can do anything about but tell the way. */
const FIND_ME = /^\W*(?:(?:can|could|would) you |please )?find (?:me|us)\b/i;

/** A place that is sought is told the way to, and gone to where that was said. Null: no place is meant. */
export const whereabouts = (act: Act, binder: Binder, given: Given): Act | null => {
  const isAsked = (act.verb === 'talk' || act.verb === 'ask') && FIND_ME.test(act.text);
  const isBound = act.target !== null && act.target.kind !== 'unknown' && !isAsked;
  if (isBound && act.verb === 'go') return null;
  const sought = SEEKS.exec(act.text)?.[1]
    ?.replace(/[.!?]+\s*$/, '')
    .trim();
  if (sought === undefined || TOLD_TO.test(act.text)) return null;
  const place = isBound && act.target?.kind === 'place' ? act.target : meantPlace(sought, binder, given);
  if (place === null || (isBound && place !== act.target && !sameWords(sought, place))) return null;
  if (act.verb === 'go') return { ...act, target: place };
  if (!ASKS.has(act.verb) && !isAsked) return null;
  const topic = place.name === given.scene.place ? ASKED.here : ASKED.way;
  return { ...act, verb: 'think', target: topic === ASKED.way ? place : null, with: null, topic, speech: null };
};

/** The whole name stood there: "the Ninth Candle" is no candle. */
const sameWords = (sought: string, { name }: Target): boolean =>
  plainWords(sought).join(' ').endsWith(plainWords(name).join(' '));
