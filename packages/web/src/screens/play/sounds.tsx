// Lets a turn be heard that has just been told: its dice, or a page turned. What one comes back to makes no sound.
import { useEffect } from 'react';
import { useStory } from '../../play/story-context.tsx';
import { sound } from '../../state/sound.ts';

export const Sounds = () => {
  const { store } = useStory();
  useEffect(
    () =>
      store.subscribe(({ turns, live }, before) => {
        const newest = turns.at(-1);
        const told = before.live !== null && live === null && newest?.idempotency_key === before.live.key;
        if (told) sound(newest.checks.length > 0 ? 'dice' : 'page');
      }),
    [store],
  );
  return null;
};
