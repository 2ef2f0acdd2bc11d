// A story as Markdown (CommonMark): the player's lines are quotes, everything else is prose. Registered in books.ts.
import { ofText } from './book.ts';
import { type StoryHead, type StoryTurn, titleLines } from './story.ts';
import { markdownOf, oneLineOf, paragraphsOf } from './words.ts';

/** Two blanks at the end keep a line break within a paragraph. */
const BREAK = '  \n';
const prose = (text: string): string[] => paragraphsOf(text).map((lines) => lines.map(markdownOf).join(BREAK));
const quoted = (text: string): string[] => {
  const paragraphs = paragraphsOf(text).map((lines) => lines.map((line) => `> ${markdownOf(line)}`).join(BREAK));
  return paragraphs.length === 0 ? [] : [paragraphs.join('\n>\n')];
};
const title = (text: string): string => markdownOf(oneLineOf(text));

const turnOf = ({ line, telling, notices }: StoryTurn): string[] => [
  ...quoted(line),
  ...prose(telling),
  ...notices.map((notice) => `*${title(notice)}*`),
];

export const markdown = ofText({
  ending: 'md',
  type: 'text/markdown; charset=utf-8',
  first: (head: StoryHead) => `# ${title(head.title)}\n\n${titleLines(head).map(title).join(BREAK)}\n`,
  chapter: (chapter) => {
    const heading = `## ${chapter.number}. ${title(chapter.title)}`;
    return `\n${[heading, ...prose(chapter.opening), ...chapter.turns.flatMap(turnOf)].join('\n\n')}\n`;
  },
  end: () => '',
});
