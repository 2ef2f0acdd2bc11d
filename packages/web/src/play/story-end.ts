// What stands at the end of the story: what went wrong, a line that waits, suggestions, and the tools of the last turn.
import { button, element, fill } from '../element.ts';
import { makeNotice } from '../notice.ts';
import type { Playing } from './story.ts';

export type StoryEnd = { node: HTMLElement; show: (playing: Playing) => void };
export type EndDeeds = {
  act: (line: string) => void;
  undo: () => void;
  redo: () => void;
  retry: () => void;
  edit: () => void;
  sendWaiting: () => void;
  takeBack: () => void;
};

const waitingNode = ({ waiting }: Playing, deeds: EndDeeds) =>
  waiting === null
    ? []
    : [
        element('p', {}, [
          element('strong', { text: 'Not sent yet: ' }),
          element('q', { text: waiting.line }),
          ' It is kept, and sent once when the server is back.',
        ]),
        element('div', { class: 'row' }, [
          button({ label: 'Try now', class: 'plain', press: deeds.sendWaiting }),
          button({ label: 'Take it back', class: 'plain', press: deeds.takeBack }),
        ]),
      ];

/** Made once, so that focus stays on a button while the story around it changes. */
const makeTools = (deeds: EndDeeds) => {
  const undo = button({ label: 'Undo', class: 'plain', press: deeds.undo });
  const redo = button({ label: 'Redo', class: 'plain', press: deeds.redo });
  const retry = button({
    label: 'Tell it again',
    class: 'plain',
    title: 'The last turn in other words, with the same rolls',
    press: deeds.retry,
  });
  const edit = button({
    label: 'Edit',
    class: 'plain',
    title: 'Change the words of the last telling',
    press: deeds.edit,
  });
  const enable = (one: HTMLButtonElement, able: boolean) => {
    // A disabled button would drop the focus: it stays, and says that it does nothing now.
    one.setAttribute('aria-disabled', String(!able));
  };
  const show = ({ session, live, busy }: Playing) => {
    const free = live === null && !busy;
    enable(undo, free && session.can_undo);
    enable(redo, free && session.can_redo);
    enable(retry, free && session.can_undo);
    enable(edit, free && session.can_undo);
  };
  const node = element('div', { class: 'tools row', role: 'group', 'aria-label': 'Last turn' }, [
    undo,
    redo,
    retry,
    edit,
  ]);
  node.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.getAttribute('aria-disabled') === 'true')
        event.stopPropagation();
    },
    { capture: true },
  );
  return { node, show };
};

export const makeStoryEnd = (deeds: EndDeeds): StoryEnd => {
  const notice = makeNotice();
  const waiting = element('div', { class: 'waiting', role: 'status' });
  const suggestions = element('ul', { class: 'suggestions', 'aria-label': 'Suggestions' });
  const tools = makeTools(deeds);
  let last: Playing | null = null;
  const show = (playing: Playing) => {
    if (playing.trouble !== last?.trouble) notice.say(playing.trouble);
    if (playing.waiting !== last?.waiting) fill(waiting, waitingNode(playing, deeds));
    if (playing.session !== last?.session) {
      fill(
        suggestions,
        playing.session.suggested_actions.map((text) =>
          element('li', {}, [button({ label: text, class: 'suggestion', press: () => deeds.act(text) })]),
        ),
      );
    }
    suggestions.hidden = playing.live !== null || playing.session.suggested_actions.length === 0;
    tools.show(playing);
    last = playing;
  };
  return { node: element('div', { class: 'story-end' }, [notice.node, waiting, suggestions, tools.node]), show };
};
