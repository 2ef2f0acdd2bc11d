// Questions to nobody by name: whoever stands by is asked. The narrator's are the exception, and known by their topic, by what they are bound to or
// by the one they are of: "where am I?", "what is the blind hour?", "is the door locked?". Called by interpret-before.ts.
import type { Act, Interpretation, Target } from '@emergent/schema';
import { ASKED, isAskedTopic, whetherOf } from '../deed-words.ts';
import { sameStem, stemsOf } from '../words/topics.ts';
import type { Given } from './interpret-bind.ts';
import { wearerOf } from './interpret-said-on.ts';
import { tokensOf } from './interpret-words.ts';

const MOST_ASKED = 200;
const FILLED = String.raw`^\W*(?:(?:so|ok|okay|well|and|but|hey|oi|yo|um+|uh+)\W+)*`;
const ASKS = new RegExp(
  String.raw`${FILLED}(?:(?:to|with|from|on|for|by|in|at) )?(?:(?:who|what|where|how|when|why)['’]?s|who|whom|whose|what|where|why|how|when|which|(?:am|are|do|will|should) (?:i|we))\b|\?\W*$`,
  'i',
);
/** "what happened here?", which whoever stands by may know. */
const HAPPENED = new RegExp(
  String.raw`${FILLED}what(?: the hell| on earth)?(?: has|['’]s)? happened(?: here| around here| there| in here| last night| yesterday| today| to this place)*\W*$`,
  'i',
);
/** "who took the bell's tongue?", "what happened to the bell?": of what has been, and not of what is to be done about it. */
const HISTORY = new RegExp(
  String.raw`${FILLED}(?:who|whose|why|when|how (?:did|was|were|long)|what (?:happened|became|did|was))\b`,
  'i',
);
/** "how's the tide?": how it goes today, which no book says. */
const HOWS = new RegExp(String.raw`${FILLED}how(?:['’]s| is| are) (?:the|your|that|business|things)\b`, 'i');
/** Of the player alone: nobody else knows. */
const OWN = /\b(?:i|me|my|am|myself)\b/i;
/** "whom should I see?", "where can I get a room?": not of the player, for all that they are in it. */
const SOUGHT =
  /\bwhom? (?:do|should|can|could|would|must|shall) (?:i|we) (?:talk|speak|ask|see|go|turn|report|complain|answer|pay|thank)\b|\bwhere (?:can|could|might|may|do|would|should) (?:i|we) (?:buy|get|find|sleep|stay|eat|drink|rent|hire|borrow|sell|leave)\b/i;

/** "where can I buy rope?": not of the rope that one sees. */
const SOLD = /\bwhere (?:can|could|might|may|do|would|should) (?:i|we) (?:buy|get|find|rent|hire|borrow|sell)\b/i;

