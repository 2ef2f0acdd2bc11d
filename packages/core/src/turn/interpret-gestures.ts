// Deeds that are done with one's own body and with nothing else: "I snap my fingers". Called by interpret-verb.ts and interpret-read.ts.
import type { Read } from './interpret-shape.ts';
import { ARTICLES } from './lexicon-words.ts';

const BODY = new Set(
  'heel heels fist fists finger fingers eye eyes gaze head hand hands arm arms shoulder shoulders eyebrow eyebrows brow tongue foot feet leg legs lip lips teeth breath voice knuckles chin nose hair neck back hips chest throat face toes palm palms wrists ears ear stance posture jaw throats knee knees hood collar cuffs cuff sleeves sleeve lapels scarf mouth ankle ankles wrist waist belly stomach cheek cheeks forehead temples elbow elbows thumb thumbs weight'.split(
    ' ',
  ),
);
/** "I square my shoulders": whatever it is, it is done with one's own body. */
export const isGesture = (words: readonly string[]): boolean =>
  words.length <= 8 &&
  words.some(
    (word, at) =>
      at > 0 &&
      /^(?:my|our|his|her|their)$/.test(word) &&
      (BODY.has(words[at + 1] ?? '') || (/^(?:my|our)$/.test(word) && CLOTHES.test(words[at + 1] ?? ''))),
  );
const HANDLING: ReadonlySet<string> = new Set([
  'open',
  'take',
  'use',
  'destroy',
  'drop',
  'craft',
  'go',
  'give',
  'defend',
  'climb',
  'search',
]);
export const CLOTHES =
  /^(?:coat|cloak|jacket|shawl|hat|cap|gloves?|boots?|skirts?|dress|apron|shirt|robe|trousers|belt|overcoat|cape|tie|shoes?|shoelaces?|laces|bootlaces|braid|beard|glasses|spectacles|oilskins?|jerkin|waistcoat|vest|cardigan|jumper|sweater|blouse|bonnet|veil|stockings?|socks?|tunic|sash|mittens?|mitts|muffler|kerchief|handkerchief|bandana|overalls|braces|cuffs|buttons?|buckles?|slippers|sandals)$/;
/** What is done to one's clothes as they are worn: "pull my coat tighter", "brush the salt from my sleeves". */
const GROOMS =
  /^(?:pull|tug|button|unbutton|buckle|unbuckle|fasten|unfasten|zip|unzip|clasp|straighten|smooth|adjust|tighten|wrap|draw|brush|tuck|turn|gather|hitch|dust|loosen|fix|clutch|hug|shake|wipe|wring|roll|tie|untie|lace|unlace|tip|tilt)$/;
const isGroomed = (base: string, words: readonly string[]): boolean =>
  GROOMS.test(base) &&
  words.some(
    (word, at) =>
      /^(?:my|our)$/.test(word) &&
      // "my hard hat"
      (words.slice(at + 1, at + 3).some((worn) => CLOTHES.test(worn)) || BODY.has(words[at + 1] ?? '')),
  ) &&
  // "pull the key out from under my jerkin"
  !(/^(?:pull|tug|draw)$/.test(base) && words.includes('from')) &&
  !words.some((word) => /^(?:on|off|with)$/.test(word));
/** Getting down on one's knees: before what is holy a prayer, else no more than a way to stand. */
const HOLY =
  /^(?:altars?|shrines?|idols?|icons?|relics?|fonts?|cross|crucifix|gods?|goddess|saints?|prayers?|praying)$/;
/** Where somebody low is out of sight; in front of somebody they are not. */
const HIDES = /^(?:behind|under|underneath|beneath|below|in|into|inside|among|between|out)\b/;
const isHidden = (parts: Read['parts']): boolean =>
  parts.some(({ preposition, words }) => HIDES.test(preposition) && words[0] !== 'front');
/** "stand a little straighter": no waiting. */
const STANDS = /^(?:straight|straighter|tall|taller|upright|erect)$/;
const KEEPS =
  /\bkeeping\b|\b(?:in (?:sight|view|hand|place|front)|at hand|close|ready|handy|raised|steady|low|dry|lit|pointed|aimed|trained|between|out of|in case|upright|level|still|closed|shut|open)\b/;
