// The turn that is being told: provisional words as they come.
import { Prose } from '../../common/prose.tsx';
import { usePlaying } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { PlayerLine } from './turn-entry.tsx';

export const LiveTurn = () => {
  const live = usePlaying((playing) => playing.live);
  const { play } = useText();
  if (live === null) return null;
  return (
    <article aria-label={play.turn(live.number)} aria-busy data-live className="pb-7">
      {live.line !== '' && <PlayerLine line={live.line} />}
      {live.words === '' ? (
        <p className="animate-[breathe_1.6s_ease-in-out_infinite] text-soft">{play.telling}</p>
      ) : (
        <Prose text={live.words} />
      )}
    </article>
  );
};
