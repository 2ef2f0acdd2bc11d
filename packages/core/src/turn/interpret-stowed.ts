// What is put away about oneself or hung on oneself stays one's own. Called by interpret-places.ts.
import type { Act } from '@emergent/schema';

const POCKETS =
  /\b(?:in|into|inside)\b[^,.!?]{0,20}\b(?:pockets?|packs?|backpack|bags?|satchel|rucksack|pouch|sleeve|coat|jacket|apron|hat|hair|belt|boots?|cap|lapel|buttonhole|harness|jerkin|robes?|waistcoat|oilskins?|gloves?|vest|tunic|cloak|shirt)\b|\b(?:behind my ear|under (?:my|one) arm)\b/i;
/** "put the button in my pocket": what lies here is taken so. "hide the letter in my boot": it stays one's own, and nobody sneaks. */
export const pocketed = (act: Act): Act => {
  const { verb, target, text } = act;
  if (target?.kind === 'thing' && POCKETS.test(text))
    return HANDLES.has(verb) ? { ...act, verb: 'take', with: null } : act;
  const isHidden = verb === 'sneak' && HIDES.test(text);
  if (isHidden && OF_MINE.test(text)) return { ...act, verb: 'perform', target: null, with: null };
  if (isHidden && (target?.kind === 'unknown' || target?.kind === 'thing')) return { ...act, verb: 'use' };
  if (target?.kind !== 'item' || !(isHidden || HANDLES.has(verb))) return act;
  if (WORN_IN.test(text) || (isHidden && !SOMEWHERE.test(text)))
    return { ...act, verb: 'perform', target: null, with: null };
  return isHidden ? { ...act, verb: 'drop', with: null, manner: act.manner ?? 'secretly' } : act;
};
const HANDLES: ReadonlySet<Act['verb']> = new Set(['use', 'take'] as const);
/** "hang my axe back on my belt", "rest it across my shoulders": it stays one's own as well. */
export const slung = (act: Act): Act =>
  act.target?.kind === 'item' && SLINGS.has(act.verb) && ON_MYSELF.test(act.text)
    ? { ...act, verb: 'perform', target: null, with: null }
    : act;
const SLINGS: ReadonlySet<Act['verb']> = new Set(['use', 'drop', 'rest', 'give'] as const);
const ON_MYSELF =
  /\b(?:hang|hangs|hung|clip|hook|strap|sling|slung|holster|slide|stick|rest|prop|balance|loop|drape)\w*\b[^.!?]*\b(?:on|onto|to|at|over|across|around|round|about) my (?:\p{L}+ )?(?:belt|back|shoulders?|neck|hip|waist|arm|wrist|chest|knees?|lap)\b/iu;
/** "hide the letter", and neither oneself nor behind it. */
const HIDES = /\b(?:hide|conceal|stash|stow|bury)(?:s|ing)? (?!(?:behind|in|from|under|inside|among|myself|away\b)\b)/i;
/** "hide my tears" */
const OF_MINE =
  /\b(?:hide|conceal)(?:s|ing)? (?:my|the) (?:face|tears?|eyes|smile|grin|hands?|feelings?|fear|anger|surprise|disappointment|excitement|joy|shame|blush|disgust|grief)\b/i;
const SOMEWHERE = /\b(?:under|beneath|behind|in|inside|into|among|beside|between|below|on|at)\b/i;
/** "stick the feather in my hat": it stays one's own. */
const WORN_IN =
  /\b(?:stick|put|tuck|place|slide|slip|set|stow|hide|conceal|stash|shove|stuff|thrust)\w*\b[^.!?]*\b(?:in|into|inside|behind|under|beneath|through|up) (?:my (?:\p{L}+ )?)?(?:hat|hair|belt|boots?|cap|lapel|buttonhole|collar|ear|sleeves?|pockets?|coat|cloak|shirt|waistband|jacket|bag|pack|satchel|pouch|socks?)\b/iu;
