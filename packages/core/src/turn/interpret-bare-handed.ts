// Deeds of hand and body with no tool to them: what is kept and not saved, a stone that is thrown, an eel that is not caught yet, a desk that is
// crawled under. Called by interpret-places.ts.
import type { Placing } from './interpret-wanted.ts';

/** "crawl under the desk": what stands here is no way to anywhere. */
const tuckedIn: Placing = (act) => {
  // "cross the room": the one that one stands in.
  if (act.verb === 'go' && CROSSES.test(act.text)) return { ...act, verb: 'perform', target: null, with: null };
  if (act.target?.kind !== 'feature' && act.target?.kind !== 'thing') return act;
  if (act.verb === 'wait' && STANDS_ON.test(act.text)) return { ...act, verb: 'climb' };
  return act.verb === 'go' && TUCKS.test(act.text) ? { ...act, verb: 'perform' } : act;
};
const CROSSES =
  /^\W*(?:and |then )*(?:i )?(?:\w+ly )?(?:cross|pace|(?:walk|stride|go|move|march|step) (?:across|about|around|round)) the (?:room|floor)\W*$/i;
const STANDS_ON = /^\W*(?:i )?stand(?:s|ing)? (?:up )?(?:on|upon|on top of) /i;
const TUCKS = /\b(?:under|underneath|beneath|behind|between|on top of)\b/i;

/** "strap myself to the drum": nobody wears themselves. */
const fastened: Placing = (act) =>
  (act.verb === 'equip' || act.verb === 'unequip' || act.verb === 'use') && act.target?.kind === 'self'
    ? { ...act, verb: 'perform', target: null }
    : act;

/** "throw a stone" takes no gravestone; "catch an eel" with the hands is no eel in hand. */
const barely: Placing = (act, _, { scene }) => {
  if ((act.verb === 'use' || act.verb === 'drop') && act.target?.kind !== 'item' && SOME_STONE.test(act.text))
    return { ...act, verb: 'use', target: { kind: 'unknown', name: 'stone', id: null, here: true } };
  const isCaught = act.verb === 'take' && act.target?.kind === 'thing' && CATCHES.test(act.text);
  const item = isCaught ? scene.things.find(({ id }) => id === act.target?.id) : undefined;
  return item?.type === 'consumable' ? { ...act, verb: 'use', target: null, with: null } : act;
};
const SOME_STONE =
  /^\W*(?:i )?(?:throw|toss|hurl|fling|lob|chuck|skip|pitch|drop) (?:an?|some|another|the nearest) (?:\w+ )?(?:stones?|rocks?|pebbles?|sticks?|clods?)\b/i;
const CATCHES = /^\W*(?:i )?(?:try to )?(?:catch|hunt|trap|hook|net) (?:an?|some|me an?|another|more) /i;

/** "save the rest": kept, and nobody is helped; "take a breath from the bottle": it is the bottle that is used. */
const keptOrUsed: Placing = (act) => {
  if (act.verb === 'help' && act.target?.kind !== 'person' && KEEPS.test(act.text))
    return { ...act, verb: 'perform', target: act.target?.kind === 'unknown' ? null : act.target };
  return act.verb === 'wait' && act.target?.kind === 'item' && DRAWS.test(act.text) ? { ...act, verb: 'use' } : act;
};
const KEEPS = /^\W*(?:i )?save\b/i;
const DRAWS = /^\W*(?:i )?(?:take|draw|have) (?:a|one|another|a few|some) (?:\w+ )?(?:breaths?|gulps?|lungfuls?)\b/i;

const ON_BODY =
  /\b(his|her|their) (?:left |right |other |good |bad |bare |two )?(?:face|eyes?|hands?|arms?|shoulders?|hair|head|nose|mouth|lips|ears?|neck|back|chest|legs?|feet|foot|knees?|fingers?|wrists?|cheeks?|chin|beard|brow|forehead|throat|skin|clothes|coat|boots|shoes|sleeves?|cuffs?|collar|gloves?|hat|cap|apron)\W*$/i;
const PRONOUNS: Readonly<Record<string, string>> = { his: 'him', her: 'her', their: 'them' };
/** "look at the red ring round his eye": to look at that is to look at him. */
const seenOnThem: Placing = (act, binder) => {
  if (act.verb !== 'look' || act.target?.kind !== 'unknown') return act;
  const pronoun = PRONOUNS[ON_BODY.exec(act.text)?.[1]?.toLowerCase() ?? ''];
  const meant = pronoun === undefined ? null : binder.bind([pronoun], ['person']);
  return meant?.kind === 'person' && meant.here ? { ...act, target: meant, with: null } : act;
};

export const BARE_HANDED: readonly Placing[] = [seenOnThem, keptOrUsed, barely, fastened, tuckedIn];
