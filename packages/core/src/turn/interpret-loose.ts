// Targets that are no things of the world: "something useful", "everybody", "my hands", "the time", a matter that is begged or proposed.
// Called by interpret-refine.ts once an act is bound.
import type { Act, Target } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import { spokenOf } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';

const ANYTHING =
  /^(?:(?:the )?(?:first|nearest|next|best|shiniest|most valuable|tallest|biggest) (?:thing|item|object)s?|some|something|anything|whatever|what(?:ever)? i can|(?:some |random )?(?:stuff|things?|loot|items?|junk))\b/;
const EVERYTHING = /^(?:everything|all|anything|every ?thing|(?:whole |entire )?(?:place|area|room))$/;
const EVERYBODY =
  /^(?:(?:all )?(?:the )?(?:people|persons|folks?|others|crowd|crew|company)|everyone|everybody|anyone|anybody)(?: here| around)?$/;
/** "look around for a friendly face": whoever is about, and nobody in particular. */
const ANY_FACE =
  /^(?:(?:friendly|familiar|kind|kindly|known|honest|helpful|likely|sympathetic|welcoming|single|other) )*(?:face|faces|soul|souls|somebody|someone|anybody|anyone|people)(?: (?:i|we) (?:know|knew|recognise|recognize|can trust))?$/;
const SEEKS_FACE =
  /\b(?:for|find|seek|spot|see) (?:an?|any|some)?\s?((?:[a-z]+ ){0,2}(?:faces?|souls?|some(?:body|one)|any(?:body|one)|people)(?: (?:i|we) [a-z ]+)?)\W*$/i;
const MY_BODY =
  /^(?:hands?|face|hair|eyes?|ears?|feet|foot|legs?|arms?|fingers?|head|mouth|teeth|nose|back|clothes|body|self|reflection|wounds?|skin|palms?)$/;
const SHEET: readonly (readonly [RegExp, Act['verb'], string | null])[] = [
  [/^(?:time|hour|clock|date|day|what time it is)$/, 'look', ASKED.time],
  [/^(?:weather|sky)$/, 'look', null],
  [/^(?:exits?|ways?(?: out)?|directions?|paths?|doors and exits)$/, 'look', ASKED.exits],
  [/^(?:health|hp|stats?|status|condition|character(?: sheet)?|skills?|level|xp|mana|wounds)$/, 'think', ASKED.self],
  [/^(?:quests?|journal|tasks?|missions?|objectives?|quest log|to-do list|goals?)$/, 'think', ASKED.quests],
  [/^(?:inventory|stuff|belongings|gear|possessions|things|equipment)$/, 'inventory', null],
];
const LOOKS: ReadonlySet<Act['verb']> = new Set(['look', 'search', 'read', 'think'] as const);
const GRASPS: ReadonlySet<Act['verb']> = new Set(['take', 'steal'] as const);
const SPOKEN: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'persuade', 'deceive', 'threaten'] as const);

/** What is begged, proposed or talked over is a matter, and nobody's name. */
const MATTERS =
  /^\W*(?:i )?(?:\p{L}+ly )?(?:try to )?(?:propose|suggest|offer|negotiate|demand|request|discuss|debate|mention|admit|confess|announce|declare|explain|describe|(?:beg|plead|ask|bargain|haggle|argue|pray|wish|call|shout) (?:for|about|over|on)|(?:challenge|dare) \p{L}+ to)\b/iu;
const NOWHERE =
  /^(?:(?:in )?circles?|around|about|nowhere(?: in particular)?|aimlessly|back and forth|in place|the room)$/;
const HOPS =
  /^\W*(?:i )?(?:just )?(?:jump|leap|hop|skip|bounce)s?(?:ing)?(?: (?:around|about|up and down|for joy|in place|again))*\W*$/i;
const WITS = /\b(?:use|using|rack|engage)\w* my (?:head|brains?|wits|noggin|imagination|common sense|eyes)\b/i;

const NEAREST = /\b(?:nearest|closest|next|first|any|some|other)\b/i;
const BUILDING =
  /^(?:(?:nearest|closest|next|first|other) )?(?:building|house|shop|store|place|room|door|doorway|exit|inn|shelter)$/;
