// The story as a reading column: only the turns in view are built, earlier pages are read when one scrolls up to them.
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { Prose } from '../../common/prose.tsx';
import { Skeleton } from '../../common/skeleton.tsx';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { useFollowWords } from './follow-words.ts';
import { LiveTurn } from './live-turn.tsx';
import { StoryEnd } from './story-end.tsx';
import { TurnEntry } from './turn-entry.tsx';
import { TurnMenu } from './turn-menu.tsx';

/** So many turns from the top of what is read, the next page is asked for. */
const AHEAD = 8;

const Opening = () => {
  const { play } = useText();
  const opening = usePlaying((playing) => playing.opening);
  return (
    <article aria-label={play.beginning} data-turn={0} className="group/turn relative pb-8">
      <TurnMenu number={0} line="" />
      <Prose text={opening.text} className="prose-initial" />
    </article>
  );
};

/** The turns that stand: during a retelling the last one is being replaced by the words that stream in. */
const useShownTurns = () => {
  const turns = usePlaying((playing) => playing.turns);
  const liveNumber = usePlaying(({ live }) => live?.number ?? null);
  const last = turns.at(-1);
  return liveNumber !== null && last !== undefined && last.number >= liveNumber
    ? turns.filter(({ number }) => number < liveNumber)
    : turns;
};

/** How long the way to a turn that was asked for is mended while what is passed is being measured. Frames. */
const ON_THE_WAY = 40;
/** Whoever does one of these goes their own way. */
const READER_DEEDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** The pages before those that are shown; what went wrong with them is said where they would stand. */
const useEarlier = () => {
  const story = useStory();
  const [error, setError] = useState<unknown>(null);
  const read = useCallback(() => {
    setError(null);
    story.loadEarlier().catch(setError);
  }, [story]);
  return { error, read };
};
const Earlier = ({ error, read }: ReturnType<typeof useEarlier>) =>
  error === null ? <Skeleton lines={4} /> : <ErrorState error={error} retry={read} />;

type TurnsProps = { scroller: RefObject<HTMLElement | null>; leave: () => void };
const Turns = ({ scroller, leave }: TurnsProps) => {
  const turns = useShownTurns();
  const shown = usePlaying((playing) => playing.shown);
  const first = turns[0]?.number ?? 1;
  const hasEarlier = first > 1;
  // What stands before the first turn is the opening, or the sign that more is being read.
  const virtual = useVirtualizer({
    count: turns.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => 320,
    getItemKey: (index) => (index === 0 ? 'top' : (turns[index - 1]?.seq ?? index)),
    overscan: 4,
    anchorTo: 'end',
    // Staying at the end is follow-words' work.
    scrollEndThreshold: Number.NEGATIVE_INFINITY,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const earlier = useEarlier();
  const { read } = earlier;
  useEffect(() => {
    if (hasEarlier && from <= AHEAD && (scroller.current?.scrollTop ?? 0) > 0) read();
  }, [hasEarlier, from, read, scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is asked for.
  useEffect(() => {
    if (shown.asked === 0) return;
    leave();
    let frame = 0;
    let left = ON_THE_WAY;
    const go = () => {
      virtual.scrollToIndex(Math.max(0, shown.number - first + 1), { align: 'start' });
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(go);
    };
    go();
    const stop = () => cancelAnimationFrame(frame);
    for (const deed of READER_DEEDS) window.addEventListener(deed, stop, { passive: true });
    return () => {
      stop();
      for (const deed of READER_DEEDS) window.removeEventListener(deed, stop);
    };
  }, [shown]);
  return (
    <div className="relative" style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const turn = turns[index - 1];
        return (
          <div
            key={key}
            data-index={index}
            data-newest={index === turns.length || undefined}
            ref={virtual.measureElement}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            {turn ? <TurnEntry turn={turn} /> : hasEarlier ? <Earlier {...earlier} /> : <Opening />}
          </div>
        );
      })}
    </div>
  );
};

export const Reading = () => {
  const { play } = useText();
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const began = usePlaying(({ live }) => (live?.own ? live.key : null));
  const { away, toEnd, leave } = useFollowWords(scroller, content, began);
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <section
        ref={scroller}
        id="story"
        aria-label={play.story}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="grow overflow-y-auto overscroll-contain px-5 focus-visible:outline-offset-[-2px] sm:px-14"
      >
        <div ref={content} className="mx-auto w-full max-w-[calc(33*1.1875rem)] pt-4 sm:pt-8">
          <Turns scroller={scroller} leave={leave} />
          <LiveTurn />
          <StoryEnd />
        </div>
      </section>
      {away && (
        <Button icon={ArrowDown} className="absolute end-4 bottom-3 shadow-md" onClick={toEnd}>
          {play.toNewest}
        </Button>
      )}
    </div>
  );
};
