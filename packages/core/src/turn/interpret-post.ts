// A role-play post: what stands between asterisks or underscores is the player's own doing, told of in the third person. Called by interpret-prose.ts.
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import { baseOf } from './lexicon.ts';
import { PREPOSITIONS } from './lexicon-words.ts';

/** An asterisk or underscore that opens a post, and its first word. */
const OPENS_POST = /(?:^|[\s"”.!?…])[*_](?![*_\s])(\p{L}[\p{L}'’-]*)/u;
const SHE = /\b(?:she|he)\b/i;
const THEY = /^(?:they|their)$/i;
const OF_ONE = /^(?:she|he|her|his|they|their)$/i;
const OTHERS = /\b(?:man|woman|girl|boy|lady|guy|stranger|lad|lass)\b/i;

/** How a post tells of the player: by which word, who else is named in it, and whose words are not the player's: "she … his desk". */
export type Post = { isThey: boolean; others: ReadonlySet<string>; theirs: RegExp | null };

const namesOthers = (text: string, { others }: Post): boolean =>
  OTHERS.test(text) || plainWords(text).some((word) => others.has(word));

/** What is typed outside quotes as a post about the player; null: it is none. */
export const postOf = (outside: string, names: readonly string[], { scene }: Given): Post | null => {
  const first = OPENS_POST.exec(outside)?.[1];
  if (first === undefined) return null;
  const others = new Set(scene.present.flatMap(({ name }) => plainWords(name)).filter((word) => word.length > 2));
  for (const name of names) others.delete(name);
  others.delete('the');
  const isShe = /\bshe\b/i.test(outside);
  const theirs = isShe === /\bhe\b/i.test(outside) ? null : isShe ? /^his$/i : /^her$/i;
  const post = { isThey: THEY.test(first), others, theirs };
  const isNamed = plainWords(outside).some((word) => names.includes(word));
  if (isNamed || OF_ONE.test(first)) return post;
  const she = SHE.exec(outside);
  return she !== null && !namesOthers(outside.slice(0, she.index), post) ? post : null;
};

/** Somebody else was named in the sentence before, or does what this one tells. */
export const isSomebodyElse = (before: string, post: Post): boolean => {
  const [now = '', last = ''] = before.split(/[.!?;\n…]+/).toReversed();
  const head = /^[\s*_]*(?:the |old |mr\.? |mrs\.? |miss )*\p{L}+/iu.exec(now)?.[0] ?? '';
  return namesOthers(last, post) || namesOthers(head, post);
};
/** "holds out her hand", "shakes his head": one's own, whoever was named. */
const OWN_PART = /^\s+(?:head|eyes|eyebrows?|arms|shoulders|lips?|breath|weight|throat|jaw|chin)\b/i;
const OWN_DEED =
  /\b(?:shakes?|nods?|tilts?|rolls?|raises?|crosses|folds|shrugs?|bites?|licks?|holds?|clears?|shifts?|lifts?)\s+$/i;
const HELD_OUT = /\b(?:hold|holds|holding|stretch|stretches|reach|reaches|put|puts) out $/i;
/** Of whose "her" nothing is sure: somebody else was named by now. */
export const isOwnedByOther = (before: string, after: string, post: Post): boolean =>
  !(OWN_DEED.test(before) && OWN_PART.test(after)) &&
  !HELD_OUT.test(before) &&
  namesOthers(
    before
      .split(/[.!?;\n…]+/)
      .slice(-2)
      .join(' '),
    post,
  );

/** "Without warning Isbet drops flat": the name that does something, wherever it stands. */
export const isDoing = (before: string, after: string): boolean => {
  const last = /(\p{L}+)\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const next = /^\s+(?:\p{L}+ly\s+)?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  return !PREPOSITIONS.has(last) && baseOf(next) !== undefined && baseOf(next) !== next;
};

/** "Clicking the lamp on, I run …" */
const MEANWHILE = /(^\s*[*_]?\s*|[.!?]\s+)(\p{L}{2,}ing)\b([^,.!?;\n]{2,60}), I /giu;
/** What is done while something else is done is done first. */
export const withMeanwhile = (text: string): string =>
  text.replace(MEANWHILE, (all: string, opening: string, doing: string, rest: string) => {
    const base = baseOf(doing.toLowerCase());
    return base === undefined ? all : `${opening}I ${base}${rest}, and I `;
  });
