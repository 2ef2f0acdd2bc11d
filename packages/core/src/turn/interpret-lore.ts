// "what is the blind hour?": what the book has a name for. Called by interpret.ts.
import type { Act } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import type { Clause } from './interpret-clauses.ts';
import type { Binder } from './targets.ts';

const LORE = ['lore', 'system', 'quest', 'place', 'person'] as const;
/** "what is the blind hour?": what the book has a name for is asked about, and no clock. */
export const loreAsked = (act: Act, { tokens }: Clause, line: string, binder: Binder): Act => {
  if (act.verb !== 'look' && act.verb !== 'think') return act;
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  const at = /^(?:what|who)(?:'?s| is| are| was| were) /
    .exec(`${words.slice(0, 2).join(' ')} `)?.[0]
    .trim()
    .split(' ').length;
  if (at === undefined || words.length - at > 5) return act;
  // "what's the Hour?" with a capital letter means the book's, of which that may be a part of the name.
  const isProper = tokens.slice(at).some((token) => token.kind === 'word' && /\p{Lu}/u.test(line[token.start] ?? ''));
  const near = isProper ? binder.bind(words.slice(at), LORE, ({ kind }) => kind === 'lore' || kind === 'system') : null;
  const target = binder.called(words.slice(at), LORE) ?? (near?.kind === 'unknown' ? null : near);
  return target === null
    ? act
    : { ...act, verb: 'think', target, topic: target.kind === 'person' ? ASKED.who : ASKED.what };
};
