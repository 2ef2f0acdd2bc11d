// Barter by the book: somebody who is given what they want hands over what they said they would. Called by rules.ts.
import type { Effect } from '@emergent/schema';
import { own, sameName } from '../../names.ts';
import type { Turn } from '../system.ts';
import type { Held } from './holders.ts';
import { wantOf } from './worth.ts';

/** What people owe for what was given to them in this turn, and have not handed over yet; each thing once, however often it is earned. */
export const owedFor = (effects: readonly Effect[], turn: Turn): Held[] => {
  const owed = effects.flatMap((effect): Held[] => {
    if (effect.type !== 'item.lost' || effect.how !== 'given') return [];
    const holder = effect.to;
    const gives = wantOf(turn.world, holder.replace(/^@/, ''), effect.name)?.gives ?? null;
    const item = (own(turn.session.world_state.things, holder) ?? []).find(
      (one) => gives !== null && sameName(one.name, gives),
    );
    const isPaid = effects.some((one) => one.type === 'item.gained' && one.item.id === item?.id);
    return item === undefined || isPaid ? [] : [{ holder, item }];
  });
  return owed.filter(({ item }, at) => owed.findIndex((one) => one.item.id === item.id) === at);
};
