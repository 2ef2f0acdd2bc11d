// One thing that the story remembers: kept in mind, forgotten, put right.
import type { MemoryView } from '@emergent/schema';
import { EyeOff, PenLine, Pin, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../common/button.tsx';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { useStory } from '../../play/story-context.tsx';
import { toast } from '../../state/toasts.ts';
import { useText } from '../../text/use-text.ts';
import { change } from '../change.ts';
import { WordsForm } from '../words-form.tsx';
import { ToTurn } from './to-turn.tsx';

const useMemoryChange = ({ id }: MemoryView) => {
  const story = useStory();
  const params = { session_id: story.id, memory_id: id };
  return (body: { pinned?: boolean; forgotten?: boolean; text?: string }) =>
    change(() => client.call('patchMemory', { params, body }), keys.memory(story.id));
};

const Deeds = ({ memory, onCorrect }: { memory: MemoryView; onCorrect: () => void }) => {
  const { journalPanel: text, common } = useText();
  const put = useMemoryChange(memory);
  const forget = async () => {
    if (!(await put({ forgotten: true }))) return;
    toast({ title: text.forgot, action: { label: common.undo, press: () => void put({ forgotten: false }) } });
  };
  if (memory.forgotten) {
    return (
      <Button
        look="quiet"
        icon={RotateCcw}
        className="gap-1.5 px-2 text-sm"
        onClick={() => void put({ forgotten: false })}
      >
        {text.remember}
      </Button>
    );
  }
  return (
    <>
      <Button
        look="quiet"
        icon={Pin}
        aria-pressed={memory.pinned}
        className={`gap-1.5 px-2 text-sm ${memory.pinned ? 'text-gold' : ''}`}
        onClick={() => void put({ pinned: !memory.pinned })}
      >
        {memory.pinned ? text.pinned : text.pin}
      </Button>
      <Button look="quiet" icon={PenLine} className="gap-1.5 px-2 text-sm" onClick={onCorrect}>
        {text.correct}
      </Button>
      <Button look="quiet" icon={EyeOff} className="gap-1.5 px-2 text-sm" onClick={() => void forget()}>
        {text.forget}
      </Button>
    </>
  );
};

export const Memory = ({ memory }: { memory: MemoryView }) => {
  const { journalPanel: text } = useText();
  const put = useMemoryChange(memory);
  const [correcting, setCorrecting] = useState(false);
  const [first] = memory.numbers;
  const save = async (words: string) => {
    if (await put({ text: words })) setCorrecting(false);
  };
  return (
    <li className="border-rule border-b py-2 last:border-0">
      {correcting ? (
        <WordsForm
          label={text.correctLabel}
          words={memory.text}
          most={500}
          long
          onSave={(words) => void save(words)}
          onLeave={() => setCorrecting(false)}
        />
      ) : (
        <>
          <p className={`font-reading ${memory.forgotten ? 'text-soft line-through' : ''}`}>
            {memory.forgotten && <span className="sr-only">{text.forgotten} </span>}
            {memory.text}
            {memory.corrected && <span className="ms-1.5 font-plain text-soft text-sm">({text.corrected})</span>}
          </p>
          <div className="flex flex-wrap items-center gap-x-1">
            {first !== undefined && <ToTurn number={first} branch={null} />}
            <Deeds memory={memory} onCorrect={() => setCorrecting(true)} />
          </div>
        </>
      )}
    </li>
  );
};
