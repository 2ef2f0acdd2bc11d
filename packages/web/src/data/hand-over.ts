// Stories that go to another device: codes that are good once, and taking a story by its code. Used by the stories and settings screens.
import { client } from './client.ts';
import { storiesChanged } from './stories.ts';
import { hasCode } from './trouble.ts';

/** What stands before the codes in an address: a part that browsers send to nobody. */
const MARK = '#take=';
/** At once, so that offering and taking stay within what a server answers in a minute. */
export const MOST_AT_ONCE = 40;

export type Offer = { link: string; codes: string; until: string };
export type Taken = { taken: readonly string[]; lost: number };

/** One after another: each code is its story's own. */
export const offer = async (sessionIds: readonly string[]): Promise<Offer> => {
  const codes: string[] = [];
  let until = '';
  for (const session_id of sessionIds.slice(0, MOST_AT_ONCE)) {
    const made = await client.call('handOver', { params: { session_id } });
    codes.push(made.code);
    until ||= made.expires_at;
  }
  return { link: `${location.origin}/stories${MARK}${codes.join('.')}`, codes: codes.join('.'), until };
};

/** A whole link, or the codes alone. */
export const codesIn = (given: string): readonly string[] => {
  const at = given.indexOf(MARK);
  const text = at === -1 ? given : given.slice(at + MARK.length);
  return text.split(/[^\w-]+/).filter((code) => code !== '');
};
/** Those of the address that led here. */
export const codesInAddress = (hash: string): string => (hash.startsWith(MARK) ? hash.slice(MARK.length) : '');

/** Rejects where the server does; a code that is over or was used is counted as lost. */
export const take = async (given: string): Promise<Taken> => {
  const taken: string[] = [];
  const codes = codesIn(given).slice(0, MOST_AT_ONCE);
  for (const code of codes) {
    try {
      taken.push((await client.call('claim', { body: { code } })).session_id);
    } catch (error) {
      if (!hasCode(error, 'CODE_NOT_FOUND')) throw error;
    }
  }
  if (taken.length > 0) await storiesChanged();
  return { taken, lost: codes.length - taken.length };
};
