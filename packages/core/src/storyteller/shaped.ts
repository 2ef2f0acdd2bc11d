// A telling's paragraphs without what they say twice, and no longer than the length set. Called by telling.ts.
import { capital, sentencesOf, tidy } from '../words/english.ts';
import { shortNames } from './names-told.ts';
import { KNOWN } from './tell-thought.ts';
import type { Teller } from './teller.ts';

const SHORT = 4;
const isOpen = (text: string) => text.split('“').length > text.split('”').length;

/** The first sentences, and those that close somebody's speech. */
const shortened = (sentences: readonly string[]): string => {
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    if (index >= SHORT && !isOpen(text)) break;
    text = `${text} ${sentence}`;
  }
  return text.trim();
};

/** Repeats within a telling go; so does what would be too long for the length set. */
export const shaped = (parts: readonly string[], teller: Teller): string => {
  const seen = new Set<string>();
  const { length } = teller.turn.settings.style;
  const openings = new Set(KNOWN.map((one) => capital(teller.put(one))));
  const paragraphs = parts.map((part) => {
    const kept: string[] = [];
    for (const sentence of sentencesOf(tidy(part)).map(capital)) {
      // What it opens was told already: the opening goes with it.
      if (seen.has(sentence) && openings.has(kept.at(-1) ?? '')) kept.pop();
      else if (!seen.has(sentence)) kept.push(sentence);
      seen.add(sentence);
    }
    if (openings.has(kept.at(-1) ?? '')) kept.pop();
    return kept.join(' ');
  });
  const kept = shortNames(paragraphs.filter((part) => part !== '').join('\n\n'), teller.turn).split('\n\n');
  if (length !== 'short') return kept.join('\n\n');
  const short = sentencesOf(shortened(sentencesOf(kept.join(' '))));
  return short.filter((one, at) => at < short.length - 1 || !openings.has(one)).join(' ');
};
