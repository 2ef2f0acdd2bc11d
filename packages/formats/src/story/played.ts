// Somebody's story as turns that can be played on: the player's lines as lines, what was told as tellings, in order and nothing left out.
// Called by the engine's import.

import { plainNames } from '../fields-shared.ts';
import { fits, pieces } from '../fit.ts';
import type { StoryLine } from '../shapes.ts';
import type { Story } from '../world.ts';

export type PlayedTurn = { line: string; telling: string; notices: string[]; at: string | null };
/** `player`: how the file calls them, '' where it does not. `opening`: what was told before they first spoke. */
export type PlayedStory = { player: string; opening: string; turns: PlayedTurn[] };

/** The bounds of a turn. What is longer goes on in the next, whose line is empty. */
const LINE = 1000;
const TELLING = 4000;
const NOTICE = 2000;
const NOTICES = 64;

const beginning = (at: string | null, line = ''): PlayedTurn => ({ line, telling: '', notices: [], at });

/** Fragments of prose bring their own blanks; messages stand apart. */
const joined = (before: string, next: string, prose: boolean): string =>
  before === '' || prose ? before + next : `${before}\n\n${next}`;

/** Who speaks is said where several do. */
const spoken = ({ who, name, text }: StoryLine, several: boolean): string =>
  several && who === 'narration' && name !== '' ? `${name}: ${text}` : text;

const take = (turns: PlayedTurn[], line: StoryLine, text: string, prose: boolean): void => {
  const now = turns.at(-1);
  if (line.who === 'player') {
    for (const piece of pieces(text.trim(), LINE, LINE)) turns.push(beginning(line.at, piece));
    return;
  }
  if (
    line.who === 'system' &&
    now !== undefined &&
    turns.length > 1 &&
    now.notices.length < NOTICES &&
    fits(text, NOTICE)
  ) {
    now.notices.push(text);
    return;
  }
  const whole = joined(now?.telling ?? '', text, prose);
  if (now !== undefined && fits(whole, TELLING)) {
    now.telling = whole;
    return;
  }
  for (const [at, piece] of pieces(text, TELLING, TELLING).entries()) {
    if (at === 0 && now !== undefined && now.telling === '') now.telling = piece;
    else turns.push({ ...beginning(line.at), telling: piece });
  }
};

export const playedStory = ({ lines, prose = false }: Story, person: string): PlayedStory => {
  const player = lines.find(({ who, name }) => who === 'player' && name.trim() !== '')?.name ?? '';
  const several = new Set(lines.filter(({ who }) => who === 'narration').map(({ name }) => name)).size > 1;
  const turns = [beginning(null)];
  for (const line of lines)
    take(turns, line, plainNames(spoken(line, several), person, player === '' ? 'the player' : player), prose);
  const [first = beginning(null), ...rest] = turns.map((turn) => ({ ...turn, telling: turn.telling.trim() }));
  const full = rest.filter(({ line, telling, notices }) => line + telling !== '' || notices.length > 0);
  return { player, opening: first.telling, turns: full };
};
