// What a model is told for the telling: person, tense, length, and how far a story of this content level goes.
import type { PromptSection, Turn } from '../system.ts';

export type NarrativeFacts = { style: string; content: string; lately: string | null };

const LENGTHS = {
  short: 'one short paragraph',
  medium: 'one to three paragraphs',
  long: 'three to five paragraphs',
} as const;
const CONTENT = {
  everyone: 'Nothing that would trouble a child: no gore, nobody dies by the player’s hand.',
  teen: 'Danger and death may happen; no cruelty dwelt upon.',
  mature: 'Grim things may happen; nothing for its own sake.',
} as const;

export const facts = (turn: Turn): NarrativeFacts => {
  const { person, tense, length } = turn.settings.style;
  const last = turn.recent.at(-1);
  return {
    style: `Tell it in the ${person} person, ${tense} tense, ${LENGTHS[length]}.`,
    content: CONTENT[turn.settings.content_level],
    lately: last === undefined ? null : 'Do not begin as the last telling began, and repeat no sentence of it.',
  };
};

export const section = (told: NarrativeFacts): PromptSection => ({
  heading: 'How to tell it',
  lines: [told.style, told.content, ...(told.lately === null ? [] : [told.lately])],
});
