// "What do people think of me?", "did anyone see that?": answered from who is here and what stands between them and the player. Called by tell-known.ts.
import { capital, listOf } from '../words/english.ts';
import { hint } from './tell-scene.ts';
import type { Teller } from './teller.ts';

type Standing = { least: number; words: readonly string[] };
const OF_ONE: readonly Standing[] = [
  { least: 50, words: ['{Who} would go through a wall for {me}, and say so.'] },
  { least: 20, words: ['{Who} [be|s] on {your} side, as far as it goes.', '{Who} [think|s] well of {me}.'] },
  {
    least: 5,
    words: ['{Who} [think|s] rather better of {me} than at first.', '{Who} [have|s] begun to like {me}, a little.'],
  },
  {
    least: -19,
    words: ['{Who} [keep|s] an eye on {me}, and not a kind one.', '{Who} [have|s] something against {me}.'],
  },
  { least: -100, words: ['{Who} would be glad to see the back of {me}.', '{Who} [wish|s] {me} no good at all.'] },
];
const UNDECIDED = [
  'Of the rest nobody has made up a mind yet.',
  'Most have not thought of {me} one way or the other.',
  'To everybody else {you} [be] a face, and no more than that so far.',
];
const NOBODYS = [
  'Nobody here has had reason to think of {me} at all, for good or ill. That can still be mended, in either direction.',
  '{You} [be] nobody’s friend here and nobody’s trouble, as yet. What {you} [do] next will be what they know of {me}.',
];
const MOST = 3;

/** Those who have made up their minds, the strongest feelings first. */
export const repute = (teller: Teller): string => {
  const { relationships, reputation } = teller.turn.session;
  const all = [...Object.entries(relationships), ...Object.entries(reputation)]
    .filter(([, value]) => Math.abs(value) >= 5)
    .toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, MOST);
  if (all.length === 0) return teller.say('nobody’s', NOBODYS);
  const told = all.map(([who, value], at) =>
    capital(teller.say(`standing ${at}`, OF_ONE.find(({ least }) => value >= least)?.words ?? [], { who })),
  );
  return `${told.join(' ')} ${teller.say('undecided', UNDECIDED)}`;
};

const NO_WITNESS = [
  'Not a soul. {You} [be] alone with it.',
  'There was nobody by to see. What {you} [do] here is between {me} and the walls.',
];
const WITNESSES = [
  'There is {who}, near enough to see. What is made of it is another matter, and no face here gives that away.',
  'If anybody, then {who}: nobody else stands close enough. Nothing has been said about it.',
];

/** Who stood near enough. */
export const seenBy = (teller: Teller): string => {
  const near = teller.turn.scene.present.filter(({ state }) => state.status === 'alive').map(({ name }) => name);
  if (near.length === 0) return `${teller.say('no witness', NO_WITNESS)} ${hint(teller)}`.trim();
  return capital(teller.say('witnesses', WITNESSES, { who: listOf(near) }));
};
