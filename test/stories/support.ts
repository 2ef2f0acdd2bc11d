// What the tests of stories as files share: hostile strings, small and large, and a checker of EPUB where it is installed.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/root.ts';

const CORPORA = join(ROOT, '..', 'shared', 'corpora', 'adversarial');
const own = [
  '<script>document.title="ran"</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  ']]></script><svg/onload=alert(1)>',
  '--><iframe srcdoc="<script>alert(1)</script>">',
  '[a](javascript:alert(1)) ![b](data:text/html,x) <https://x> `c` **d** # e',
  '# heading\n- list\n1. number\n=== \n> quote\n    code\n| a | b |',
  '&lt;b&gt; &#60;script&#62; &amp;',
  '\u0001\u0008\u000b\ufffe\uffff a\u0000b',
  'שלום עולם, אמר O’Brien. مرحبا بالعالم',
  'emoji 👩‍🚀🏳️‍🌈 \u202egnol\u202c 李明',
];
const payloads = (): string[] => {
  const folder = join(CORPORA, 'payloads');
  const files = readdirSync(folder).filter((name) => name.startsWith('XSS'));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const read = (...path: string[]) => JSON.parse(readFileSync(join(CORPORA, ...path), 'utf8'));
  const cases: { payload: string }[] = read('xss_dompurify', 'expect.json');
  const naughty: string[] = read('blns', 'blns.json');
  return [...lines, ...cases.map((one) => one.payload), ...naughty].filter((line) => line.trim() !== '');
};

export const haveStrings = existsSync(CORPORA);
/** Ours always, the collections beside the checkout where they are. */
export const hostileStrings = (): string[] => (haveStrings ? [...own, ...payloads()] : own);

const [CHECKER, JAVA] = ['/usr/bin/epubcheck', '/usr/bin/java'];
export const haveChecker = existsSync(CHECKER) && existsSync(JAVA);
/** What EPUBCheck says of a file; its exit code is 0 where there is neither error nor warning. */
export const epubcheck = (file: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(JAVA, ['-Xmx256m', '-jar', CHECKER, '--failonwarnings', file], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: stdout + stderr }),
    );
  });
