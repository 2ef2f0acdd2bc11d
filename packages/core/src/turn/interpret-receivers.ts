// Who gets something, where they are named before it: "give the guard the ring". Called by interpret-bind.ts.
import type { Target } from '@emergent/schema';
import type { Read } from './interpret-shape.ts';
import { ARTICLES } from './lexicon-words.ts';
import type { Binder } from './targets.ts';

/** "feed the geese my bread", "give the kid the coin": two things, of which nobody here is the first. */
const strangerFirst = (words: readonly string[]): { receiver: Target; rest: string[] } | null => {
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && ARTICLES.has(word));
  const first = words.slice(0, at).filter((word) => !ARTICLES.has(word));
  if (at < 1 || first.length === 0 || first.length > 3 || words.slice(0, at).includes('of')) return null;
  return { receiver: { kind: 'unknown', name: first.join(' '), id: null, here: false }, rest: words.slice(at) };
};

/** "give the guard the ring": the longest beginning that names a person is the receiver. */
export const receiverFirst = (
  words: readonly string[],
  binder: Binder,
): { receiver: Target; rest: string[] } | null => {
  // "him the sandwich": a pronoun is all of a name.
  const most = /^(?:him|her|them)$/.test(words[0] ?? '') ? 1 : 4;
  for (let length = Math.min(most, words.length - 1); length >= 1; length--) {
    const single = length === 1 ? binder.bind(words.slice(0, 1), ['person']) : null;
    const receiver = single?.kind === 'person' ? single : binder.person(words.slice(0, length));
    // "give Teo the mug", who is elsewhere: it is he who is meant.
    if (receiver?.here || (receiver && ARTICLES.has(words[length] ?? '')))
      return { receiver, rest: words.slice(length) };
  }
  return strangerFirst(words);
};

/** "pull the key out from under my jerkin": one's own key. */
export const asOwn = ({ verb, object, parts }: Read): readonly string[] =>
  verb === 'take' &&
  parts.some(({ preposition, words }) => /\b(?:from|out|off)\b/.test(preposition) && words[0] === 'my')
    ? ['my', ...object.filter((word) => !ARTICLES.has(word))]
    : object;
