// Deeds that are done with one's own body and with nothing else: "I snap my fingers". Called by interpret-verb.ts and interpret-read.ts.
import type { Read } from './interpret-shape.ts';
import { ARTICLES } from './lexicon-words.ts';

const BODY = new Set(
  'heel heels fist fists finger fingers eye eyes gaze head hand hands arm arms shoulder shoulders eyebrow eyebrows brow tongue foot feet leg legs lip lips teeth breath voice knuckles chin nose hair neck back hips chest throat face toes palm palms wrists ears ear stance posture jaw throats knee knees hood collar cuffs cuff sleeves sleeve lapels scarf mouth ankle ankles wrist waist belly stomach cheek cheeks forehead temples elbow elbows thumb thumbs'.split(
    ' ',
  ),
);
/** "I square my shoulders": whatever it is, it is done with one's own body. */
export const isGesture = (words: readonly string[]): boolean =>
  words.length <= 8 &&
  words.some((word, at) => at > 0 && /^(?:my|our|his|her|their)$/.test(word) && BODY.has(words[at + 1] ?? ''));
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
const CLOTHES =
  /^(?:coat|cloak|jacket|shawl|hat|cap|gloves?|boots?|skirts?|dress|apron|shirt|robe|trousers|belt|overcoat|cape|tie|shoes?|shoelaces?|laces|bootlaces|braid|beard|glasses|spectacles)$/;
/** What is done to one's clothes as they are worn: "pull my coat tighter", "brush the salt from my sleeves". */
const GROOMS =
  /^(?:pull|tug|button|straighten|smooth|adjust|tighten|wrap|draw|brush|tuck|turn|gather|hitch|dust|loosen|fix|clutch|hug|shake|wipe|wring|roll|tie|untie|lace|unlace|tip|tilt)$/;
const isGroomed = (base: string, words: readonly string[]): boolean =>
  GROOMS.test(base) &&
  words.some(
    (word, at) =>
      /^(?:my|our)$/.test(word) &&
      // "my hard hat"
      (words.slice(at + 1, at + 3).some((worn) => CLOTHES.test(worn)) || BODY.has(words[at + 1] ?? '')),
  ) &&
  !words.some((word) => /^(?:on|off|with)$/.test(word));
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
  const part = object.find((word) => !ARTICLES.has(word)) ?? '';
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
