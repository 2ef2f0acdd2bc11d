// Where the player writes: Do, Say or Ask; Enter sends, Shift+Enter makes a new line, ↑ brings back earlier lines, 1,000 characters at most.
import { SendHorizontal, Square } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button } from '../../common/button.tsx';
import { lengthOf } from '../../common/numbers.ts';
import { act, stop } from '../../play/act.ts';
import { keepDraft, keptDraft } from '../../play/kept.ts';
import { usePlaying, useStory } from '../../play/story-context.tsx';
import { lineOf } from '../../play/turn-texts.ts';
import { useText } from '../../text/use-text.ts';
import { lineHistory } from './line-history.ts';
import { asLine, MANNERS, type Manner } from './manner.ts';

const MOST = 1000;
/** From here on the counter is shown. */
const NEAR = 800;

const useDraft = () => {
  const story = useStory();
  const [line, setLine] = useState(() => keptDraft(story.id));
  const draft = usePlaying((playing) => playing.draft);
  useEffect(() => keepDraft(story.id, line), [story, line]);
  useEffect(() => {
    // A line given back takes an empty place only: what is being written is not lost for it.
    if (draft.given === 0) return;
    setLine((now) => (now.trim() === '' ? draft.line : now));
    document.querySelector<HTMLElement>('#action')?.focus();
  }, [draft]);
  return { line, put: setLine };
};

const Manners = ({ manner, choose }: { manner: Manner; choose: (manner: Manner) => void }) => {
  const { play } = useText();
  const name = useId();
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{play.manner}</legend>
      {MANNERS.map((one) => (
        <label
          key={one}
          className="flex min-h-8 cursor-pointer items-center border-transparent border-b-2 px-2 text-soft text-sm has-checked:border-rubric has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-rubric"
        >
          <input type="radio" name={name} className="sr-only" checked={one === manner} onChange={() => choose(one)} />
          {play.manners[one]}
        </label>
      ))}
    </fieldset>
  );
};

export const ActionLine = () => {
  const { play } = useText();
  const story = useStory();
  const field = useRef<HTMLTextAreaElement>(null);
  const history = useRef(lineHistory());
  const { line, put } = useDraft();
  const [manner, setManner] = useState<Manner>('do');
  const own = usePlaying(({ live }) => live?.own === true);
  const telling = usePlaying(({ live, busy, gone }) => live !== null || busy || gone !== null);
  const isFirst = usePlaying(({ session }) => session.head.number === 0);
  const turns = usePlaying((playing) => playing.turns);
  useEffect(() => history.current.know(turns.map(lineOf).filter((text) => text !== '')), [turns]);
  useEffect(() => {
    // On a phone the keyboard would cover what is to be read: reading begins at the title.
    const fine = matchMedia('(pointer: fine)').matches;
    const start = fine ? field.current : document.querySelector<HTMLElement>('#story-title');
    start?.focus({ preventScroll: true });
  }, []);
  useShortcut('/', play.toActionLine, () => field.current?.focus());

  const length = lengthOf(asLine(line.trim(), manner, play.says));
  const over = length - MOST;
  const submit = () => {
    if (own) return void stop(story);
    if (telling || line.trim() === '' || over > 0) return;
    const said = asLine(line.trim(), manner, play.says);
    put('');
    setManner('do');
    history.current.sent(said);
    void act(story, said);
  };
  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (!own) submit();
    }
    const old = history.current.step(event.nativeEvent, event.currentTarget);
    if (old !== null) put(old);
  };
  return (
    <form
      className="border-rule border-t bg-paper px-3 pt-1 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-14"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="mx-auto flex max-w-[calc(33*1.1875rem)] flex-col gap-1">
        <div className="flex items-center justify-between gap-4">
          <Manners manner={manner} choose={setManner} />
          <span id="counter" role="status" className={`text-sm ${over > 0 ? 'text-rubric' : 'text-soft'}`}>
            {length < NEAR ? '' : over > 0 ? play.tooMany(over) : play.left(-over)}
          </span>
        </div>
        <div className="flex items-end gap-2">
          <label htmlFor="action" className="sr-only">
            {play.prompts[manner]}
          </label>
          <textarea
            id="action"
            ref={field}
            rows={1}
            value={line}
            placeholder={isFirst && manner === 'do' ? play.firstPrompt : play.prompts[manner]}
            autoComplete="off"
            enterKeyHint="send"
            aria-describedby="counter"
            aria-invalid={over > 0 || undefined}
            className="field-sizing-content max-h-40 min-h-11 grow resize-none rounded-sm border border-edge bg-raised px-3 py-2 font-reading text-[1.0625rem] aria-invalid:border-rubric"
            onChange={({ target }) => put(target.value)}
            onKeyDown={keyed}
          />
          <Button
            type="submit"
            look={own ? 'plain' : 'primary'}
            icon={own ? Square : SendHorizontal}
            idle={(telling && !own) || over > 0}
            className="min-h-11"
          >
            <span className="max-sm:sr-only">{own ? play.stop : play.send}</span>
          </Button>
        </div>
      </div>
    </form>
  );
};
