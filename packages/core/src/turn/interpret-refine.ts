// What a bound act comes to in this scene: a throw is an attack or a gift, a guarded thing is stolen, "tell me" asks who is here. Called by interpret.ts.
import type { Act, Target } from '@emergent/schema';
import { ASKED, isAbuse, isLetGo } from '../deed-words.ts';
import { plainWords } from '../tokens.ts';
import { forced, shot, thrown } from './interpret-arms.ts';
import type { Given } from './interpret-bind.ts';
import { dealtWith } from './interpret-dealings.ts';
import { loosely } from './interpret-loose.ts';
import { meantFor } from './interpret-meanings.ts';
import { onPeople } from './interpret-on-people.ts';
import { placed } from './interpret-places.ts';
import type { Read } from './interpret-shape.ts';
import { baseOf } from './lexicon.ts';
import { ARTICLES } from './lexicon-words.ts';
import type { Binder } from './targets.ts';

const HANDLED: ReadonlySet<Target['kind']> = new Set(['feature', 'thing', 'item'] as const);
const UNLISTED =
  /^\W*(?:(?:i|i['’]ll|then|and|just|now) )*(?!look|the |an? |my |his |her |this |that )[\p{Ll}]{3,} (?:(?:in|on|up|down|off|out|over)?(?:to)? )?(?:the|an?|my|his|her|their|this|that)\b/u;
/** What a bare name comes to: a look at it, a way there, a word to them. */
const named = (act: Act, target: Target): Act => {
  if (target.kind === 'person' && /[!?]\W*$/.test(act.text)) return { ...act, verb: 'talk', speech: act.text };
  // "clip onto the line": a verb that no list has is no look.
  if (HANDLED.has(target.kind) && UNLISTED.test(act.text)) return { ...act, verb: 'use' };
  return { ...act, verb: target.kind === 'place' ? 'go' : target.kind === 'quest' ? 'think' : 'look' };
};

/** A word that no list has, and behind it "the …": what is done to it. */
const isDeedOn = ([word = '', next = '', ...rest]: readonly string[]): boolean =>
  /^(?:the|my|his|her|their)$/.test(next) &&
  rest.length > 0 &&
  rest.length <= 3 &&
  /^[a-z]{4,}$/.test(word) &&
  !/(?:ing|ed|ly|s)$/.test(word);

/** A bare name is a look at it; a person's, a word to them. */
export const bareName = (read: Read, act: Act): Act => {
  // "oil the drum": a deed of no known name, and no bare one.
  if (read.base === '' && read.object.length > 2 && ARTICLES.has(read.object[1] ?? '') && act.target?.kind === 'place')
    return {
      ...act,
      verb: 'use',
      target: { kind: 'unknown', name: read.object.slice(2).join(' '), id: null, here: false },
    };
  // "burnish the axle": a deed all the same.
  if (read.base === '' && read.verb === 'other' && act.target?.kind === 'unknown' && isDeedOn(read.object))
    return { ...act, verb: 'use', target: { ...act.target, name: read.object.slice(2).join(' ') } };
  return read.base === '' && read.verb === 'other' && act.target !== null && act.target.kind !== 'unknown'
    ? named(act, act.target)
    : act;
};

const GROUP = new Set(
  "everyone everybody everything them all people crowd anyone anybody somebody someone folk others they guards men women whoever whoever's local locals bystander bystanders person else is are here there near nearby nearest closest around about".split(
    ' ',
  ),
);
const AT_PEOPLE: ReadonlySet<Act['verb']> = new Set([
  'attack',
  'threaten',
  'talk',
  'ask',
  'persuade',
  'perform',
  'cast',
  'help',
  'trade',
]);

/** Of what may be stolen "everything" is no person. */
const SOME_PERSON = /^(?:who(?:m)?ever|(?:any|some|every)(?:one|body)|them)\b/;

/** "kill everyone", "them all": among several, an enemy comes first, then whoever stands here. */
const amongMany = (act: Act, { scene }: Given): Act => {
  const said = act.target?.kind === 'unknown' ? act.target.name.split(' ') : [];
  const isGroup =
    (said.length > 0 && (said.every((word) => GROUP.has(word)) || /^who(?:m)?ever$/.test(said[0] ?? ''))) ||
    (act.verb === 'attack' && act.target?.kind !== 'person' && plainWords(act.text).some((word) => word === 'them'));
  const isRobbed = act.verb === 'steal' && SOME_PERSON.test(said.join(' '));
  if (!(AT_PEOPLE.has(act.verb) || isRobbed) || !isGroup) return act;
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const one = up.find(({ hostile }) => hostile) ?? up[0];
  return one === undefined ? act : { ...act, target: { kind: 'person', name: one.name, id: null, here: true } };
};

/** "her corpse", "the reeve's body": the person, whatever state they are in. */
const bodily = (act: Act, binder: Binder): Act => {
  if (act.target?.kind !== 'unknown' || !/\b(?:corpse|body|remains|carcass)\b/.test(act.target.name)) return act;
  const words = plainWords(act.text);
  const owner =
    binder.person(act.target.name.split(' ').filter((word) => !/^(?:dead|corpse|body|remains|carcass)$/.test(word))) ??
    (words.includes('her') || words.includes('his')
      ? binder.bind([words.includes('her') ? 'her' : 'him'], ['person'])
      : null);
  return owner?.kind === 'person' ? { ...act, verb: act.verb === 'look' ? 'look' : 'search', target: owner } : act;
};

/** A blow without a name falls on the one enemy here. */
const aimed = (act: Act, { scene }: Given): Act => {
  if (act.target !== null || !(act.verb === 'attack' || act.verb === 'threaten')) return act;
  const enemies = scene.present.filter(({ hostile, state }) => hostile && state.status === 'alive');
  const [enemy] = enemies;
  return enemy && enemies.length === 1
    ? { ...act, target: { kind: 'person', name: enemy.name, id: null, here: true } }
    : act;
};

const AT_HAND: ReadonlySet<Target['kind']> = new Set(['thing', 'item', 'feature', 'person'] as const);

const IS_THIS =
  /^\W*(?:(?:so|and|wait|ok|but|hey|um+) )*(?:is|was|are|were|isn['’]?t|wasn['’]?t) (?:this|that|it|these|those)\b/i;
/** "what is that lantern?" is a look at it where it can be seen; "order an ale" is trade, and no threat. */
const meant = (act: Act): Act => {
  if (act.topic === ASKED.what)
    return act.target?.here && AT_HAND.has(act.target.kind)
      ? { ...act, verb: 'look', topic: null }
      : { ...act, topic: act.target?.name ?? null };
  // "is this a joke?": asked, where nothing of the kind can be looked at.
  if (act.verb === 'look' && act.target?.kind === 'unknown' && IS_THIS.test(act.text))
    return { ...act, verb: 'ask', target: null, speech: act.text };
  // "wake up the guard" is no waking of one's own.
  if (act.verb === 'wait' && /\bwakes?\b/i.test(act.text) && (act.target ?? act.topic) !== null) {
    const name = act.topic ?? '';
    return {
      ...act,
      verb: 'talk',
      target: act.target ?? { kind: 'unknown', name, id: null, here: false },
      topic: null,
    };
  }
  const isOrder =
    act.verb === 'threaten' &&
    act.target?.kind !== 'person' &&
    plainWords(act.text).some((word) => baseOf(word) === 'order');
  return isOrder ? { ...act, verb: 'trade' } : act;
};

/** "lift the bow off my shoulder", "take the line from the pocket". */
const OFF_ONESELF =
  /\b(?:from|off|out of)(?: under| inside| behind)? (?:my|the|an?|its|her|his|their) (?:\w+ ){0,2}(?:pockets?|loop|case|tube|wrappings?|breast|chest|head|arm|wrist|shoulders?|belt|back|bag|pack|satchel|sleeve|boot|coat|jacket|cloak|apron|sheath|scabbard|holster|quiver|pouch|neck|waist|hip|sash|hook|strap)\b/i;
const OUT = /\b(?:pull|take|bring|get|whip|fish|produce|draw|grab|pick)(?:s|ed|ing|s up|)?\b.*\b(?:out|my|up)\b/i;
/** "I take the wads out again": out of the ears that they are in. */
const TAKEN_OUT = /\b(?:take|pull|get|pick)s?\b.*\bout\b(?! my\b)/i;
/** "I pull out my lamp": what is carried already is taken in hand, or looked at; wounds that are dressed are one's own. */
const inHand = (act: Act, { session, scene }: Given): Act => {
  if (
    act.verb === 'heal' &&
    act.target?.kind === 'unknown' &&
    /\b(?:wounds?|injur(?:y|ies)|cuts?|bruises?|hurts|leg|arm|head|side)$/.test(act.target.name)
  )
    return { ...act, target: { kind: 'self', name: session.character.name, id: null, here: true } };
  if (act.verb === 'equip' || act.verb === 'unequip') return readied(act, session);
  if (act.verb === 'take' && act.target?.kind === 'item' && POCKETS.test(act.text)) return { ...act, verb: 'use' };
  if (act.verb !== 'take' || act.target?.kind !== 'item' || !(OUT.test(act.text) || OFF_ONESELF.test(act.text)))
    return act;
  // "take the pencil from behind my ear": out of wherever one has it.
  if (act.with !== null && !(act.with.kind !== 'person' && /\bmy\b/i.test(act.text)) && !OFF_ONESELF.test(act.text))
    return act;
  const held = session.inventory.find(({ id }) => id === act.target?.id);
  const isPicked = /\bup\b/i.test(act.text) && !/\bmy\b/i.test(act.text);
  if (held === undefined || scene.things.some(({ name }) => name === held.name) || isPicked) return act;
  if (held.equipped && TAKEN_OUT.test(act.text)) return { ...act, verb: 'unequip', with: null };
  return { ...act, verb: held.slot !== null && !held.equipped ? 'equip' : 'look', with: null };
};

/** "draw the knife", "put the key away": tools are taken in hand and stowed, where nobody wears or wields them. */
const readied = (act: Act, { inventory }: Given['session']): Act => {
  const held = act.target?.kind === 'item' ? inventory.find(({ id }) => id === act.target?.id) : undefined;
  if (held === undefined || held.slot !== null) return act;
  const isHandled = act.verb === 'equip' ? !WEARS.test(act.text) : STOWS.test(act.text);
  return isHandled ? { ...act, verb: 'use' } : act;
};
const WEARS =
  /\b(?:wear|wears|wearing|wore|don|dons|donned|put|puts|putting|strap|straps|strapped|equip|equips|wield|wields)\b/i;
const POCKETS = /\b(?:slip|fold|tuck|stuff|drop|slid|slide)\w*\b.* (?:in|into|up|inside|under) \b/i;
const STOWS = /\b(?:put|puts|putting|tuck\w*|slip\w*)\b.*\b(?:away|back)\b|\b(?:stow|sheath|pack|pocket)\w*\b/i;

/** "Idiot!" is said to somebody. */
const abusive = (act: Act): Act =>
  act.verb === 'other' && act.target?.kind !== 'person' && isAbuse(act.text)
    ? { ...act, verb: 'talk', target: null, speech: act.text }
    : act;

const LAID = new Set(['put', 'place', 'set', 'lay', 'stand']);
/** "light up the street with my torch": the torch is lit. */
const shone = (act: Act): Act =>
  act.verb === 'use' &&
  act.with?.kind === 'item' &&
  act.target?.kind === 'unknown' &&
  /\b(?:light up|shine|illuminate|light the way)\b/i.test(act.text)
    ? { ...act, target: act.with, with: null }
    : act;

const GROUND = new Set(['ground', 'floor', 'earth', 'dirt', 'sand', 'grass', 'snow']);

/** "put the rope on the ground" lets go of it; "use knotcraft" works it; "open my pack" looks into it. */
const settled = (act: Act): Act => {
  const words = plainWords(act.text);
  // "turn off the gas": a tap, and no working of what goes by that name.
  if (act.verb === 'use' && act.target?.kind === 'system')
    return TURNS_OFF.test(act.text)
      ? { ...act, target: { ...act.target, kind: 'unknown', id: null, here: false } }
      : { ...act, verb: 'cast' };
  if (
    act.verb === 'use' &&
    act.target?.kind === 'item' &&
    GROUND.has(act.with?.kind === 'item' ? '' : (act.with?.name ?? ''))
  )
    return words.some((word) => LAID.has(baseOf(word) ?? '')) ? { ...act, verb: 'drop', with: null } : act;
  if (['open', 'look', 'search'].includes(act.verb) && act.target?.kind === 'unknown' && PACKS.has(act.target.name))
    return { ...act, verb: 'inventory', target: null };
  return act;
};
const TURNS_OFF = /\b(?:turn|switch|shut)(?:s|ed)?\b.*\b(?:on|off|up|down)\b/i;
const PACKS = new Set([
  'pack',
  'backpack',
  'bag',
  'satchel',
  'pockets',
  'pocket',
  'inventory',
  'rucksack',
  'sack',
  'pouch',
]);

const DRINKABLE =
  /\b(?:flask|bottle|draught|potion|tonic|elixir|ale|beer|wine|spirit|rum|gin|whisky|whiskey|water|tea|coffee|milk|broth|soup|cordial|mug|cup|thimble|juice|brandy|cider|mead)\b/i;
/** What does one good and is no meal. */
export const NO_FOOD =
  /\b(?:breath|air|flask|bottle|draught|potion|tonic|elixir|bandages?|salve|ointment|bark|wads?|lint|gauze|pills?|tablets?|powder|balm|poultice|plaster|kit)\b/i;
const RUDE = new Set(['spit', 'fart', 'burp', 'sneer', 'hiss', 'scowl', 'smirk', 'moon', 'jeer', 'boo']);

/** "let go of her collar": a hand opens, and nothing of the pack's is put down. */
const letGo = (act: Act): Act =>
  isLetGo(act) && act.target?.kind !== 'item' && act.target?.kind !== 'person'
    ? { ...act, target: null, with: null }
    : act;

/** A rude gesture at somebody is a taunt; who eats without saying what eats what there is. */
const plainly = (act: Act, { session }: Given): Act => {
  if (act.verb === 'perform' && act.target?.kind === 'person')
    return plainWords(act.text).some((word) => RUDE.has(baseOf(word) ?? word)) ? { ...act, verb: 'threaten' } : act;
  // "have a drink with Nils": nobody drinks him.
  if ((act.verb === 'eat' || act.verb === 'drink') && act.target?.kind === 'person' && /\bwith\b/i.test(act.text))
    return { ...act, verb: 'talk', speech: act.speech ?? `${act.verb} with me` };
  if ((act.verb !== 'eat' && act.verb !== 'drink') || act.target !== null) return act;
  const food = session.inventory.find(
    ({ name, type, stats }) =>
      type === 'consumable' &&
      (stats.heals ?? 0) > 0 &&
      (act.verb === 'eat' ? !NO_FOOD.test(name) : DRINKABLE.test(name)),
  );
  return food === undefined ? act : { ...act, target: { kind: 'item', name: food.name, id: food.id, here: true } };
};

/** What an act is once its words are bound: read loosely, set right step by step, and given to whom or what it is meant for. */
export const refine = (said: Act, binder: Binder, given: Given): Act => {
  const read = abusive(loosely(placed(dealtWith(said, binder, given), binder, given), given));
  const armed = thrown(forced(inHand(letGo(meant(read)), given), given));
  const aim = shot(aimed(amongMany(armed, given), given), given);
  return onPeople(meantFor(bodily(settled(shone(plainly(aim, given))), binder), binder, given), given);
};