const STOOPS = /^(?:up|down|over|forward|forwards|back|low|lower|closer|a|little)$/;
const LEANS =
  /^(?:across|around|round|past|through|out|in|forward|forwards|back|backwards|close|closer|towards?|to|down|nearer|sideways)$/;
const isSeat = ({ preposition, words }: Read['parts'][number]): boolean =>
  /^(?:back |down )?(?:on|onto|into|in)$/.test(preposition) &&
  /^(?:chair|armchair|bench|seat|stool|bed|sofa|couch|settee|pew|cot|bunk|cushions?|pillows?|hammock)$/.test(
    words.at(-1) ?? '',
  );
/** "offer him my hand": held out, and not given away. */
const isHandOffered = (verb: Read['verb'], object: readonly string[]): boolean =>
  verb === 'give' &&
  /^(?:my|an?)$/.test(object.at(-2) ?? '') &&
  /^(?:hand|arm|elbow|shoulder)$/.test(object.at(-1) ?? '');
/** How one holds oneself, whatever for. */
const posed = (
  verb: Read['verb'],
  base: string,
  words: readonly string[],
  object: readonly string[],
  parts: Read['parts'],
): Read['verb'] | null => {
  if (base === 'kneel') return words.some((word) => HOLY.test(word)) ? 'pray' : 'perform';
  // "keeping the road in sight": had in no hand.
  if (base === 'keep' && verb === 'take' && KEEPS.test(words.join(' '))) return 'perform';
  if (base === 'crouch') return isHidden(parts) || verb !== 'sneak' ? verb : 'perform';
  // "I lean in close", "I bend down", "I straighten up"; who leans against a wall rests there.
  if (base === 'lean' && verb === 'rest' && words.some((word) => LEANS.test(word))) return 'perform';
  if (/^(?:bend|straighten|stoop)$/.test(base) && object.every((word) => STOOPS.test(word))) return 'perform';
  if (/^(?:sink|drop|flop|fall|collapse)$/.test(base) && object.length === 0 && parts.some(isSeat)) return 'rest';
  if (base === 'sink' && verb === 'destroy' && object.length === 0)
    return parts.some(({ preposition }) => /^(?:down|back|onto|against|beside|to)/.test(preposition))
      ? 'rest'
      : 'perform';
  // "drop down onto the mud": nothing is let go of.
  if (base === 'drop' && verb === 'drop' && object.length === 0 && parts.length > 0) return 'perform';
  return base === 'stand' && verb === 'wait' && words.some((word) => STANDS.test(word)) ? 'perform' : null;
};
/** "rest a hand on the rail", "lay one palm on the desk": a hand, and nothing that is put down. */
const isLimbLaid = (base: string, object: readonly string[] = []): boolean =>
  /^(?:rest|lay|lie|put|place|set|lean|prop|press|keep|plant|tap|drum|rap|trail|run|drag|slide|brush|wipe|pass|draw|hold|raise|lift|throw|stretch|spread|clap|dip|dry|cup|hook|swing|kick|dangle|touch|fling|wave|jab|lower|curl|rub|point|shake|pull|tuck|stick|flap|crook|brace)$/.test(
    base,
  ) &&
  /^(?:an?|one|two|three|both|my|our|the)$/.test(object[0] ?? '') &&
  object.length <= 4 &&
  LIMB.test(object.at(/^(?:flat|together|down|up|back)$/.test(object.at(-1) ?? '') ? -2 : -1) ?? '');
/** Boots are laid on a table as feet are, and put on as clothes are. */
const WEARS: ReadonlySet<Read['verb']> = new Set(['help', 'equip', 'unequip'] as const);
const isByLimb = ({ preposition, words }: Read['parts'][number]): boolean =>
  preposition === 'with' && LIMB.test(words.at(-1) ?? '');
const LIMB =
  /^(?:boots?|toes?|hands?|palms?|fists?|fingers?|fingertips?|thumbs?|elbows?|arms?|forearms?|shoulders?|foot|feet|heels?|knees?|head|chin|cheek|forehead|brow|back|knuckles?)$/;
const phraseIsDuck = (base: string, verb: Read['verb']): boolean => base === 'duck' && verb === 'defend';
const BLOWS =
  /\b(?:blows?|punch(?:es)?|swings?|fists?|arms?|blades?|knife|sword|axe|club|stick|kicks?|shots?|arrows?|attack|strike)\b/;
