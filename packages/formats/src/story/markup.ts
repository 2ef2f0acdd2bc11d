// What HTML and EPUB have in common: a chapter's turns as elements, in the syntax that both read. Called by html.ts and epub.ts.
import type { Chapter, StoryTurn } from './story.ts';
import { markupOf, oneLineOf, paragraphsOf } from './words.ts';

export const titleMarkup = (text: string): string => markupOf(oneLineOf(text));

/** `dir="auto"`: each paragraph runs the way that its own letters do. */
const paragraph = (lines: readonly string[], kind: string, before = ''): string =>
  `<p${kind === '' ? '' : ` class="${kind}"`} dir="auto">${before}${lines.map(markupOf).join('<br/>')}</p>`;

/** The speaker's name is set apart, so that it has no say in which way the line runs. */
const said = (line: string, name: string): string[] =>
  paragraphsOf(line).map((lines, at) =>
    paragraph(lines, 'player', at === 0 ? `<bdi class="who">${titleMarkup(name)}</bdi> ` : ''),
  );

const turnMarkup = ({ line, telling, notices }: StoryTurn, name: string): string[] => [
  ...said(line, name),
  ...paragraphsOf(telling).map((lines) => paragraph(lines, '')),
  ...notices.map((notice) => paragraph([oneLineOf(notice)], 'notice')),
];

/** `name`: whose lines they are. */
export const chapterMarkup = ({ number, title, date, opening, turns }: Chapter, name: string): string =>
  [
    `<section class="chapter" aria-labelledby="chapter-${number}">`,
    `<h2 id="chapter-${number}" dir="auto">${number}. ${titleMarkup(title)}</h2>`,
    ...(date === '' ? [] : [`<p class="date">${date}</p>`]),
    ...paragraphsOf(opening).map((lines) => paragraph(lines, '')),
    ...turns.flatMap((turn) => turnMarkup(turn, name)),
    '</section>\n',
  ].join('\n');

/** Shared rules of both kinds of page; contrasts are at least 7 to 1 on the colours of the page. */
export const TEXT_STYLE = `h1, h2 { line-height: 1.25; text-wrap: balance; }
p { margin: 0 0 1em; overflow-wrap: break-word; }
.date { font-size: .85em; font-style: italic; }
.player { margin: 1.6em 0 1em; padding-inline-start: 1em; border-inline-start: .2em solid currentColor; font-style: italic; }
.who { font-style: normal; font-weight: bold; }
.who::after { content: ":"; }
.notice { font-size: .9em; text-align: center; }`;
