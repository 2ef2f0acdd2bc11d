// Fences in prompts: text from outside stands between tags that the rules name as data, and can neither open nor close one.
// The one place where this is done; called wherever a prompt is written (context.ts, the engine's styles and its free calls).

const TAGS = ['player', 'story', 'lore', 'chronicle', 'memories', 'scene', 'told', 'facts', 'context'] as const;
export type Tag = (typeof TAGS)[number];

/** A sign that reads as the start of one of our tags, even with space, slashes or unseen characters before the name. */
const OURS = new RegExp(`[<＜﹤](?=[\\s/／\\p{Cf}]{0,16}(?:${TAGS.join('|')}))`, 'giu');

/** Text that holds none of our tags; everything else in it stays as it is. */
export const defused = (text: string): string => text.replace(OURS, '‹');

export const fenced = (tag: Tag, text: string): string => `<${tag}>${defused(text)}</${tag}>`;
