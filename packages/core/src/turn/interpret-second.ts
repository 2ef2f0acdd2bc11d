// A line told of "you", as the story itself is: "You squat down beside Eddry and ask him what he knows" is done by the player. Called by
// interpret-prose.ts.
import { baseOf, verbAt } from './lexicon.ts';
import { ARTICLES, DIRECTIONS, PREPOSITIONS } from './lexicon-words.ts';

const OPENS =
  /^(\s*)you (?:(?:\p{L}+ly|then|now|just|both) )?(?:(?:decide|try|start|begin|attempt|manage) to )?(\p{Ll}+)(?: ([\p{L}'’]+))?/iu;
/** Somebody else is "you" where the teller is named too. */
const TELLER =
  /\b(?:i|i['’]\p{L}+|me|my|mine|myself|we|us|our|you['’]\p{L}+|you (?:never|always|should|must|know|are|have|were))\b/iu;
/** Told of whoever listens, and seen of nobody's doing: "you live by the river", "you know the way". */
const STATES =
  /^(?:are|is|was|were|have|had|has|know|knew|live|lives|come|belong|work|serve|own|owe|need|want|like|love|hate|fear|think|believe|mean|seem|sound|deserve|used|must|should|shall|can|could|may|might|will|would|do|did|never|always|said|told|lie|lied|cheat|talk|understand|remember|forget|forgot|run|rule|lack|matter|care|hold|make|get|speak|stink|smell|stay|play|act|keep)$/;
/** Of these it is told so often of others that more must be told of: "you keep the keys". */
const OFTEN = /^(?:hold|make|get|keep|run|stay|play|work|serve|act|speak|talk|come|think|remember|smell)$/;
const BEHIND = /^(?:your|yourself|his|her|him|their|them|it|every|one|two|another|back|yours|[\p{L}]+ly)$/u;
/** Another deed of the same "you" behind the first. */
const GOES_ON =
  /(?:,| and|, and|,? then|,? but)(?: then)? (?:(?:you|then) )?(?:\p{L}+ly )?(\p{Ll}+)(?= (?:the|a|an|your|his|her|him|them|it|at|on|in|into|to|over|up|down|out|back|for|with|what|who|if|whether|around|through|away|off|\p{Lu}\p{L}+)\b|\W*$)/gu;
const MUSES = /^(?:wonder|ponder|consider|imagine|decide)$/;
const LEAST_ALONE = 16;

const goesOn = (text: string): boolean =>
  [...text.matchAll(GOES_ON)].some(
    ([, word = '']) => baseOf(word) === word || (baseOf(word) !== undefined && /ing$/.test(word)),
  );

/** Whether the story's own voice is borrowed here; `text` is what stands outside quotes. */
const isTold = (text: string, isSpoken: boolean): boolean => {
  const [, , word = '', next = ''] = OPENS.exec(text) ?? [];
  if (word === '' || TELLER.test(text) || text.includes('?')) return false;
  const base = baseOf(word);
  const isMore = goesOn(text);
  if (STATES.test(word) && !(OFTEN.test(word) && isMore)) return false;
  if (base === undefined) return isMore && (PREPOSITIONS.has(next) || DIRECTIONS.has(next) || next === 'your');
  if (base !== word || (verbAt([word], 0)?.verb === 'think' && !MUSES.test(word))) return false;
  if (isSpoken || isMore) return true;
  const isDone =
    /^\p{Lu}/u.test(next) || ARTICLES.has(next) || PREPOSITIONS.has(next) || DIRECTIONS.has(next) || BEHIND.test(next);
  return isDone && next !== 'like' && text.trim().length >= LEAST_ALONE;
};

const RESAID: Readonly<Record<string, string>> = { your: 'my', yours: 'mine', yourself: 'myself' };
const SUBJECT =
  /(?:^|[.!?;:,—–]|\b(?:and|then|but|so|as|while|before|after|when|until|where|what|who|how|if|whether|that|because|since|once|than|though|which))\s*$/iu;

/** The same parts (the odd ones quoted) told of "I", where they are told of "you". */
export const toldOfYou = (parts: readonly string[]): string[] | null => {
  const outside = parts.filter((_, at) => at % 2 === 0).join(' ');
  if (!/^\s*you\b/i.test(outside) || !isTold(outside, parts.length > 1)) return null;
  return parts.map((part, at) =>
    at % 2 === 1
      ? part
      : part.replace(/\b(?:you|your|yours|yourself)\b/giu, (word, from: number) => {
          const small = word.toLowerCase();
          return RESAID[small] ?? (SUBJECT.test(part.slice(0, from)) ? 'I' : 'me');
        }),
  );
};
