// Going told: to another place, through several, up to somebody, about the place, or nowhere. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { isFixture } from '../combat/stuff.ts';
import { happenedOf } from '../deeds.ts';
import { isSpokenOf } from '../scene.ts';
import { personIn } from './names-told.ts';
import { approach } from './tell-approach.ts';
import { lookAt } from './tell-look.ts';
import { arrive, isWay, passedThrough, stayed } from './tell-move.ts';
import { retold } from './tell-retold.ts';
import type { Teller } from './teller.ts';

const ANTICS = /\b(?:naked|scream|yell|sing|danc|skip|laugh|cartwheel|whoop|howl|twirl|prance)\w*\b/i;

const SEEN_AT_IT = [
  '{You} [go], and it is not done quietly. Whoever is about stops to look, and will have something to tell tonight.',
  'Heads come round all along the way. Nobody stops {me}; people seldom stop what they do not understand.',
  'For as long as the breath lasts nothing on earth is in {your} way, and it is a fine thing to be laughed at.',
];

/** "set off across the mud": about the place, and to no other. */
const WANDERS =
  /\b(?:along|across|around|round|over|through|about|under|past|beside|down|up|between|among|cross(?:es|ed|ing)?)\b/i;

const WANDERED = [
  '{You} [go] as far as there is any sense in going, and [come] back.',
  'A little way on it is much the same, and {you} [turn] before it is anything else.',
  '{You} [see] no more from there than from here, except where {you} have been.',
  'It leads to the other end of itself, and back.',
];

export const going = (act: Act, teller: Teller): string => {
  const legs = happenedOf(teller.turn, 'world.moved');
  const moved = legs.at(-1);
  const near = moved === undefined && act.verb === 'go' ? personIn(act.target, teller.turn) : undefined;
  if (near !== undefined) return approach(teller, near.name);
  // "get in the truck", "set off for the mountain": as near as one comes to what stands here.
  const wandered = WANDERS.test(act.text) ? retold(act, teller) : '';
  // "approach the lamp": what lies here is come up to and looked at.
  const { session, scene } = teller.turn;
  const isBy = [...scene.things, ...session.inventory].some(({ id }) => act.target?.id === id);
  if (moved === undefined && (act.target?.kind === 'feature' || isBy))
    return `${wandered} ${lookAt(act, teller)}`.trim();
  // "walk along the rows of graves": among what the place's own words speak of.
  const meant = act.target?.kind === 'unknown' && !isWay(act.target.name) ? act.target : null;
  if (moved === undefined && meant !== null && isSpokenOf(teller.turn.scene, meant.name)) {
    const spoken: Act = { ...act, verb: 'look', target: { ...meant, kind: 'feature', here: true } };
    return `${wandered} ${lookAt(spoken, teller)}`.trim();
  }
  const head = act.target?.kind === 'unknown' ? (act.target.name.split(' ').at(-1) ?? '') : '';
  if (moved === undefined && wandered !== '' && isFixture(head, teller.turn.scene))
    return `${wandered} ${teller.say('wandered', WANDERED)}`;
  if (moved === undefined) return stayed(act, teller);
  const antics = ANTICS.test(act.text) ? teller.once('antics', SEEN_AT_IT) : '';
  if (antics !== '') return `${antics} ${arrive(moved, teller)}`;
  return legs.length > 1
    ? `${passedThrough(legs.slice(0, -1), teller)} ${arrive(moved, teller)}`
    : arrive(moved, teller);
};
