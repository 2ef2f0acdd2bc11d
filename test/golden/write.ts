// `npm run golden [slug…]`: plays the lines again and writes the stories down. Read the diff before it is kept.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { goldens, storyOf } from './golden.ts';

const asked = process.argv.slice(2);
for (const golden of goldens().filter(({ slug }) => asked.length === 0 || asked.includes(slug))) {
  const story = await storyOf(golden);
  const before = existsSync(golden.storyFile) ? readFileSync(golden.storyFile, 'utf8') : '';
  mkdirSync(dirname(golden.storyFile), { recursive: true });
  writeFileSync(golden.storyFile, story);
  process.stdout.write(`${golden.slug}: ${story === before ? 'as it was' : 'changed'}\n`);
}
