// Speech that was typed without its marks: "I lied to him once, I tell her, and I still dream of it", "I own up: I broke it, and ran". The marks
// are put in, so that nothing of what is said is read as done. Called by interpret.ts before a line is cut into words.
import { baseOf } from './lexicon.ts';

const SAYS =
  '(?:say|tell|reply|answer|whisper|murmur|mutter|mumble|ask|add|explain|admit|confess|joke|remark|call|shout|yell)(?:s|es|ing)?';
const TO =
  "(?: (?:to |at )?(?:him|her|them|(?:the |old |mr\\.? |mrs\\.? |miss )?(?!and\\b|then\\b|but\\b)\\p{L}[\\p{L}'’-]+))?(?:,? (?:\\p{L}+ly|again|at last))?";
/** "…, I tell her", and what goes on behind it. */
const TAG = new RegExp(`^([^\\n]{2,300}?)([,?!…]) (i ${SAYS}${TO})(?:([,.]|(?= and )) ?([^\\n]*))?$`, 'iu');

/** "I own up to Eddry: …", "I confess, I …", "i admit that i …". */
const CONFESSES =
  /^\s*((?:i )?(?:confess|own up|owned up|come clean|admit)(?: (?:it|everything))?(?: to (?:him|her|them|[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?))?)(?:\s*[:,—–-]\s*(?:that )?| that )(?=(?:i|i['’]m|it|my|we)\b)([^\n.]{3,300}[^\n]*)$/iu;
/** What comes behind it is done again where it says so. */
const THEN_DONE =
  /[,;] (?:and |and then |then )(?:i )?(?:hand|give|offer|bow|kneel|leave|walk|hold out|wait|show|go)\b/i;
const BEGINS_DEED =
  /^(?:and |then |but )?(?:i )?(?:then )?(?:hand|give|offer|bow|kneel|leave|walk|hold|wait|show|go|nod|point|look|smile|shrug|turn|take|put|pat|wink|step|sit)(?:s|ing)?\b/i;

const ANY_MARK = /["“”„«»]/;

/** "…, and draw my bow": with nobody named between, one does it oneself. */
const isBareDeed = (after: string): boolean => {
  const [, word = ''] = /^(?:(?:and|then|but) )+(\p{L}+)\b/iu.exec(after) ?? [];
  return word !== '' && baseOf(word.toLowerCase()) === word.toLowerCase();
};

/** The line with its speech between marks; null: it holds none of that kind. */
export const withMarks = (line: string): string | null => {
  if (ANY_MARK.test(line)) return null;
  const [, confesses, confessed] = CONFESSES.exec(line) ?? [];
  if (confesses !== undefined && confessed !== undefined) return closedAt(confesses, confessed);
  const [, before, mark = ',', tag, stop, after = ''] = / i /i.test(line) ? (TAG.exec(line) ?? []) : [];
  if (before === undefined || tag === undefined) return null;
  if (BEGINS_DEED.test(before) || /^i (?:am|was)? ?\p{L}+ing\b/iu.test(before)) return null;
  const said = `${before}${mark === ',' && (after === '' || stop === '.') ? '.' : mark}`;
  if (after === '') return `${tag}: "${said}"`;
  return stop === '.' || BEGINS_DEED.test(after) || isBareDeed(after) || / my /i.test(` ${after.slice(0, 20)}`)
    ? `${tag}: "${said}" ${after}`
    : `${tag}: "${said} ${after}"`;
};

const closedAt = (opening: string, said: string): string => {
  const done = THEN_DONE.exec(said);
  return done === null
    ? `${opening}: "${said}"`
    : `${opening}: "${said.slice(0, done.index)}."${said.slice(done.index + 1)}`;
};
