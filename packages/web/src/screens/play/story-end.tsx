// What stands at the end of the story: what went wrong, a line that waits, suggestions, and the tools of the last turn.
import { PenLine, Redo2, RotateCw, Undo2 } from 'lucide-react';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button, LinkButton } from '../../common/button.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { act, sendWaiting, takeBack } from '../../play/act.ts';
import { redo, retry, undo } from '../../play/move.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';

const Waiting = () => {
  const { play } = useText();
  const story = useStory();
  const waiting = usePlaying((playing) => playing.waiting);
  return (
    <div role="status">
      {waiting !== null && (
        <div className="mb-4 flex flex-col gap-2 rounded-sm border-gold border-s-4 bg-raised px-4 py-3">
          <p>
            <strong className="font-semibold">{play.notSent}</strong> <q className="italic">{waiting.line}</q>{' '}
            {play.sentOnce}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => sendWaiting(story)}>{play.tryNow}</Button>
            <Button onClick={() => takeBack(story)}>{play.takeBack}</Button>
          </div>
        </div>
      )}
    </div>
  );
};

const Trouble = () => {
  const { play, shell } = useText();
  const error = usePlaying((playing) => playing.error);
  const gone = usePlaying((playing) => playing.gone);
  if (gone !== null) {
    return (
      <div role="alert" className="mb-4 rounded-sm border-rubric border-s-4 bg-wash px-4 py-3">
        <p>
          <strong className="font-semibold">{gone === 'deleted' ? play.gone : play.handedOver}</strong>{' '}
          {gone === 'deleted' ? play.goneAdvice : play.handedOverAdvice}
        </p>
        <LinkButton to="/" className="mt-2">
          {shell.toHome}
        </LinkButton>
      </div>
    );
  }
  if (error === null) return null;
  return (
    <div className="mb-4">
      <ErrorState error={error} />
    </div>
  );
};

const Suggestions = () => {
  const { play } = useText();
  const story = useStory();
  const suggestions = usePlaying(({ session }) => session.suggested_actions);
  const telling = usePlaying(({ live }) => live !== null);
  if (telling || suggestions.length === 0) return null;
  return (
    <ul aria-label={play.suggestions} className="flex max-w-measure flex-wrap gap-2">
      {suggestions.map((text) => (
        <li key={text}>
          <Button className="font-reading" onClick={() => void act(story, text)}>
            {text}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Each stays while it can do nothing, so that the focus stays on it. */
const Tools = () => {
  const { play } = useText();
  const story = useStory();
  const free = usePlaying(({ live, busy }) => live === null && !busy);
  const canUndo = usePlaying(({ session }) => session.can_undo);
  const canRedo = usePlaying(({ session }) => session.can_redo);
  const number = usePlaying(({ session }) => session.head.number);
  useShortcut('u', play.undo, () => void (free && canUndo && undo(story)));
  useShortcut('r', play.redo, () => void (free && canRedo && redo(story)));
  return (
    <fieldset
      aria-label={play.lastTurn}
      className="-ms-3 mt-3 flex min-w-0 flex-wrap max-sm:-ms-2 max-sm:text-sm [&>button]:max-sm:gap-1.5 [&>button]:max-sm:px-2"
    >
      <Button look="quiet" icon={Undo2} idle={!free || !canUndo} onClick={() => void undo(story)}>
        {play.undo}
      </Button>
      <Button look="quiet" icon={Redo2} idle={!free || !canRedo} onClick={() => void redo(story)}>
        {play.redo}
      </Button>
      <Button look="quiet" icon={RotateCw} idle={!free || !canUndo} onClick={() => void retry(story)}>
        {play.retry}
      </Button>
      <Button look="quiet" icon={PenLine} idle={!free || !canUndo} onClick={() => story.change({ editing: number })}>
        {play.edit}
      </Button>
    </fieldset>
  );
};

export const StoryEnd = () => (
  <div className="pb-4">
    <Trouble />
    <Waiting />
    <Suggestions />
    <Tools />
  </div>
);
