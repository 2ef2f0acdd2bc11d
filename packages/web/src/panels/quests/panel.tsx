// Quests: what is to be done, what it brings, which are followed; those that are over below.
import type { GameSession } from '@emergent/schema';
import { Check, Scroll, Star } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../common/button.tsx';
import { Confirm } from '../../common/confirm.tsx';
import { EmptyState } from '../../common/empty-state.tsx';
import { abandonQuest, trackQuest } from '../../play/move.ts';
import { usePlaying, useSession, useStory } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Part } from '../parts.tsx';
import { Rewards } from './rewards.tsx';

type Quest = GameSession['quests'][number];

const Objectives = ({ quest }: { quest: Quest }) => {
  const { questsPanel: text } = useText();
  return (
    <ul className="my-2 flex flex-col gap-1">
      {quest.objective_states.map((objective) => (
        <li key={objective.id} className="flex gap-2">
          <span
            aria-hidden
            className="mt-0.5 flex size-5 shrink-0 items-center justify-center rounded-full border border-edge text-verdigris"
          >
            {objective.done && <Check size={14} />}
          </span>
          <span className={objective.done ? 'text-soft line-through' : ''}>
            {objective.done && <span className="sr-only">{text.done} </span>}
            {objective.text}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Deeds = ({ quest }: { quest: Quest }) => {
  const { questsPanel: text } = useText();
  const story = useStory();
  const free = usePlaying(({ live, busy }) => live === null && !busy);
  const [asking, setAsking] = useState(false);
  return (
    <div className="-ms-3 mt-1 flex flex-wrap">
      <Button
        look="quiet"
        icon={Star}
        idle={!free}
        aria-pressed={quest.tracked}
        className={quest.tracked ? 'text-gold' : ''}
        onClick={() => void trackQuest(story, quest.id, !quest.tracked)}
      >
        {quest.tracked ? text.tracked : text.track}
      </Button>
      <Button look="quiet" idle={!free} onClick={() => setAsking(true)}>
        {text.abandon}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={text.abandonTitle(quest.title)}
        text={text.abandonText}
        confirm={text.abandon}
        onConfirm={() => void abandonQuest(story, quest.id)}
      />
    </div>
  );
};

const Open = ({ quest }: { quest: Quest }) => {
  const { questsPanel: text, words } = useText();
  const facts = [words.difficulties[quest.difficulty], quest.giver === null ? null : text.from(quest.giver)];
  return (
    <li className="border-rule border-b py-4 first:pt-0 last:border-0">
      <h3 className="text-xl">{quest.title}</h3>
      <p className="text-soft text-sm">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <p className="mt-2">{quest.description}</p>
      <Objectives quest={quest} />
      <Rewards rewards={quest.rewards} />
      <Deeds quest={quest} />
    </li>
  );
};

const Over = ({ quest }: { quest: Quest }) => {
  const { words } = useText();
  const [ending] = quest.endings;
  return (
    <li className="py-2">
      <details>
        <summary>
          {quest.title} <span className="text-soft">({words.questStatuses[quest.status]})</span>
        </summary>
        <p className="mt-1 text-soft">{quest.description}</p>
        <Objectives quest={quest} />
        {ending && (
          <p className="font-reading">
            <strong className="font-semibold">{ending.title}.</strong> {ending.telling}
          </p>
        )}
      </details>
    </li>
  );
};

export const Panel = () => {
  const { questsPanel: text } = useText();
  const { quests } = useSession();
  const open = quests.filter(({ status }) => status === 'active').sort((a, b) => Number(b.tracked) - Number(a.tracked));
  const over = quests.filter(({ status }) => status !== 'active');
  return (
    <>
      <h2 className="sr-only">{text.title}</h2>
      {open.length === 0 && <EmptyState icon={Scroll} title={text.none} text={text.noneAdvice} />}
      <ul>
        {open.map((quest) => (
          <Open key={quest.id} quest={quest} />
        ))}
      </ul>
      {over.length > 0 && (
        <Part title={text.over}>
          <ul>
            {over.map((quest) => (
              <Over key={quest.id} quest={quest} />
            ))}
          </ul>
        </Part>
      )}
    </>
  );
};
