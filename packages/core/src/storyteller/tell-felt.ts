// What the player feels or muses, taken up in the story's words; who stands by may see it. Called by tell-known.ts.
import type { Act } from '@emergent/schema';
import { capital } from '../words/english.ts';
import { asSaid } from '../words/names-said.ts';
import type { Teller } from './teller.ts';
import { FELT, MUSED, VOWED } from './words-felt.ts';

export const felt = (act: Act, teller: Teller): string => {
  const kind = [VOWED, ...FELT].find(({ when }) => when.test(act.text));
  const { place, present } = teller.turn.scene;
  const slots = { place: asSaid(place) };
  if (kind === undefined) return capital(teller.say('mused', MUSED, slots));
  const told = capital(teller.say('felt', kind.words, slots));
  const by = present.find(({ state, hostile }) => state.status === 'alive' && !hostile);
  return by === undefined
    ? told
    : `${told} ${capital(teller.once('felt seen', kind.seen, { person: by.name }))}`.trim();
};
