// In the middle of a talk: what was read as a deed and hardly is one is said to whoever is talked with: "they pulled a man out this morning",
// "don't laugh at me", "I saw it in a dream". Called by interpret-before.ts.
import type { Act, Interpretation, Target } from '@emergent/schema';
import { isSurrender } from '../combat/mercy.ts';
import { ASKED } from '../deed-words.ts';

const WAITS =
  /\b(?:wait|pause|moment|minute|hour|rest|linger|stay|stand|nothing|while|until|till|still|pass|continue|hold)\b|^\W*(?:and |then )*i (?:\w+ly )?(?:stop|halt|freeze|get|wake|sit)s?\b|^[^\p{L}]*$/iu;
const NEWS =
  /^\W*(?:(?:and|but|so|well|oh|no|yeah|actually|because) )*(?:they|he|she|it|we|the|there|nobody|no ?one|somebody|someone|everybody|everyone|people|some|most|my|our|this|that|what)\b/i;
/** "I saw it in a dream", "I was there when it broke". */
const PAST =
  /^\W*(?:(?:and|but|so|well|oh|no|yeah|actually|because) )*(?:i|we) (?:\w+ly )?(?:saw|heard|was|were|had|told|knew|thought|lost|met|left|came|went|did|said|killed|broke|meant|wanted|needed|tried|used|grew|lived|worked|loved|hated|dreamed|dreamt|fell|felt|ran|drank|ate|slept|spent|paid|won|fought)\b/i;
const SAME = /^\W*(?:me (?:too|neither)|same(?: here)?|likewise|ditto)\b/i;
/** A word that answers. */
const WORD =
  /^\W*(?:fine|deal|done|agreed|sure|good|right|true|exactly|nonsense|rubbish|please|sorry|thanks|honestly|never|always|maybe|perhaps|whatever|seriously|wow|interesting|noted|understood)\W*$/i;
const CALLED = /^\W*(?:come|go)(?:,| on\b| now\b)/i;

/** "I think they lie", "I'm worried about Silas": told, where "I think about it" is done. */
const OPINION =
  /^\W*(?:(?:and|but|so|well|oh|no|yeah|actually|honestly|because) )*(?:(?:i|we) (?:think|believe|feel|hope|know|wish|fear|doubt|suspect|swear)(?: like| that)? (?!about\b|of\b|over\b|on\b|hard\b|back\b|for\b|around\b|my way\b|the (?:wall|floor|ground|way|edge)\b)|(?:i['’]?m|i am|we['’]re|we are) (?:\w+ )?(?:worried|afraid|scared|glad|happy|sure|certain|proud|ashamed|sick|fond|tired) (?:about|of|that|for|to)\b)/i;

const isHardlyDone = (act: Act): boolean => {
  const { verb, target, text, topic } = act;
  // "fine, I give up, you win": given up all the same.
  if (isSurrender(act)) return false;
  const isBound = target !== null && target.kind !== 'unknown' && target.kind !== 'self' && target.here;
  if (SAME.test(text)) return true;
  if (verb === 'other') return text.trim().includes(' ') || WORD.test(text);
  if (verb === 'wait') return !WAITS.test(text);
  if (
    verb === 'think' &&
    /^\W*i(?:['’]ll| will) (?:think (?:about|on|over) (?:it|that)|consider it|sleep on it)\W*$/i.test(text)
  )
    return true;
  if (verb === 'think' && OPINION.test(text)) return !text.trim().endsWith('?');
  if (verb === 'think')
    return (
      (topic === ASKED.wish || topic === null) && (NEWS.test(text) || PAST.test(text)) && !text.trim().endsWith('?')
    );
  if (verb === 'go') return target?.kind === 'person' && CALLED.test(text);
  if (verb === 'look' || verb === 'take' || verb === 'destroy' || verb === 'use' || verb === 'craft')
    return PAST.test(text) && (!isBound || / saw /i.test(` ${text} `));
  return PAST.test(text) && !isBound && verb !== 'talk' && verb !== 'ask';
};

const SOOTHES =
  /^\W*(?:please )?(?:sit(?: down)?|calm down|relax|breathe|hold still|keep still|rest|stand up|look at me)\b/i;
/** "You're shaking. Sit down": behind a word to their face. */
const isBidden = (act: Act, before: Act | undefined): boolean =>
  SOOTHES.test(act.text) && before?.verb === 'talk' && /\byou(?:r|['’]re)?\b/i.test(before.text);

/** Whether any of it is hardly done; asked first, since whom one talks with takes another line to be read. */
export const isDoubtful = ({ acts }: Interpretation): boolean =>
  acts.some((act, at) => isHardlyDone(act) || isBidden(act, acts[at - 1]));

/** The same, with what is hardly done said to `person`. */
export const talkedOn = (meant: Interpretation, person: Target): Interpretation => ({
  ...meant,
  acts: meant.acts.map((act, at) =>
    isHardlyDone(act) || isBidden(act, meant.acts[at - 1])
      ? { ...act, verb: 'talk', target: person, with: null, topic: null, speech: act.text.slice(0, 1000) }
      : act,
  ),
});
