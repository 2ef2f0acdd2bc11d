// What a kind of book is, and how one is told turn by turn, so that a long story is never held as a whole. Registered in books.ts.
import { type Chapter, makeChapters, type StoryHead, type StoryTurn } from './story.ts';

/** One book being written: pieces of its bytes, in order. */
export type Writing = { chapter(chapter: Chapter): Uint8Array[]; end(): Uint8Array[] };
export type Book = {
  ending: string;
  /** Media type. */
  type: string;
  begin(head: StoryHead): { first: Uint8Array[]; writing: Writing };
};

/** Pieces of the book's bytes as the turns come, the oldest first. */
export type Told = { first: Uint8Array[]; add(turns: readonly StoryTurn[]): Uint8Array[]; end(): Uint8Array[] };

export const tell = (book: Book, head: StoryHead): Told => {
  const chapters = makeChapters(head);
  const { first, writing } = book.begin(head);
  return {
    first,
    add: (turns) =>
      turns.flatMap((turn) => {
        const whole = chapters.add(turn);
        return whole === null ? [] : writing.chapter(whole);
      }),
    end: () => [...writing.chapter(chapters.end()), ...writing.end()],
  };
};

/** A book that is one text: how its title page, a chapter and its end are written. */
export type TextBook = {
  ending: string;
  type: string;
  first(head: StoryHead): string;
  chapter(chapter: Chapter, head: StoryHead): string;
  end(head: StoryHead): string;
};

const bytesOf = (text: string): Uint8Array[] => (text === '' ? [] : [new TextEncoder().encode(text)]);
export const ofText = (book: TextBook): Book => ({
  ending: book.ending,
  type: book.type,
  begin: (head) => ({
    first: bytesOf(book.first(head)),
    writing: {
      chapter: (chapter) => bytesOf(book.chapter(chapter, head)),
      end: () => bytesOf(book.end(head)),
    },
  }),
});
