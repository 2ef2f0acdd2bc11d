// Golden play-throughs: thirty typed lines a world (`<slug>.lines.txt`) and the story they make, which people read as `docs/transcripts/<slug>.md`.
// The test compares byte for byte; only `npm run golden` writes, and the diff is read.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWorld, SHIPPED_WORLDS } from '@emergent/adapters';
import { openTable } from '@emergent/cli/bot';
import type { ActionAnswer } from '@emergent/schema';
import { LOCAL } from '../support/engine.ts';

export const GOLDEN = import.meta.dirname;
const TRANSCRIPTS = join(GOLDEN, '../../docs/transcripts');
/** Each world has dice and wording of its own: the stories are read beside one another. */
const SEED = 'golden';
const CHARACTER = /^# character: (.+)$/m;

export type Golden = { slug: string; linesFile: string; storyFile: string };

/** Worlds that have lines to play, in the order of their names. */
export const goldens = (): Golden[] =>
  globSync('*.lines.txt', { cwd: GOLDEN })
    .map((file) => basename(file, '.lines.txt'))
    .filter((slug) => existsSync(join(SHIPPED_WORLDS, slug)))
    .sort()
    .map((slug) => ({
      slug,
      linesFile: join(GOLDEN, `${slug}.lines.txt`),
      storyFile: join(TRANSCRIPTS, `${slug}.md`),
    }));

export const linesOf = (golden: Golden): { character: string; lines: string[] } => {
  const text = readFileSync(golden.linesFile, 'utf8');
  return {
    character: CHARACTER.exec(text)?.[1]?.trim() ?? 'Wanderer',
    lines: text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# ')),
  };
};

const turnText = ({ action_result }: ActionAnswer): string => {
  const [player, ...told] = action_result?.turn.entries ?? [];
  const entries = told.map((entry) => (entry.type === 'system' ? `* ${entry.text}` : entry.text));
  const checks = (action_result?.checks ?? []).map(
    ({ ability, total, difficulty, degree }) => `_${ability} ${total} against ${difficulty}: ${degree}_`,
  );
  const offers = (action_result?.suggested_actions ?? []).map((offer) => `~ ${offer}`).join('\n');
  return [`> ${player?.text}`, ...checks, ...entries, offers].filter((part) => part !== '').join('\n\n');
};

/** The story as it is told today. */
export const storyOf = async (golden: Golden): Promise<string> => {
  const { character, lines } = linesOf(golden);
  const world = await readWorld(join(SHIPPED_WORLDS, golden.slug));
  const { engine, end } = await openTable(world, `${SEED} ${golden.slug}`, 'memory');
  try {
    const session = await engine.createSession(LOCAL, { character_name: character }, { key: undefined });
    const parts = [`# ${session.title}`, session.story.at(-1)?.text ?? ''];
    for (const line of lines)
      parts.push(turnText(await engine.act(LOCAL, session.session_id, line, { key: undefined })));
    return `${parts.join('\n\n')}\n`;
  } finally {
    await end();
  }
};
