// A story as an EPUB 3, chapter by chapter, zipped as it comes. Registered in books.ts.
// Source: W3C EPUB 3.3 and its Open Container Format (`mimetype` first and stored); `fflate` packs.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Book } from './book.ts';
import { chapterMarkup, TEXT_STYLE, titleMarkup } from './markup.ts';
import { type Chapter, type StoryHead, titleLines } from './story.ts';
import { isRightToLeft, languageOf } from './words.ts';

const TYPE = 'application/epub+zip';
const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
const STYLE = `body { line-height: 1.5; }
.title { margin-top: 20%; text-align: center; }
${TEXT_STYLE}
`;

const page = (language: string, title: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;

const titlePage = (head: StoryHead): string => `<section class="title" epub:type="titlepage">
<h1 dir="auto">${titleMarkup(head.title)}</h1>
${titleLines(head)
  .map((line) => `<p dir="auto">${titleMarkup(line)}</p>`)
  .join('\n')}
</section>`;

type Part = { file: string; id: string; title: string };
const partOf = ({ number, title }: Chapter): Part => ({
  file: `chapter-${number}.xhtml`,
  id: `chapter-${number}`,
  title: `${number}. ${titleMarkup(title)}`,
});

const contents = (parts: readonly Part[]): string => `<nav epub:type="toc" id="toc">
<h1>Contents</h1>
<ol>
${parts.map(({ file, title }) => `<li><a href="${file}" dir="auto">${title}</a></li>`).join('\n')}
</ol>
</nav>`;

const packageOf = (head: StoryHead, language: string, parts: readonly Part[]): string => {
  const items = parts.map(({ id, file }) => `<item id="${id}" href="${file}" media-type="application/xhtml+xml"/>`);
  const progression = isRightToLeft(language) ? ' page-progression-direction="rtl"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">urn:uuid:${titleMarkup(head.id)}</dc:identifier>
<dc:title>${titleMarkup(head.title)}</dc:title>
<dc:language>${language}</dc:language>
<dc:creator>emergentRPG</dc:creator>
<dc:description>${titleLines(head).map(titleMarkup).join('. ')}</dc:description>
<meta property="dcterms:modified">${head.told_at.slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine${progression}>
${parts.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
};

/** A zip that is handed on as it grows; `taken` answers what has come since. */
const growingZip = () => {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    pieces.push(data);
  });
  // The same story gives the same bytes: files are dated to the first day that zip knows.
  const mtime = '1980-01-02T00:00:00';
  return {
    add: (name: string, text: string, stored = false) => {
      const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      file.mtime = mtime;
      zip.add(file);
      file.push(new TextEncoder().encode(text), true);
    },
    end: () => zip.end(),
    taken: (): Uint8Array[] => {
      const taken = pieces;
      pieces = [];
      return taken;
    },
  };
};

export const epub: Book = {
  ending: 'epub',
  type: TYPE,
  begin: (head) => {
    const language = languageOf(head.opening);
    const zip = growingZip();
    const parts: Part[] = [{ file: 'title.xhtml', id: 'title', title: titleMarkup(head.title) }];
    zip.add('mimetype', TYPE, true);
    zip.add('META-INF/container.xml', CONTAINER);
    zip.add('EPUB/style.css', STYLE);
    zip.add('EPUB/title.xhtml', page(language, titleMarkup(head.title), titlePage(head)));
    return {
      first: zip.taken(),
      writing: {
        chapter: (chapter) => {
          const part = partOf(chapter);
          parts.push(part);
          zip.add(`EPUB/${part.file}`, page(language, part.title, chapterMarkup(chapter, head.character.name)));
          return zip.taken();
        },
        end: () => {
          zip.add('EPUB/nav.xhtml', page(language, 'Contents', contents(parts)));
          zip.add('EPUB/package.opf', packageOf(head, language, parts));
          zip.end();
          return zip.taken();
        },
      },
    };
  },
};