/** "do I get paid today?", "am I late?": of the player, and for others to say. */
const OTHERS_SAY =
  /^\W*(?:(?:so|and|but|hey|well|ok)\W+)*(?:(?:why should|what(?:[’']d| would| will)? happens? (?:if|when|once)|am|are|do|does|will|is|when (?:do|am|are|will)|what time (?:do|am|are)|how (?:(?:much|many|long|soon) )?(?:do|am|are|will|can|could|should)) )(?!(?:i|we) (?:win|save|load|play|quit|fight|restart|undo|level|recogni[sz]e|believe|trust|own|armed|wearing|carrying|hurting|dreaming|alone|dead|alive|mad|crazy|asleep|awake|imagining|remember|know|feel|hear|see|hurt|bleeding|dying)\b)/i;

/** "is there a ladder?", "is it open?" with an eye to the place: a look tells. */
const SEEN =
  /^\W*(?:is|are|was|were) there (?:(?:any|some)thing\b|(?:an? |any |some )?(?:\w+ )?\w+\W*$)|^\W*(?:is|are|was|were|any)\b.*\b(?:here|there|around|nearby)\W*$|^\W*do(?:es)? .*\b(?:look|sound|smell|feel|seem)s?\b/i;
/** Of another time than now: "was the door always red?", "is the road safe at night?" */
const NO_LOOK =
  /^\W*(?:was|were|did|had)\b|\b(?:ever|always|usually|often|never|normally|anymore|before|(?:at|by) night|in (?:winter|summer|spring|autumn|the (?:dark|morning|evening)))\b/i;
/** "is it wise to go down today?": what one thinks of it, which no trial would show. */
const JUDGED =
  /^\W*(?:is|would|will) (?:it|that|this)(?: be)?(?: really| still| even)? (?:safe|wise|allowed|ok|okay|legal|dangerous|worth it|smart|a good idea|rude)\b/i;
/** "how do I sign on for a shift?": of nothing that is here to be tried. */
const HOW_TO =
  /^\W*(?:(?:so|and|but|hey|well|ok)\W+)*how (?:do|can|could|would|should|does) (?:i|we|one|anyone)\b(?! (?:win|save|load|play|quit|fight|restart|undo|level)\b)/i;
/** "what would happen if I said a name out loud?" */
const WHAT_IF =
  /^\W*(?:(?:so|and|but|hey|well|ok)\W+)*what(?:[’']ll|[’']d| would| will| might| could)? happens? (?:if|when|once) (?:i|we) (?:sa(?:y|id)|t(?:ell|old)|sp(?:eak|oke)|nam(?:e|ed)|lie[ds]?|refuse|stay|leave|left|wait|don[’']?t|didn[’']?t)\b/i;
/** "should I be worried?" */
const WORRIED = /^\W*should (?:i|we) (?:be|worry|expect|wear|bring|know|wait)\b/i;

const isAsked = (line: string): boolean => ASKS.test(line) || ASKS.test(tokensOf(line)[0]?.text ?? '');
const isUnbound = (target: Target | null): boolean => target === null || target.kind === 'unknown';

/** "is it always this loud in here?": no "it" that was spoken of. */
const OF_THE_PLACE = /^\W*(?:is|was|does|will|did) it (?:always|usually|often|ever|normally|get|be)\b/i;

/** "does the bus stop here?": what a thing does at other times no look tells. */
const HABIT =
  /^\W*(?:(?:so|and|but|hey|well|excuse me|sorry|pardon(?: me)?)\W+)*do(?:es)? (?!.*\b(?:open|work|move|fit)\b)/i;

/** Whether state, book and a look leave the question open. */
const isOpen = (act: Act, line: string): boolean => {
  if (act.verb === 'look')
    return (
      act.topic === null &&
      (NO_LOOK.test(line) ||
        OF_THE_PLACE.test(line) ||
        (HABIT.test(line) && !SEEN.test(line)) ||
        (isUnbound(act.target) && isOfNone(line)))
    );
  if (act.verb !== 'think') return false;
  if (whetherOf(act) !== null)
    return (
      WORRIED.test(line) ||
      (WHAT_IF.test(line) && (isUnbound(act.target) || act.target?.kind === 'person')) ||
      (HOW_TO.test(line) && act.target?.kind === 'unknown') ||
      (JUDGED.test(line) && (isUnbound(act.target) || act.target?.kind === 'place'))
    );
  if (act.target?.kind === 'quest') return HISTORY.test(line);
  if (act.target?.kind === 'system' || act.target?.kind === 'lore') return HOWS.test(line);
  if (SOLD.test(line) && act.target !== null && act.target.kind !== 'place' && act.target.kind !== 'person')
    return true;
  const isLeft = act.topic === null || !isAskedTopic(act.topic) || act.topic === ASKED.who || act.topic === ASKED.where;
  const isHabit = act.target?.kind === 'place' && HABIT.test(line);
  return (isUnbound(act.target) || isHabit) && (isLeft || HAPPENED.test(line));
};
const isOfNone = (line: string): boolean => YES_OR_NO.test(line) && !SEEN.test(line);
const YES_OR_NO = new RegExp(
  String.raw`${FILLED}(?:is|are|do|does|has|have|can|could|will|would|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t)\b`,
  'i',
);

/** "who was the last one?" is of nobody's spade, whatever was spoken of before. */
const isNamedIn = (line: string, target: Target | null): boolean => {
  const said = stemsOf(line);
  return (
    target !== null &&
    (stemsOf(target.name).some((stem) => said.some((one) => sameStem(one, stem))) || target.kind === 'lore')
  );
};

/** "who's in charge around here?": what neither state nor book answers is asked of whoever stands by. */
export const askedAloud = (line: string, meant: Interpretation, given: Given): Interpretation => {
  const [act, second] = meant.acts;
  const person = given.scene.present.find(({ state, hostile }) => state.status === 'alive' && !hostile);
  if (act === undefined || second !== undefined || person === undefined || line.length > MOST_ASKED) return meant;
  const wearer = act.verb === 'think' ? wearerOf(line, act, given) : undefined;
  const plain = line.replace(/\b(?:excuse|pardon|tell|forgive) me\b/i, '');
  if (!isAsked(line) || !isOpen(act, line)) return meant;
  if (OWN.test(plain) && !SOUGHT.test(line) && !OTHERS_SAY.test(line)) return meant;
  const text = line.trim().slice(0, 1000);
  const target: Target = { kind: 'person', name: (wearer ?? person).name, id: null, here: true };
  const about = isUnbound(act.target) || !isNamedIn(line, act.target) ? null : act.target;
  return {
    acts: [{ verb: 'ask', text, target, with: about, topic: null, manner: null, speech: text }],
    confidence: 0.6,
  };
};
