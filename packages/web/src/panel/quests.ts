// The quests: what is asked, what is done of it, what became of the others.
import type { QuestView } from '@emergent/schema';
import { element } from '../element.ts';
import { abandon, track } from '../play/move.ts';
import type { Story } from '../play/story.ts';
import { capital } from '../words.ts';
import { deed, quiet } from './parts.ts';
import type { Tab } from './tab.ts';

const objective = ({ text, done }: QuestView['objective_states'][number]) =>
  element('li', { class: done ? 'objective done' : 'objective' }, [
    element('span', { class: 'visually-hidden', text: done ? 'Done: ' : 'To do: ' }),
    text,
  ]);

const active = (quest: QuestView, story: Story) =>
  element('section', { class: quest.tracked ? 'quest tracked' : 'quest' }, [
    element('h3', { text: quest.title }),
    element('p', { text: quest.description }),
    element('ul', { class: 'objectives' }, quest.objective_states.map(objective)),
    quest.giver === null ? null : quiet(`Asked by ${quest.giver}`),
    element('div', { class: 'row' }, [
      deed(
        quest.tracked ? 'Stop tracking' : 'Track',
        `${quest.id} track`,
        quest.title,
        () => void track(story, quest.id, !quest.tracked),
      ),
      deed('Abandon', `${quest.id} abandon`, quest.title, () => void abandon(story, quest.id)),
    ]),
  ]);

const closed = (quest: QuestView) => {
  const ending = quest.endings.find(({ id }) => id === quest.ending);
  return element('li', {}, [
    element('strong', { text: quest.title }),
    element('span', {
      class: 'quiet',
      text: ` ${capital(quest.status)}${ending === undefined ? '' : `: ${ending.title}`}`,
    }),
  ]);
};

export const questsTab: Tab = ({ session }, story) => {
  const running = session.quests.filter(({ status }) => status === 'active');
  const over = session.quests.filter(({ status }) => status !== 'active');
  running.sort((a, b) => Number(b.tracked) - Number(a.tracked));
  return [
    element('h2', { text: 'Quests' }),
    ...(running.length === 0
      ? [quiet('Nothing is asked of you just now.')]
      : running.map((quest) => active(quest, story))),
    ...(over.length === 0
      ? []
      : [element('h3', { text: 'Behind you' }), element('ul', { class: 'plain-list' }, over.map(closed))]),
  ];
};
