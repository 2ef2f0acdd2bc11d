// Small talk: what is asked of whoever hears it about themselves, and what is remarked in passing. None of it is a question about the world,
// so nothing of what they know is told for it. Read by the consequence system's rules and by talk (tell-small-talk.ts).
import type { Act } from '@emergent/schema';
import { spelt } from './clipped.ts';
import { ASKED_OF_THEM, REMARKED, type Row, type SmallTalk } from './small-talk-kinds.ts';
import { OWN_TALE, saidIn } from './speech-acts.ts';

const known = new WeakMap<Act, SmallTalk | null>();

const reading = (act: Act): SmallTalk | null => {
  // "Tell me a joke, Ysane": asked for in so many words.
  const said =
    act.verb === 'talk' || act.verb === 'ask' ? (saidIn(act) ?? (FOR_ME.test(act.text) ? act.text : null)) : null;
  if (act.topic !== null && act.verb === 'talk' && OWN_TALE.test(act.topic)) return 'account';
  if (act.topic !== null && THEIR_TALE.test(act.topic)) return 'history';
  if (said === null || (act.topic !== null && !FOLLOWS.test(said))) return null;
  const plain = spelt(said);
  if (ORDERED.test(act.text) && !TO_BE_TOLD.test(plain)) return 'favour';
  const find = (rows: readonly Row[]) => rows.find(([, form]) => form.test(plain))?.[0];
  return (
    find(ASKED_OF_THEM) ??
    (LOOKS_SO.test(plain) ? 'looks' : null) ??
    (said.endsWith('?') && !TAGGED.test(plain) ? undefined : find(REMARKED)) ??
    null
  );
};
/** "ask Gil to apologise to Emeka": what they are to do. */
const ORDERED =
  /^\W*(?:i )?(?:then )?(?:ask|asks|beg|get|urge) (?!to |if |whether |about |for )(?!.*\b(?:how|what|why|where|who|when|which|if|whether)\b.* to )(?:[\p{L}’'.-]+ ){1,4}to (?!me\b|us\b|my\b|the\b|a\b)/iu;
const TO_BE_TOLD =
  /^\W*(?:please )?(?:tell|explain|describe|show|say|speak|talk|teach|sing|give|hand|sell|lend|trade|come|join|follow|go with|walk with|travel|forgive me|let me|confirm|remember|repeat|recall|name|list|help|stay|wait|marry|dance|play|drink|eat|kiss|accompany|guide|lead|take me)\b/i;
const THEIR_TALE =
  /^your (?:first|childhood|youth|past|dreams?|day|travels|time|old|best|worst|scars?|eyes?|hands?|hat|clothes)\b/i;
const FOR_ME = /^\W*(?:please )?(?:tell|sing|play|give|recite|teach|show) (?:me|us)\b/i;
/** Asked of what was just said, whatever that was about. */
const FOLLOWS =
  /^\W*(?:(?:and|but|so|ok|well) )*(?:why|how come|how so|really|seriously|are you sure|who told you|how do you know|do you (?:ever|often|sometimes))\b/i;
/** "you seem sad today, did something happen?" */
const LOOKS_SO = /^\W*(?:you|u) (?:look|seem|sound) (?!at\b|for\b)[^,.;]{3,40}[,.;]/i;
/** "dreadful weather, isn't it?" asks nothing. */
const TAGGED = /\b(?:isn’t it|innit|eh|huh|right|don’t you think|wouldn’t you say|is it not|no)\?$/i;

/** What kind of small talk an act is; null: none that is known. Read once for each act. */
export const smallTalkIn = (act: Act): SmallTalk | null => {
  const before = known.get(act);
  if (before !== undefined) return before;
  const found = reading(act);
  known.set(act, found);
  return found;
};

/** A question that is put to them about themselves, whatever it is: by yes or no, or openly. */
export const isOfThemselves = (said: string): 'whether' | 'open' | null => {
  const plain = spelt(said);
  if (OF_THE_WORLD.test(plain)) return null;
  if (WHETHER.test(plain)) return 'whether';
  if (OPEN.test(plain)) return 'open';
  return BRIEF.test(plain) || OF_YOU.test(plain) ? 'whether' : null;
};
const WHETHER =
  /^\W*(?:(?:so|and|but|hey|well|ok|then|or)\W+)*(?:(?:are|were|do|did|have|had|can|could|will|would|should|must|aren’t|don’t|didn’t|haven’t|won’t|wouldn’t|couldn’t|r) (?:you|u|ya)\b|is (?:this|that|it) your|(?:you|u|ya) (?:\w+ ){1,6}\w+\?)/i;
/** "Evening shift treating you well?" */
const OF_YOU = /^(?!.*(?:^|[,;:] ?)(?:what|when|why|how|where|who|which)\b).*\b(?:you|your)\b[^?]*\?\W*$/i;
/** "Cold feet?", "Long day?" */
const BRIEF =
  /^\W*(?!(?:what|who|whose|whom|where|why|how|when|which|is|are|was|were|did|does|do|has|had|have|will|would|can|could|he|she|they|it|this|that|there)\b)(?:[\p{L}’-]+ ){0,2}[\p{L}’-]+\?\W*$/iu;
/** What they know, saw or heard of is no matter of theirs alone. */
const OF_THE_WORLD =
  /\b(?:know|knows|knew|heard?|seen|saw|see (?!me\b)\w+|tell|told|says?|saying|said|show|think|remember|noticed?|recogni[sz]e|sell|buy|find)\b/i;
const OPEN =
  /^\W*(?:(?:so|and|but|hey|well|ok|then|or)\W+)*(?:what|why|how|when|where|which|who)\b.*\b(?:you|u|ya|your|yours|yourself)\b/i;
