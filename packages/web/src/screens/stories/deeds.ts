// What can be done with a story from the list: rename, delete and take back, save a copy, bring one.
import type { SessionSummary } from '@emergent/schema';
import { ApiError } from '@emergent/sdk';
import { toastError } from '../../common/error-state.tsx';
import { saveFile } from '../../common/save-file.ts';
import { client } from '../../data/client.ts';
import { keys } from '../../data/keys.ts';
import { queryClient } from '../../data/query-client.ts';
import { storiesChanged } from '../../data/stories.ts';
import { toast } from '../../state/toasts.ts';
import { textNow } from '../../text/use-text.ts';

export const FORMATS = ['markdown', 'html', 'epub', 'txt', 'json'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS: Record<Format, string> = { markdown: 'md', html: 'html', epub: 'epub', txt: 'txt', json: 'json' };

type Deleted = { session_id: string; title: string };

const takeBack = async ({ session_id, title }: Deleted) => {
  try {
    await client.restoreSession(session_id);
    toast({ title: textNow().stories.restored(title) });
  } catch (error) {
    toastError(error);
  }
  await storiesChanged();
};

export const deleteStory = async ({ session_id, title }: SessionSummary) => {
  const { stories, common } = textNow();
  try {
    await client.deleteSession(session_id);
  } catch (error) {
    toastError(error);
    return;
  }
  toast({
    title: stories.deleted(title),
    text: stories.deletedText,
    action: { label: common.undo, press: () => void takeBack({ session_id, title }) },
  });
  queryClient.removeQueries({ queryKey: keys.story(session_id) });
  await storiesChanged();
};

/** Rejects when the server refuses it. */
export const renameStory = async (sessionId: string, title: string): Promise<void> => {
  await client.patchSession(sessionId, { title });
  toast({ title: textNow().stories.renamed(title) });
  await storiesChanged();
};

export const saveStory = async ({ session_id, title }: SessionSummary, format: Format): Promise<void> => {
  saveFile(title, ENDINGS[format], await client.exportStory(session_id, { format }));
};

/** What the server would say of a file that is not even JSON, or no story by its look. */
const notAStory = () => {
  const { stories } = textNow();
  return new ApiError({
    status: 422,
    code: 'IMPORT_REFUSED',
    message: `${stories.notAStory}.`,
    suggestions: [stories.notAStoryAdvice],
  });
};

const contentOf = async (file: Blob): Promise<object> => {
  try {
    const content: unknown = JSON.parse(await file.text());
    if (typeof content === 'object' && content !== null && 'format' in content && 'records' in content) return content;
  } catch {
    // Answered below like any other file that is no story.
  }
  throw notAStory();
};

export const bringStory = async (file: Blob): Promise<{ session_id: string; turns: number }> => {
  const brought = await client.importSession(await contentOf(file));
  await storiesChanged();
  return brought;
};
