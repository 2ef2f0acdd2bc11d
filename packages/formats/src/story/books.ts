// The kinds of book that a story can be told as, one line each. The one way out for stories; called by the engine's export.
import { type Book, type Told, tell } from './book.ts';
import { epub } from './epub.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import type { StoryHead } from './story.ts';
import { plainText } from './text.ts';

const BOOKS = { markdown, html, epub, txt: plainText } satisfies Record<string, Book>;
export type BookFormat = keyof typeof BOOKS;

/** `ending` of the file's name, `type` of its bytes; then the story as `Told` takes it. */
export const tellStory = (format: BookFormat, head: StoryHead): Told & { ending: string; type: string } => {
  const { ending, type } = BOOKS[format];
  return { ending, type, ...tell(BOOKS[format], head) };
};
