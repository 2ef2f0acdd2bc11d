// The player's own stories: go on, delete and take back, bring one from a file. Used by start-page.ts.
import type { SessionSummary } from '@emergent/schema';
import { client } from '../client.ts';
import { button, element } from '../element.ts';
import type { Notice } from '../notice.ts';
import type { Go } from '../page.ts';
import { troubleOf } from '../trouble.ts';
import { whenOf } from '../words.ts';
import { importStory } from './import-story.ts';

const turns = (number: number) => (number === 1 ? '1 turn' : `${number} turns`);

const deletedRow = (story: SessionSummary, notice: Notice, back: () => void) => {
  const takeBack = async () => {
    try {
      await client.restoreSession(story.session_id);
      back();
    } catch (error) {
      notice.say(troubleOf(error));
    }
  };
  return [
    element('span', { class: 'quiet', text: `“${story.title}” is deleted.` }),
    button({ label: 'Take it back', class: 'plain', press: () => void takeBack() }),
  ];
};

const row = (story: SessionSummary, go: Go, notice: Notice) => {
  const node = element('li', { class: 'story-row' });
  const remove = async () => {
    try {
      await client.deleteSession(story.session_id);
      node.replaceChildren(...deletedRow(story, notice, show));
      node.querySelector('button')?.focus();
    } catch (error) {
      notice.say(troubleOf(error));
    }
  };
  const about = `${story.character_name}, ${story.class_name} · ${story.current_location} · ${turns(story.number)}`;
  const show = () =>
    node.replaceChildren(
      element('div', { class: 'story-about' }, [
        element('a', {
          href: `/?session=${encodeURIComponent(story.session_id)}`,
          text: story.title,
          on: {
            click: (event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              go(story.session_id);
            },
          },
        }),
        element('span', { class: 'quiet', text: `${about} · ${whenOf(story.updated_at)}` }),
      ]),
      button({ label: 'Delete', class: 'plain', 'aria-label': `Delete ${story.title}`, press: () => void remove() }),
    );
  show();
  return node;
};

const SHOWN = 5;
const list = (stories: readonly SessionSummary[], go: Go, notice: Notice) =>
  element(
    'ul',
    { class: 'stories' },
    stories.map((story) => row(story, go, notice)),
  );

export const storyList = (stories: readonly SessionSummary[], go: Go, notice: Notice): HTMLElement => {
  const rest = stories.slice(SHOWN);
  const bring = importStory(go, notice);
  if (stories.length === 0) return element('section', { class: 'bring' }, [bring]);
  return element('section', {}, [
    element('div', { class: 'section-head' }, [element('h2', { text: 'Go on' }), bring]),
    list(stories.slice(0, SHOWN), go, notice),
    rest.length === 0
      ? null
      : element('details', {}, [element('summary', { text: `${rest.length} more` }), list(rest, go, notice)]),
  ]);
};
