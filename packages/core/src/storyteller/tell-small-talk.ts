// Small talk answered: by the kind of it, in the tone of whoever is spoken to. Called by tell-talk.ts, tell-answer.ts and tell-social.ts.
import type { Act } from '@emergent/schema';
import type { PersonHere } from '../scene.ts';
import { queryOf } from '../systems/consequence/asked.ts';
import { isOfThemselves, smallTalkIn } from '../words/small-talk.ts';
import type { SmallTalk } from '../words/small-talk-kinds.ts';
import { profileOf } from './asked-person.ts';
import { aboutTheirs } from './tell-theirs.ts';
import type { Teller } from './teller.ts';
import { says, temperOf } from './voices.ts';
import { MEANT, RECALLED, REMARKED } from './words-remarks.ts';
import { ASKED_FOR } from './words-requests.ts';
import * as W from './words-small-talk.ts';
import type { Temper } from './words-talk.ts';

/** Tempers that waste no words on being kind. */
export const DRY: ReadonlySet<Temper> = new Set(['cold', 'rough', 'learned'] as const);

/** One of the lines in the tone that is theirs. */
export const toned = (
  teller: Teller,
  person: PersonHere,
  purpose: string,
  lines: W.Toned,
  slots: Readonly<Record<string, string>> = {},
): string =>
  says(teller, person, purpose, DRY.has(temperOf(profileOf(teller, person))) ? lines.dry : lines.open, slots);

const LINES: Record<SmallTalk, W.Toned> = { ...W.ASKED_AFTER, ...ASKED_FOR, ...REMARKED };

/** Asked of them with these, and told where the book has the answer. */
const OF_THEIRS: ReadonlySet<SmallTalk> = new Set(['doing', 'able', 'from', 'history', 'habit', 'likes'] as const);

/** What is said to small talk; null: it is none. */
export const smallTalk = (act: Act, teller: Teller, person: PersonHere): string | null => {
  const kind = smallTalkIn(act);
  // Who keeps house here may have it.
  const isHost = profileOf(teller, person)?.home === teller.turn.scene.place;
  if (kind === null || (kind === 'fare' && isHost)) return null;
  const theirs = OF_THEIRS.has(kind) ? aboutTheirs(teller, person, queryOf(act, teller.turn)) : null;
  return theirs ?? toned(teller, person, `small:${kind}`, LINES[kind]);
};

const THINKS =
  /\b(?:what|how) (?:do|does|would|did) (?:you|u|ya) (?:think|make|reckon|feel|say)\b|\byour (?:opinion|thoughts|view)\b|\bthoughts\?/i;

/** Asked of themselves, where neither state nor book has the answer; null: it is asked of the world. */
export const ofThemselves = (teller: Teller, person: PersonHere, query: string): string | null => {
  if (THINKS.test(query)) return toned(teller, person, 'thinks', W.THINKS);
  const kind = isOfThemselves(query);
  if (kind === null) return null;
  return toned(teller, person, `theirs:${kind}`, kind === 'whether' ? W.WHETHER_THEY : W.OF_THEMSELVES);
};

const RECALLS =
  /^\W*(?:(?:you know|well|once|so|and|but|see|listen)\W+)*(?:i (?:used to|once|grew up|was (?:born|raised|a (?:child|kid|boy|girl)|\w+ years old)|lost|never had|remember|miss(?:ed)?|dreamed|dreamt|loved|lived|hated|lied|always (?:wanted|thought|wondered))\b|when i was\b|back (?:home|when i|then)\b|where i come from\b|years ago\b|i(?:['’]ve| have) (?:been (?:having|dreaming|thinking|carrying)|had (?:nightmares|dreams))|my (?:late |old |dear |poor )?(?:mother|father|mum|mom|dad|grandmother|grandfather|gran|granny|grandpa|brother|sister|wife|husband|uncle|aunt|son|daughter|family|teacher)\b)/i;
const MEANS =
  /^\W*(?:(?:well|so|ok(?:ay)?|anyway|and|but|actually)\W+)*(?:i(?:['’]m| am)? (?:going to|gonna|off to|heading|headed|thinking of|thinking about|planning|looking|trying|hoping|here to|here for)\b|i(?:['’]ll|['’]d like| will| must| need| have to| want| should| mean to| plan| intend| hope| gotta| wish)\b|we(?:['’]re going| are going|['’]ll| will| must| need)\b)/i;

/** What is said to an account of oneself: of what was, or of what one means to do; null: it is none. */
export const ofThePlayer = (said: string, teller: Teller, person: PersonHere): string | null => {
  if (RECALLS.test(said)) return toned(teller, person, 'recalled', RECALLED);
  return MEANS.test(said) ? toned(teller, person, 'meant', MEANT) : null;
};
