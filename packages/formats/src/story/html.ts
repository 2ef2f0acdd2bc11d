// A story as one web page that stands alone: no script, no address, light and dark. Registered in books.ts.
import { ofText } from './book.ts';
import { chapterMarkup, TEXT_STYLE, titleMarkup } from './markup.ts';
import { type StoryHead, titleLines } from './story.ts';
import { isRightToLeft, languageOf } from './words.ts';

const STYLE = `:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #211d18; --quiet: #4f473c; }
@media (prefers-color-scheme: dark) { :root { --paper: #16161a; --ink: #e9e6df; --quiet: #bdb6a8; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 Georgia, "Iowan Old Style", "Noto Serif", serif; }
header, main, footer { max-width: 36rem; margin: 0 auto; padding: 1.5rem; }
header { padding-top: 4rem; text-align: center; }
header p { margin: 0; }
header p, .date, .notice, footer { color: var(--quiet); }
.chapter { margin-top: 3rem; }
footer { font-size: .9em; text-align: center; }
${TEXT_STYLE}
@media print { body { background: none; color: black; } .chapter { break-before: page; } }`;

/** Whatever gets in: nothing on this page may run or be fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export const html = ofText({
  ending: 'html',
  type: 'text/html; charset=utf-8',
  first: (head: StoryHead) => {
    const language = languageOf(head.opening);
    const title = titleMarkup(head.title);
    return `<!DOCTYPE html>
<html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header>
<h1 dir="auto">${title}</h1>
${titleLines(head)
  .map((line) => `<p dir="auto">${titleMarkup(line)}</p>`)
  .join('\n')}
</header>
<main>
`;
  },
  chapter: (chapter, head) => chapterMarkup(chapter, head.character.name),
  end: () => '</main>\n<footer>\n<p>Told with emergentRPG.</p>\n</footer>\n</body>\n</html>\n',
});
