// The page on which a story is played: column, action line, panel, and what connects them. Opened by main.ts.

import { client } from '../client.ts';
import { button, element } from '../element.ts';
import type { Close, Go } from '../page.ts';
import { makePanel } from '../panel/panel.ts';
import { hasCode, troubleOf } from '../trouble.ts';
import { act, stop, takeBack } from './act.ts';
import { makeActionLine } from './action-line.ts';
import { edit, redo, retry, undo } from './move.ts';
import { saveCopy } from './save-copy.ts';
import { followWords } from './scroll.ts';
import { makeSpeaker } from './speaker.ts';
import { loadStory, type Playing, type Story } from './story.ts';
import { makeStoryColumn } from './story-column.ts';
import { makeStoryEnd } from './story-end.ts';
import { makeTopBar } from './top-bar.ts';
import { tellingOf } from './turn-entry.ts';
import { watch } from './watch.ts';

const whenFailed = (page: Element, sessionId: string, go: Go, error: unknown, again: () => void) => {
  const { what, advice } = troubleOf(error);
  const restore = async () => {
    await client.restoreSession(sessionId).catch(() => undefined);
    again();
  };
  page.replaceChildren(
    element('main', { id: 'main', class: 'failed', tabindex: -1 }, [
      element('h1', { text: what }),
      element('p', { text: advice }),
      element('div', { class: 'row' }, [
        hasCode(error, 'SESSION_DELETED')
          ? button({ label: 'Take it back', class: 'primary', press: () => void restore() })
          : button({ label: 'Try again', class: 'primary', press: again }),
        button({ label: 'To the stories', class: 'plain', press: () => go(null) }),
      ]),
    ]),
  );
};

const build = (page: Element, story: Story, go: Go) => {
  const gone = new AbortController();
  gone.signal.addEventListener('abort', () => watching.stop());
  const play = (line: string) => void act(story, line, actionLine.restore);
  const actionLine = makeActionLine(story.id, { act: play, stop: () => void stop(story) });
  const watching = watch(story, actionLine.restore);
  const speaker = makeSpeaker();
  const column = makeStoryColumn(
    {
      save: (text) => void edit(story, story.now().session.head.number, text),
      leave: () => story.change({ editing: null }),
    },
    () => void story.loadEarlier().catch((error: unknown) => story.change({ trouble: troubleOf(error) })),
  );
  const end = makeStoryEnd({
    act: play,
    undo: () => void undo(story),
    redo: () => void redo(story),
    retry: () => void retry(story),
    edit: () => {
      story.change({ editing: story.now().session.head.number });
      document.querySelector<HTMLElement>('#edit')?.focus();
    },
    sendWaiting: watching.sendWaiting,
    takeBack: () => takeBack(story, actionLine.restore),
  });
  const panel = makePanel(story, gone.signal, {
    act: play,
    write: actionLine.restore,
    saveCopy: () => void saveCopy(story),
  });
  const top = makeTopBar({
    leave: () => go(null),
    saveCopy: () => void saveCopy(story),
    openSheet: () => panel.toggle(top.sheet),
  });
  const main = element('main', { id: 'main', tabindex: -1 }, [column.node, end.node, actionLine.node]);
  page.replaceChildren(element('div', { class: 'play' }, [top.node, main, panel.node, speaker.node]));
  const keepInView = followWords(main, gone.signal);
  let last: Playing | null = null;
  const show = (playing: Playing) => {
    document.title = `${playing.session.title} · emergentRPG`;
    for (const part of [top, column, end, actionLine, panel]) part.show(playing);
    if (playing.live !== null) speaker.hear(playing.live);
    const newest = playing.turns.at(-1);
    if (last?.live && playing.live === null && newest?.idempotency_key === last.live.key) {
      speaker.finish(last.live.key, tellingOf(newest));
    }
    keepInView(last, playing);
    last = playing;
  };
  show(story.now());
  return { show, close: () => gone.abort() };
};

export const openPlay = (page: Element, sessionId: string, go: Go): Close => {
  let open = true;
  let show: (playing: Playing) => void = () => {};
  let close: Close = () => {};
  const begin = async () => {
    page.replaceChildren(
      element('main', { id: 'main', class: 'failed' }, [element('p', { text: 'Opening the story …' })]),
    );
    const story = await loadStory(sessionId, (playing) => show(playing));
    if (!open) return;
    const built = build(page, story, go);
    show = built.show;
    close = built.close;
    // On a phone the keyboard would cover what is to be read.
    if (matchMedia('(pointer: fine)').matches)
      document.querySelector<HTMLElement>('#action')?.focus({ preventScroll: true });
  };
  const start = () => {
    begin().catch((error: unknown) => {
      if (open) whenFailed(page, sessionId, go, error, start);
    });
  };
  start();
  return () => {
    open = false;
    close();
  };
};
