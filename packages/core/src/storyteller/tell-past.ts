// What was before: what a place keeps of what happened there, by facts of the state, and what memory brings back, in the story's own words.
// Called by tell-scene.ts, tell-move.ts, tell-answers.ts and telling.ts.
import { sameName } from '../names.ts';
import { capital, the } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import type { Teller } from './teller.ts';
import { GONE_FROM, LEFT_HERE, OFTEN, OPENED_BEFORE, RECOLLECTIONS, WHERE_FELL } from './words-past.ts';

type Trace = (teller: Teller) => string;

const fallen: Trace = (teller) => {
  const { scene, session } = teller.turn;
  const dead = Object.entries(session.world_state.npc_states).findLast(
    ([, one]) => one.status === 'dead' && one.place === scene.place && one.last_seen !== null,
  );
  return dead === undefined ? '' : teller.once('fallen', WHERE_FELL, { person: dead[0], place: scene.place });
};

/** Things that the book does not put here: somebody has left them. */
const left: Trace = (teller) => {
  const { scene, world } = teller.turn;
  const place = world.place(scene.place);
  if (place === undefined || teller.turn.happened.some((one) => one.type === 'item.lost')) return '';
  const one = scene.things.find((thing) => !place.items.some((seed) => sameName(seed.name, thing.name)));
  const isBooked =
    one !== undefined &&
    [...world.lorebook.locations, ...world.lorebook.characters].some(({ items }) =>
      items.some((seed) => sameName(seed.name, one.name)),
    );
  return one === undefined || !isBooked
    ? ''
    : teller.once('left here', LEFT_HERE, { it: the(common(one.name, teller.turn)) });
};

/** What lay here and is in the pack now. */
const taken: Trace = (teller) => {
  const { scene, session, world } = teller.turn;
  // Whoever has the thing knows it: that is worth a word now and then, and no more.
  if (teller.turn.happened.some((one) => one.type === 'item.gained') || !teller.perhaps(0.3, 'taken')) return '';
  const one = (world.place(scene.place)?.items ?? []).find((seed) =>
    session.inventory.some((item) => sameName(item.name, seed.name)),
  );
  return one === undefined ? '' : teller.once('gone from', GONE_FROM, { it: the(common(one.name, teller.turn)) });
};

const opened: Trace = (teller) => {
  const { session, scene } = teller.turn;
  return (session.world_state.opened ?? []).includes(scene.place)
    ? teller.once('opened before', OPENED_BEFORE, { place: scene.place })
    : '';
};

const OFTEN_ENOUGH = 3;
const NUMBERS = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const often: Trace = (teller) => {
  const { session, scene } = teller.turn;
  const visits = session.world_state.visits[scene.place] ?? 0;
  return visits < OFTEN_ENOUGH
    ? ''
    : teller.once('often', OFTEN, { place: scene.place, times: `${NUMBERS[visits - OFTEN_ENOUGH] ?? 'many'} times` });
};

const TRACES: readonly Trace[] = [fallen, left, taken, opened, often];

/** A trace that an earlier hour has left on this place; nothing where there is none, or all were told lately. */
export const past = (teller: Teller): string => {
  if (teller.turn.scene.sight === 'none') return '';
  for (const trace of TRACES) {
    const told = trace(teller);
    if (told !== '') return capital(told);
  }
  return '';
};

/** Facts that begin with a thing's name as its author wrote it. */
const OF_THINGS = /^(?:Got|Gave|Found) /;
const OF_QUESTS = /^(?:Took on|Completed) /;

/** Whom one met and where one went comes back to nobody by itself. */
const COMMONPLACE = /^(?:Met|Went|Got) /;

/** A remembered turn ("Turn 12: Met Pip. Got the rope.") in the story's own words; nothing where none of it can be told so. */
export const recollection = (teller: Teller, remembered: string, isUnasked = false): string => {
  const facts = remembered
    .replace(/^Turn \d+: /, '')
    .split(/(?<=[.!?]["”]?)\s+(?=\p{Lu})/u)
    .filter((fact) => !isUnasked || !COMMONPLACE.test(fact));
  for (const fact of facts)
    for (const [form, words] of RECOLLECTIONS) {
      const found = form.exec(fact);
      if (found === null) continue;
      const [, name = '', other = ''] = found;
      const isThing = OF_THINGS.test(fact);
      const one = isThing ? the(common(name, teller.turn)) : name;
      // Once in a while is a memory; the same again is a habit.
      if (isThing && teller.wasTold(one)) return '';
      if (isUnasked && OF_QUESTS.test(fact) && teller.wasToldLately(one)) return '';
      return capital(teller.once(`recalled ${form.source.slice(0, 12)}`, words, { one, other }));
    }
  return '';
};
