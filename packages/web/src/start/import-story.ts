// Brings a story back from its exported file. Used by story-list.ts.
import { client } from '../client.ts';
import { element } from '../element.ts';
import type { Notice } from '../notice.ts';
import type { Go } from '../page.ts';
import { troubleOf } from '../trouble.ts';

const NOT_JSON = {
  what: 'That file is not an exported story.',
  advice: 'Choose a file that “Save a copy” of a story gave you.',
};

const parsedOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const bring = async (file: File, go: Go, notice: Notice) => {
  const story = parsedOf(await file.text());
  if (story === undefined) return notice.say(NOT_JSON);
  try {
    const { session_id } = await client.importSession(story);
    go(session_id);
  } catch (error) {
    notice.say(troubleOf(error));
  }
};

export const importStory = (go: Go, notice: Notice): HTMLElement => {
  const input = element('input', {
    type: 'file',
    id: 'import',
    accept: 'application/json,.json',
    class: 'visually-hidden',
    on: {
      change: () => {
        const file = input.files?.[0];
        if (file !== undefined) void bring(file, go, notice);
        input.value = '';
      },
    },
  });
  return element('span', { class: 'import' }, [
    input,
    element('label', { for: 'import', class: 'plain', text: 'Open a saved copy' }),
  ]);
};
