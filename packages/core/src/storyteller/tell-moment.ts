// A moment when there is little to tell: a sentence that says no more than where one is, with something of what stands here or lies ahead.
// Called by telling.ts.
import { capital } from '../words/english.ts';
import { asSaid } from '../words/names-said.ts';
import { standing } from './names-told.ts';
import type { Teller } from './teller.ts';
import { MOMENTS, MOMENTS_AWAY, MOMENTS_WITH } from './words-moments.ts';

const drawn = (list: readonly string[], teller: Teller, purpose: string): string | undefined =>
  list[teller.turn.wording.roll(Math.max(1, list.length), purpose) - 1];

/** In the dark nothing is seen; elsewhere one in three speaks of what is here, one in three of a way on. */
export const moment = (teller: Teller, purpose: string): string => {
  const { scene } = teller.turn;
  const slots = { place: scene.place, at: standing(scene.place) };
  const things = scene.sight === 'none' ? [] : scene.features.map(({ name }) => `the ${name.replace(/^the /i, '')}`);
  const thing = drawn(things, teller, `${purpose} thing`);
  const way = drawn(
    scene.exits.map(({ name }) => asSaid(name)),
    teller,
    `${purpose} way`,
  );
  const kind = teller.turn.wording.roll(3, `${purpose} kind`);
  const told =
    kind === 1 && thing !== undefined
      ? teller.fresh(purpose, MOMENTS_WITH, { thing })
      : kind === 2 && way !== undefined
        ? teller.fresh(purpose, MOMENTS_AWAY, { way })
        : '';
  return capital(told || teller.say(purpose, MOMENTS, slots));
};
