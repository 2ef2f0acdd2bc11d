// `emergent play --bot`: plays one world or all, prints transcript and report. Called by commands/play.ts.
import { writeFileSync } from 'node:fs';
import type { World } from '@emergent/adapters';
import { chooseWorlds } from '../worlds/choose.ts';
import { type BotOptions, botOptions } from './options.ts';
import { playStory, type Story } from './play-story.ts';
import { summaryOf, transcriptOf } from './report.ts';

export { botOptions };

const WIDTH = 30;

/** A bar on a terminal, nothing elsewhere. */
const progress = (name: string, turns: number) => {
  if (!process.stderr.isTTY) return { played: () => undefined, end: () => undefined };
  const draw = (played: number) => {
    const full = Math.round((played / turns) * WIDTH);
    process.stderr.write(`\r${name} [${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${played}/${turns}`);
  };
  return { played: draw, end: () => void process.stderr.write('\r\u001b[K') };
};

/** The character that is named, else one of the world's own: another seed, another. */
const characterFor = ({ template }: World, { character, seed }: BotOptions): string => {
  if (character !== null) return character;
  const cast = template.playable_characters;
  const number = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return cast[number % Math.max(1, cast.length)]?.name ?? 'Wanderer';
};

const playOne = async (world: World, options: BotOptions): Promise<Story> => {
  const { mode, seed, turns, store } = options;
  const bar = progress(world.lorebook.id, turns);
  const character = characterFor(world, options);
  const story = await playStory({ world, character, mode, seed, turns, store, played: bar.played });
  bar.end();
  return story;
};

const written = (story: Story, json: boolean): string =>
  json ? JSON.stringify(story) : `${transcriptOf(story)}\n\n---\n\n${summaryOf(story)}`;

/** 1 where an invariant broke, or a player with a purpose did not finish; else 0. */
const verdictOf = (stories: readonly Story[]): number =>
  stories.some(
    (story) =>
      story.broken.length > 0 || ((story.mode === 'quest' || story.mode === 'quests') && story.quest.turn === null),
  )
    ? 1
    : 0;

export const playBots = async (options: BotOptions): Promise<number> => {
  const stories: Story[] = [];
  for (const world of await chooseWorlds(options.world)) stories.push(await playOne(world, options));
  const text = `${stories.map((story) => written(story, options.json)).join('\n\n')}\n`;
  if (options.out === null) process.stdout.write(text);
  else {
    writeFileSync(options.out, text);
    process.stdout.write(`${stories.map(summaryOf).join('\n\n')}\n`);
  }
  return verdictOf(stories);
};
