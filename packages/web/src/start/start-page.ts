// The start: go on with a story, or choose a world and who to be in it. Opened by main.ts.
import { client } from '../client.ts';
import { button, element } from '../element.ts';
import { makeNotice } from '../notice.ts';
import type { Close, Go } from '../page.ts';
import { troubleOf } from '../trouble.ts';
import { newStory } from './new-story.ts';
import { storyList } from './story-list.ts';

const head = () =>
  element('header', { class: 'start-head' }, [
    element('h1', { text: 'emergentRPG' }),
    element('p', {
      class: 'lede',
      text: 'Say what you do, in your own words. The story answers, the dice are fair, and the world remembers.',
    }),
  ]);

export const openStart = (page: Element, go: Go): Close => {
  document.title = 'emergentRPG';
  const notice = makeNotice();
  const stories = element('div');
  const worlds = element('div', {}, [element('p', { class: 'quiet', text: 'Looking for worlds …' })]);
  page.replaceChildren(
    element('div', { class: 'start' }, [
      head(),
      element('main', { id: 'main', tabindex: -1 }, [notice.node, stories, worlds]),
    ]),
  );
  let open = true;
  const fetchAll = async () => {
    const [{ templates }, { sessions }] = await Promise.all([
      client.listTemplates(),
      client.listSessions({ limit: 50 }),
    ]);
    if (!open) return;
    stories.replaceChildren(storyList(sessions, go, notice));
    worlds.replaceChildren(newStory(templates, go, notice));
  };
  const load = () => {
    window.removeEventListener('online', load);
    notice.say(null);
    fetchAll().catch((error: unknown) => {
      if (!open) return;
      notice.say(troubleOf(error));
      worlds.replaceChildren(button({ label: 'Try again', class: 'primary', press: load }));
      window.addEventListener('online', load);
    });
  };
  load();
  return () => {
    open = false;
    window.removeEventListener('online', load);
  };
};
