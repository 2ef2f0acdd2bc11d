// Lines put to the narrator instead of the story: "(ooc) who is Eddry?", "narrator, what do I know?". All in them is asked, nothing is done.
// Called by interpret.ts.
import type { Act, Interpretation } from '@emergent/schema';
import { ASKED, asWhether, isAskedTopic } from '../deed-words.ts';
import { baseOf } from './lexicon.ts';

const FILLED = String.raw`(?:(?:hm+|um+|uh+|ok|okay|so|well|hey|dear|sorry|wait|hi|oh|right|now)[\s,.!…]+)*`;
const TABLE = String.raw`(?:ooc|o\.o\.c\.?|out of (?:character|game))(?![\p{L}\p{N}])`;
const TELLER = String.raw`(?:(?:mr|dear) )?(?:narrator|storyteller|game ?master|dungeon ?master|gm|dm)(?=\s*[,:;!?–—-])|(?:narrator|dm|gm)(?=\s+(?:please|surprise|tell|show|give|what|who|where|why|how|can|could|is|are|do|does|did)\b)`;
const MARK = new RegExp(String.raw`^[\s*_]*${FILLED}([([]*)\s*(?:${TABLE}|${TELLER})\s*([)\]]*)[\s,:;!.–—-]*`, 'iu');
/** "tell me about the tides": what they are. */
const TELL = /^(?:please,? )?(?:tell me (?:more )?(?:about|of)|explain|describe|remind me (?:of|about)) /i;
const POLITE =
  /^(?:(?:please|can you|could you|would you|will you|quick question|question|i (?:want|need) to know|i(?:'m| am) (?:wondering|curious)|just)[\s,:]+)*(?:tell me |remind me |say |explain )?(?=(?:who|what|where|why|how|when|which|is|are|am|do|does|did|can|could|have|has|was|were)\b)/i;
const ASKS =
  /^(?:who|what|where|why|how|when|which|whose|is|are|am|do|does|did|can|could|may|should|have|has|was|were|will|would)(?:['’]?s)?\b/i;
const TOLD_SO_FAR =
  /\b(?:recap|summary|summari[sz]e|catch me up|story so far|what(?:['’]?s| has| have|['’]ve)? (?:i missed|did i miss|happened(?: so far| until now| before| up to now| last time)?))(?=\W*$)/i;
const WISHES = /^(?:can|could|would|will) you\b/i;
/** Put to the teller about the telling. */
const TELLS_HOW = /^(?:make|stop|keep|write|change|tell|describe|please|use|let|give|show|thank|wait|hold|love|like)$/;
/** All of a line in brackets, where it asks something: "(how do I get out of here?)". */
const BRACKETED = /^\s*[([]+([^()[\]]+)[)\]]+\s*$/;
const ASKED_OR_TABLE = /\?|\b(?:a hint|stuck|confused|what i'?m supposed)\b|^(?:hint|help)\W*$/i;
const HINT = /\b(?:hint|surprise me|stuck|what i['’]?m supposed to do|what to do)\b/i;
/** Wishes about the telling: "can we skip the boring part". */
const SKIPS =
  /^\W*(?:can|could|let['’]?s|lets|please) ?(?:we|you|i)? (?:please |just )*(?:skip|speed (?:this|it|things) up|slow down|pause|start over|change the (?:subject|style|story))\b(?!.*\b(?:stone|rock|pebble|rope|hours?|minutes?|days?|morning|night|evening|dawn|noon|dusk)s?\b)/i;
/** Orders to the program. */
const UNDOES =
  /^\W*(?:(?:undo|rewind|restart)(?: (?:that|it|this))?|save|load|(?:undo|rewind|save|load|reload|restart|reset) (?:game|(?:the|my) game|(?:the |my )?last (?:turn|action|move|line)))\W*$/i;
const KEPT: ReadonlySet<Act['verb']> = new Set(['think', 'look', 'inventory'] as const);
const SAID: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'other', 'wait'] as const);

/** The sentence or clause of it that asks; '' where none does. */
const questionIn = (words: string): string => {
  const asked = words
    .split(/(?<=[.!?…])\s+|,\s+(?=(?:who|what|where|why|how|when|did|is|are|am|do|can)\b)/i)
    .map((one) => one.trim().replace(POLITE, '').replace(TELL, 'what is '));
  return asked.find((one) => ASKS.test(one) && !WISHES.test(one)) ?? '';
};

/** The question alone, with its mark; null: the line is put to nobody but the story. A wish about the game is an aside, and asks nothing. */
export const askedNarrator = (typed: string): string | null => {
  if (UNDOES.test(typed)) return `(ooc: ${typed})`;
  const bracketed = BRACKETED.exec(typed)?.[1];
  const line =
    bracketed === undefined || MARK.test(typed) || !ASKED_OR_TABLE.test(bracketed) ? typed : `(ooc) ${bracketed}`;
  if (HINT.test(line) && (line !== typed || MARK.test(line))) return 'hint?';
  if (SKIPS.test(typed)) return `(ooc: ${typed})`;
  const [mark, open = '', close = ''] = MARK.exec(line) ?? [];
  if (mark === undefined) return null;
  const said = line.slice(mark.length);
  const end = open === '' || close !== '' ? said.length : said.search(/[)\]]/);
  // "(ooc: back in five) I open the door": what stands behind is the story's.
  if (
    end !== -1 &&
    said
      .slice(end)
      .replace(/^[)\]]+/, '')
      .trim() !== ''
  )
    return null;
  const words = said.slice(0, end === -1 ? undefined : end).trim();
  if (/\b(?:summary|list|recap|overview|status)\b.*\b(?:quests?|tasks?|objectives?|goals?|missions?)\b/i.test(words))
    return 'what are my quests?';
  if (TOLD_SO_FAR.test(words)) return 'what have i done so far?';
  const question = questionIn(words);
  if (question !== '') return question.endsWith('?') ? question : `${question.replace(/[.!…]+$/, '')}?`;
  const first = /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';
  return baseOf(first) === first && !TELLS_HOW.test(first) ? `${words}?` : `(ooc: ${words.replace(/[()[\]]/g, ' ')})`;
};

const asAsked = (act: Act): Act => {
  const isOfSomebody = act.target?.kind === 'person' && !isAskedTopic(act.topic ?? '');
  if (WITNESSED.test(act.text))
    return { ...act, verb: 'think', target: null, with: null, topic: ASKED.seen, speech: null };
  if (KEPT.has(act.verb)) return act.verb === 'think' && isOfSomebody ? { ...act, topic: ASKED.who } : act;
  const silent = { ...act, speech: null };
  return SAID.has(act.verb)
    ? { ...silent, verb: 'think', target: null, with: null, topic: act.topic ?? ASKED.aside }
    : asWhether(silent);
};
const WITNESSED =
  /\b(?:any|some)(?:one|body)\b[^.?!]*\b(?:see|saw|seen|notice|noticed|hear|heard|spot|spotted|watch|watching|watched|looking)\b/i;

/** What was read as deeds is only asked about. */
export const onlyAsked = ({ acts, confidence }: Interpretation): Interpretation => ({
  acts: acts.map(asAsked),
  confidence,
});

/** "!a rapier -t wolf", "!i a mace -t wolf": how a table tells its machine of a blow. */
const AT_TABLE = /^\W*!(?:i )?a ([\p{L} '’-]{2,40}?)\s+-t\s+([\p{L}\p{N} '’-]{1,40}?)(?:\s+-.*)?$/iu;
export const atTable = (line: string): string | null => {
  const [, what, whom] = AT_TABLE.exec(line) ?? [];
  return what === undefined || whom === undefined ? null : `attack ${whom} with ${what}`;
};
