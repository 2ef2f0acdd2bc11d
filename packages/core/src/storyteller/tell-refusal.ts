// Refusals in the fiction: why it can't be, in words that wear well, and now and then what would do instead. Called by telling.ts.
import type { Turn } from '../systems/system.ts';
import { keyOf, lockOf } from '../systems/world/locks.ts';
import { brief, capital, closed, the } from '../words/english.ts';
import { asSaid, common } from '../words/names-said.ts';
import { inPerson } from './in-person.ts';
import { peopleHere } from './tell-scene.ts';
import type { Teller } from './teller.ts';
import { LEFT_THINGS, LEFT_WAYS, NEEDLESS, REASONS, REFUSED, REFUSED_AGAIN } from './words-refusals.ts';

/** How code begins the one refusal that is no matter of the possible; see turn/verdict-plain.ts. */
const SPARED = 'Not that.';
const MOST_TOLD = 300;
const ABSENT = /^\p{Lu}[^.;]{1,60} isn['’]t here\b/u;
const ALREADY =
  /^You (?:already (?:have|carry)|have the .+ still|are at .+ already|aren['’]t wearing)\b|\b(?:already yours|in place already)\b/i;

const isBarred = (place: string, { session, world }: Turn): boolean => {
  const lock = lockOf(session, world, place);
  return lock !== null && keyOf(session, lock) === undefined;
};

/** Now and then something here that would do instead of what was refused: a thing to handle, or a way to go. */
const instead = (teller: Teller): string => {
  const { scene, wording, verdict } = teller.turn;
  if (!teller.perhaps(0.35, 'instead at all')) return '';
  const why = verdict.reason?.toLowerCase() ?? '';
  const things = scene.features
    .map((one) => `the ${one.name.replace(/^the /i, '')}`)
    .filter((one) => !why.includes(one.toLowerCase()));
  const ways = scene.exits
    .filter((one) => !isBarred(one.name, teller.turn))
    .map((one) => `the way to ${asSaid(one.name)}`);
  const isThing = things.length > 0 && teller.perhaps(0.6, 'instead a thing');
  const names = isThing ? things : ways;
  const one = names[wording.roll(Math.max(1, names.length), 'instead') - 1];
  if (one === undefined) return '';
  const words = teller.once('left', isThing ? LEFT_THINGS : LEFT_WAYS, { here: one });
  return words === '' ? '' : ` ${capital(words)}`;
};

/** A reason that is given often, in one of its other forms; null: it has none. */
const reworded = (why: string, teller: Teller): string | null => {
  for (const { form, words } of REASONS) {
    const found = form.exec(why);
    if (found === null) continue;
    const { it = '', who = '', place = '' } = found.groups ?? {};
    const slots = { it: the(common(it, teller.turn)), who, place: asSaid(place) };
    return capital(teller.say(`reason ${form.source.slice(0, 24)}`, words, slots));
  }
  return null;
};

/** The reason in full the first time; what it adds to its first clause is not said again while it is remembered. */
const unsaid = (why: string, teller: Teller): string => {
  const [first = '', ...rest] = why.split(/(?<=[.;:]) /);
  const left = rest.filter((one) => !teller.wasTold(one));
  return closed([first, ...left].join(' ').replace(/[;:]$/, '.'));
};

export const refusal = (teller: Teller): string => {
  const { reason } = teller.turn.verdict;
  const plain = closed(brief(reason ?? 'the world does not work that way', MOST_TOLD));
  const why = inPerson(plain, teller);
  if (why.startsWith(SPARED)) return `${why} ${peopleHere(teller)}`.trim();
  const isAgain = teller.wasToldLately(why.split(/[.;:!?]/)[0] ?? why);
  if (isAgain && teller.perhaps(0.7, 'refused again'))
    return `${teller.say('refused again', REFUSED_AGAIN)}${instead(teller)}`;
  const told = reworded(plain, teller) ?? (reason === null ? 'the world does not work that way.' : unsaid(why, teller));
  // Who is not here is not here: no more need be made of it.
  if (ABSENT.test(plain)) return `${told}${instead(teller)}`;
  if (ALREADY.test(plain)) return teller.say('needless', NEEDLESS, { why: told });
  return `${teller.say('refused', REFUSED, { why: told })}${instead(teller)}`;
};