/** "wipe the mud off my hands", "shake the snow from my boots", "dry my face on my sleeve": one's own body and clothes. */
const WIPES =
  /^(?:brush|wipe|shake|dust|scrape|knock|rub|wash|rinse|kick|pick|flick|beat|clean|dry|towel|warm|lick|suck|squeeze|scrub|mop|dab|pat)$/;
const isWiped = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      /^(?:my|our)$/.test(word) &&
      words.slice(at + 1, at + 3).some((one) => BODY.has(one) || CLOTHES.test(one)) &&
      words.slice(0, at).some((one) => /^(?:off|from|out|of)$/.test(one) || BODY.has(one)),
  );
const SWINGS = /^(?:swing|stamp|stomp|slap|slam|thump|kick|pound|smack|bang|drum|box|thrust|shoot)$/;
const HARMFUL = new Set(['cut', 'break', 'burn', 'sever', 'splint', 'slit', 'tear', 'wash', 'bandage']);

/** Something done with one's own body is a gesture: "I snap my fingers", "I slam my fist on the bar". Eyes that are kept on something look. */
export const bodily = (
  verb: Read['verb'],
  base: string,
  words: readonly string[],
  object: readonly string[],
  parts: Read['parts'],
): Read['verb'] => {
  // "I swallow", "I duck": with nothing behind it, no more than a body does by itself.
  if (object.length + parts.length === 0 && /^(?:swallow|gulp|duck|stumble|stagger|trip)$/.test(base)) return 'perform';
  // "close eyes": nobody's but one's own.
  if (verb === 'open' && object.length === 1 && /^(?:eyes|mouth|lips|fists?)$/.test(object[0] ?? '')) return 'perform';
  // "balance the pencil on my nose": nothing is climbed.
  if (base === 'balance' && object.length > 0) return 'perform';
  if ((HANDLING.has(verb) || /^(?:tip|tilt)$/.test(base)) && isGroomed(base, words)) return 'perform';
  // "duck under the beam": only a blow is dodged so.
  if (phraseIsDuck(base, verb) && !BLOWS.test(words.join(' '))) return 'perform';
  // "hide them behind my back", "shield the flame with a cupped hand"
  if (base === 'hide' && object.length > 0 && parts.some(({ words: of }) => of.join(' ') === 'my back'))
    return 'perform';
  if (/^(?:shield|cup|shade|cover|screen)$/.test(base) && parts.some(isByLimb)) return 'perform';
  // "hold it there", "hold the line steady": had already.
  if (
    base === 'hold' &&
    verb === 'take' &&
    words.some((word) => /^(?:there|still|steady|tight|fast|close|aloft|out|high)$/.test(word))
  )
    return 'perform';
  const pose = posed(verb, base, words, object, parts);
  if (pose !== null) return pose;
  if (isHandOffered(verb, object)) return 'perform';
  const raised = parts.find(({ preposition }) => /^(?:up|out)$/.test(preposition))?.words;
  if (!WEARS.has(verb) && (isLimbLaid(base, object) || (object.length === 0 && isLimbLaid(base, raised))))
    return 'perform';
  if (WIPES.test(base) && HANDLING.has(verb) && isWiped(words)) return 'perform';
  const part = object.find((word) => !ARTICLES.has(word)) ?? '';
  // "swing my legs", "slap my thigh": nobody is struck.
  if (verb === 'attack' && object[0] === 'my' && BODY.has(part) && SWINGS.test(base) && !words.includes('at'))
    return 'perform';
  const mine = words.some(
    (word, at) =>
      BODY.has(words[at + 1] ?? '') &&
      (/^(?:my|our)$/.test(word) ||
        (/^(?:his|her|their)$/.test(word) &&
          !/^(?:throat|neck|hair|hood|collar|cuffs?|sleeves?|lapels|scarf)$/.test(part))),
  );
  if (!(mine && HANDLING.has(verb) && BODY.has(part)) || HARMFUL.has(base)) return verb;
  if (/^(?:keep|cast|set|fix|lay|turn|run)$/.test(base) && /^(?:eyes?|gaze|head)$/.test(part)) return 'look';
  return verb === 'go' && parts.length > 0 && base !== 'turn' ? verb : 'perform';
};
