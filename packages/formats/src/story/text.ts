// A story as plain text: no line is broken, so that any script and any window will do. Registered in books.ts.
import { ofText } from './book.ts';
import { type Chapter, type StoryHead, type StoryTurn, titleLines } from './story.ts';
import { oneLineOf, paragraphsOf } from './words.ts';

const underlined = (title: string, mark: string): string => `${title}\n${mark.repeat(Math.min(60, [...title].length))}`;
const prose = (text: string): string[] => paragraphsOf(text).map((lines) => lines.join('\n'));

const turnOf = ({ line, telling, notices }: StoryTurn): string[] => [
  ...prose(line).map((paragraph) => paragraph.replaceAll(/^/gm, '> ')),
  ...prose(telling),
  ...notices.map((notice) => `[${oneLineOf(notice)}]`),
];

export const plainText = ofText({
  ending: 'txt',
  type: 'text/plain; charset=utf-8',
  first: (head: StoryHead) =>
    `${underlined(oneLineOf(head.title), '=')}\n\n${titleLines(head).map(oneLineOf).join('\n')}\n`,
  chapter: ({ number, title, opening, turns }: Chapter) =>
    `\n\n${[underlined(`${number}. ${oneLineOf(title)}`, '-'), ...prose(opening), ...turns.flatMap(turnOf)].join('\n\n')}\n`,
  end: () => '',
});