/** "enter the nearest building": the first way that leads indoors. */
const nearest = ({ scene, world }: Given): Target | null => {
  const exit = scene.exits.find(
    ({ name }) => world.place(name)?.indoors === true && !BELOW.test(`${name} ${world.place(name)?.type ?? ''}`),
  );
  return exit === undefined ? null : { kind: 'place', name: exit.name, id: null, here: true };
};
const BELOW = /\b(?:cellar|vault|cave|tunnel|mine|crypt|pit|sewer|shaft|crawl)\b/i;
const HANDLES: ReadonlySet<Act['verb']> = new Set(['perform', 'swim', 'destroy', 'open', 'use'] as const);

const isFood = ({ target }: Act, { session, scene }: Given): boolean =>
  [...session.inventory, ...scene.things].some(({ id, type }) => id === target?.id && type === 'consumable');

const personHere = ({ scene }: Given): Target | null => {
  const up = scene.present.find(({ state }) => state.status === 'alive');
  return up === undefined ? null : { kind: 'person', name: up.name, id: null, here: true };
};

/** A thing lying here, for whoever does not mind which. */
const whatever = ({ scene }: Given): Target | null => {
  const [first] = scene.things;
  return first === undefined ? null : { kind: 'thing', name: first.name, id: first.id, here: true };
};

/** What hangs in the air, wherever one is. */
const HEARD = /^(?:music|song|singing|sounds?|noises?|voices?|silence|wind|rain|air|smells?|darkness|echo)$/;

const DRAWERS =
  /^(?:(?:top|bottom|upper|lower|middle|first|second|last|other|locked|little|small) )*(?:desk )?drawers?$/;
const HAS_DRAWERS = /\b(?:desk|cabinet|dresser|chest|bureau|sideboard|counter|nightstand|vanity|workbench|till)s?$/i;
/** "go through the drawers": of whatever stands here and has some. */
const withDrawers = (name: string, { scene }: Given): Target | null => {
  const holder = DRAWERS.test(name) ? scene.features.find((feature) => HAS_DRAWERS.test(feature.name)) : undefined;
  return holder === undefined ? null : { kind: 'feature', name: holder.name, id: null, here: true };
};

/** "run a hand down my face" */
const BY_HAND = /\b(?:hands?|palms?|fingers?|sleeve|thumbs?|knuckles)\b.*\bmy\b/i;
const looked = (act: Act, name: string, given: Given): Act | null => {
  // "look at the clock", where one stands: it, and not the hour.
  const asked =
    name === 'clock' && spokenOf(given.scene, name) !== null ? undefined : SHEET.find(([words]) => words.test(name));
  if (asked !== undefined) return { ...act, verb: asked[1], target: null, topic: asked[2] };
  if (EVERYBODY.test(name)) return { ...act, verb: 'look', target: null, topic: ASKED.people };
  if (MY_BODY.test(name) && BY_HAND.test(act.text)) return { ...act, verb: 'perform', target: null, with: null };
  if (MY_BODY.test(name) && /\bmy\b/i.test(act.text))
    return { ...act, verb: 'look', target: { kind: 'self', name: given.session.character.name, id: null, here: true } };
  if (HEARD.test(name)) return { ...act, target: null };
  return ANYTHING.test(name) || EVERYTHING.test(name) ? { ...act, target: null } : null;
};

const FISHES =
  /^\W*(?:(?:i|we|go|goes|going|try|to|then|and|start|just|some) )*(?:fish(?:es|ed|ing)?(?! (?:out|up|for (?:info|answers|compliments))\b)|cast (?:a|my|the) (?:line|net)\b)/i;
const WATERS =
  /\b(?:water|lake|sea|river|pools?|pond|stream|shore|dock|quay|wharf|basin|channel|tide|canal|harbou?r|marsh|beach)\b/i;
const hasWater = ({ scene }: Given): boolean =>
  WATERS.test(`${scene.place} ${scene.description} ${scene.features.map(({ name }) => name).join(' ')}`);

const SQUATS =
  /^\W*(?:and |then )*(?:i )?(?:\w+ly )?(?:squat|crouch|kneel|perch|stoop|huddle|hunker|stand|flop)(?:s|ed|es)?\b[^,.!?]*\b(?:beside|next to|by|near|behind|between|opposite|in front of)\b/i;

