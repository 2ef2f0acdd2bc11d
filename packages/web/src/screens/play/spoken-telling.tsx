// Says the telling to screen readers sentence by sentence as it comes, without ever repeating one; aloud where that is wished.
import { useEffect, useRef } from 'react';
import { wholeSentences } from '../../play/live.ts';
import type { Playing } from '../../play/story.ts';
import { useStory } from '../../play/story-context.tsx';
import { tellingOf } from '../../play/turn-texts.ts';
import { announce } from '../../state/announcements.ts';
import { readAloud, stopReadingAloud } from '../../state/voice.ts';

type Said = { key: string; words: string };

/** What is new to say, and all that is said then. */
const next = (said: Said, { live, turns }: Playing): Said => {
  if (live !== null) {
    const before = said.key === live.key && live.words.startsWith(said.words) ? said.words : '';
    const until = Math.max(wholeSentences(live.words), before.length);
    return { key: live.key, words: live.words.slice(0, until) };
  }
  const newest = turns.at(-1);
  return newest?.idempotency_key === said.key ? { key: said.key, words: tellingOf(newest) } : said;
};

export const SpokenTelling = () => {
  const story = useStory();
  const said = useRef<Said>({ key: '', words: '' });
  useEffect(
    () =>
      story.store.subscribe((playing) => {
        const now = next(said.current, playing);
        if (now === said.current) return;
        const known = now.key === said.current.key && now.words.startsWith(said.current.words);
        const fresh = known ? now.words.slice(said.current.words.length) : now.words;
        announce(fresh);
        readAloud(fresh);
        said.current = now;
      }),
    [story],
  );
  useEffect(() => stopReadingAloud, []);
  return null;
};
