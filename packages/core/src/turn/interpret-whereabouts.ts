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
  /(?:^\W*(?:got )?(?=(?:somewhere|anywhere|someplace|a place) )|\b(?:find(?: me| us)?|look(?:ing)?(?: around| about)? for|(?:hunt|search|ask|head|make)(?:ing)?(?: around| about)? for|seek(?: out)?|locate|is there|are there|where(?:['’]?s| is| are| (?:can|could|do) (?:i|we)(?: find| see)?)|(?:go|walk|run|head) (?:in)?to)\b)(.*)$/i;

const BEFORE =
  '(?:(?:an?|the|any|some|my|our|this|that|another|other|nearest|closest|nearby|next|local|good|best|decent|proper|nice|cheap|cheapest|safe|warm|dry|quiet|clean|small|little|big|old|open|general|village|town|city) )*';
/** A want is what is sought and no part of it: "the church" and not "the church key"; `to` is what somewhere may be wanted for. */
const wanted = (itself: string, to = 'be'): RegExp =>
  new RegExp(
    `^${BEFORE}(?:${itself}|(?:somewhere|someplace|anywhere|place|spot|room|house|where)(?: [a-z]+)? (?:where (?:i|we) can|to) (?:${to}))$`,
    'i',
  );
/** What says no more than that it should be near, or when. */
const NEAR =
  /(?: (?:near(?:by)?|close(?: by| at hand)?|around|about|here|hereabouts|somewhere|anywhere|please|tonight|today|now|[a-z]+ly|in (?:(?:the|this) )?(?:town|village|city|area|place)|for (?:me|us)))+$/i;
/** What is done in such a place, or is said of it: "an inn with a stable"; "a bar to force the door" is none. */
const CLAUSE =
  / (?:(?:with|for|that|who|which|where|near|by|at|so|and) .+|to (?:drink|eat|dine|sleep|rest|stay|spend|lodge|buy|sell|trade|shop|pray|read|get|have|sit|ask|see|meet|visit|warm|relax|wait|hide)\b.*)$/i;

/** What one may want of a place: the whole of how that is said, and which places are for it, by what they are called and are. */
const WANTS: readonly { said: RegExp; by: RegExp }[] = [
  {
    said: wanted(
      'pubs?|inns?|taverns?|bars?|ale ?houses?|public houses?|saloons?|(?:(?:get|have|find|buy) )?(?:a|some) (?:drink|beer|ale|pint)',
      'drink|(?:get|have|find|buy) (?:a|some) (?:drink|beer|ale|pint)',
    ),
    by: /\b(?:inn|tavern|pub|public house|ale ?house|taproom|saloon|bar|diner)\b/i,
  },
  {
    said: wanted(
      'hotels?|hostels?|motels?|lodgings?|(?:rooms?|beds?) for the night|sleep|spend the night|lie down',
      'sleep|spend the night|stay|lie down|stay the night',
    ),
    by: /\b(?:inn|hotel|hostel|motel|lodgings?|boarding house|bunk ?house|dormitory|bunks?|cottage)\b/i,
  },
  {
    said: wanted(
      'restaurants?|diners?|caf[eé]s?|canteens?|eat|(?:get|have) (?:something to eat|(?:some )?food|a meal|breakfast|lunch|dinner|supper)',
      'eat|(?:get|have) (?:something to eat|(?:some )?food|a meal|breakfast|lunch|dinner|supper)',
    ),
    by: /\b(?:diner|caf[eé]|canteen|mess|kitchen|inn|tavern|public house|bakery|restaurant)\b/i,
  },
  {
    said: wanted(
      'doctors?|healers?|hospitals?|infirmary|clinics?|physicians?|nurses?|medics?|sick ?bay|get (?:healed|help with my wounds|patched up)',
      'get (?:healed|patched up|help with my wounds)',
    ),
    by: /\b(?:infirmary|hospital|clinic|sick bay|surgery|doctor|healer|apothecary|nursing home)\b/i,
  },
  {
    said: wanted(
      'shops?|stores?|markets?|merchants?|traders?|(?:buy|sell) (?:something|stuff|things|supplies)',
      '(?:buy|sell|trade)(?: .+)?',
    ),
    by: /\b(?:shop|store|market(?: square)?|stalls?|trading post|emporium|chandlery)\b/i,
  },
  {
    said: wanted('police(?: station)?|watch ?house|guard ?house|sheriff|constables?|jail|gaol|prison|law court|court'),
    by: /\b(?:police|watch house|guard ?house|sheriff|constabulary|jail|gaol|prison|court)\b/i,
  },
  {
    said: wanted('church(?:es)?|chapels?|temples?|shrines?|pray', 'pray'),
    by: /\b(?:church|chapel|temple|shrine|abbey|minster)\b/i,
  },
  {
    said: wanted(
      'towns?|villages?|cit(?:y|ies)|downtown|(?:town|city|village) (?:cent(?:er|re)|square|green)|market ?place|square|(?:main|high) street|cent(?:er|re)(?: of (?:the )?(?:town|city|village))?',
    ),
    by: /\b(?:market square|main street|village green|town square|downtown)\b/i,
  },
  {
    said: wanted('librar(?:y|ies)|archives?|books to read', 'read'),
    by: /\b(?:library|archives?|reading room)\b/i,
  },
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

/** The place that words name, or that is for what they want; null: none. */
export const meantPlace = (sought: string, binder: Binder, given: Given): Target | null => {
  const named = binder.called(plainWords(sought), ['place']);
  if (named !== null) return named;
  const plain = sought.replace(NEAR, '');
  const head = plain.replace(CLAUSE, '').replace(NEAR, '');
  const want = WANTS.findIndex(({ said }) => said.test(plain) || said.test(head));
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

/** "look for somewhere to eat" eats nothing yet. */
const SOMEWHERE =
  /^(?:(?:an?|some) )?(?:(?:good|safe|quiet|decent|cheap) )*(?:somewhere|someplace|anywhere|place|spot)\b/i;

/** A place that is sought is told the way to, and gone to where that was said. Null: no place is meant. */
export const whereabouts = (act: Act, binder: Binder, given: Given): Act | null => {
  const isAsked = (act.verb === 'talk' || act.verb === 'ask') && FIND_ME.test(act.text);
  const sought = SEEKS.exec(act.text)?.[1]
    ?.replace(/[.!?]+\s*$/, '')
    .trim();
  if (sought === undefined || TOLD_TO.test(act.text)) return null;
  const isSomewhere = SOMEWHERE.test(sought);
  const isBound = act.target !== null && act.target.kind !== 'unknown' && !isAsked && !isSomewhere;
  if (isBound && act.verb === 'go') return null;
  const place = isBound && act.target?.kind === 'place' ? act.target : meantPlace(sought, binder, given);
  if (place === null || (isBound && place !== act.target && !sameWords(sought, place))) return null;
  if (act.verb === 'go') return { ...act, target: place };
  if (!ASKS.has(act.verb) && !isAsked && !isSomewhere) return null;
  const topic = place.name === given.scene.place ? ASKED.here : ASKED.way;
  return { ...act, verb: 'think', target: topic === ASKED.way ? place : null, with: null, topic, speech: null };
};

/** The whole name stood there: "the Ninth Candle" is no candle. */
const sameWords = (sought: string, { name }: Target): boolean =>
  plainWords(sought).join(' ').endsWith(plainWords(name).join(' '));