/** The act without a target that is none; as it was where nothing of that kind was meant. */
export const loosely = (act: Act, given: Given): Act => {
  const { session } = given;
  if (WITS.test(act.text) && (act.verb === 'use' || act.verb === 'perform'))
    return { ...act, verb: 'think', target: null, with: null };
  const face = act.verb === 'search' || act.verb === 'look' ? SEEKS_FACE.exec(act.text)?.[1] : undefined;
  if (face !== undefined && ANY_FACE.test(face.toLowerCase()))
    return { ...act, verb: 'look', target: null, with: null, topic: ASKED.people };
  if (act.verb === 'use' && FISHES.test(act.text) && (act.target === null || act.target.kind === 'unknown'))
    return { ...act, target: hasWater(given) ? null : { kind: 'unknown', name: 'water', id: null, here: false } };
  // "cut my finger": a small thing, and one's own.
  if (
    act.verb === 'destroy' &&
    act.target?.kind === 'unknown' &&
    MY_BODY.test(act.target.name) &&
    /\bmy\b/i.test(act.text)
  )
    return { ...act, verb: 'perform', target: null, with: null };
  // "squat down beside Eddry": by him, and not with him.
  if (act.verb === 'perform' && act.target === null && act.with !== null && SQUATS.test(act.text))
    return { ...act, with: null };
  if (act.verb === 'climb' && act.target === null && HOPS.test(act.text)) return { ...act, verb: 'perform' };
  // "ask them", where nobody is left to be meant.
  if (SPOKEN.has(act.verb) && act.target?.kind === 'feature' && /\b(?:him|her|them)\b/i.test(act.text))
    return { ...act, target: personHere(given) };
  // "lick the walls": a taste of what is no food.
  if (
    act.verb === 'eat' &&
    act.target !== null &&
    !isFood(act, given) &&
    /\b(?:lick|taste|nibble|bite|chew)\w*\b/i.test(act.text)
  )
    return { ...act, verb: 'perform', target: null, with: null };
  if (act.target?.kind !== 'unknown') return act;
  const name = plainWords(act.target.name).join(' ');
  const drawered = LOOKS.has(act.verb) || act.verb === 'open' ? withDrawers(name, given) : null;
  if (drawered !== null) return { ...act, target: drawered };
  if (LOOKS.has(act.verb) && act.topic === null) return looked(act, name, given) ?? act;
  if (act.verb === 'open' && EVERYTHING.test(name)) return { ...act, verb: 'search', target: null };
  if (GRASPS.has(act.verb) && ANYTHING.test(name)) return { ...act, target: whatever(given) ?? act.target };
  if (act.verb === 'give' && /^(?:something|anything|some(?:thing)?)\b/.test(name)) {
    const food = session.inventory.find(({ type, stats }) => type === 'consumable' && (stats.heals ?? 0) > 0);
    if (food !== undefined && /\b(?:eat|food|drink)\b/i.test(act.text))
      return { ...act, target: { kind: 'item', name: food.name, id: food.id, here: true } };
  }
  // "knock on a door", out of doors: on that of the nearest house.
  const isKnock = act.verb === 'use' && /\b(?:knock|rap|bang|pound|hammer)/i.test(act.text);
  if (((act.verb === 'go' && NEAREST.test(act.text)) || (isKnock && !given.scene.indoors)) && BUILDING.test(name))
    return { ...act, target: nearest(given) ?? act.target };
  // "kick it in", where nothing was spoken of.
  if (HANDLES.has(act.verb) && /^(?:it|them|that|this|one)(?: in| down| up| open)?$/.test(name))
    return { ...act, target: null };
  if (act.verb === 'climb' && ANYTHING.test(name)) return { ...act, target: null };
  if (act.verb === 'go' && NOWHERE.test(name)) return { ...act, verb: 'perform', target: null };
  if (
    act.verb === 'follow' &&
    /^(?:whoever|anyone|anybody|someone|somebody|everyone|the (?:first|next|nearest))\b/.test(name)
  )
    return { ...act, target: personHere(given) ?? act.target };
  if (SPOKEN.has(act.verb) && MATTERS.test(act.text))
    return { ...act, target: personHere(given), topic: act.topic ?? name };
  return act;
};
