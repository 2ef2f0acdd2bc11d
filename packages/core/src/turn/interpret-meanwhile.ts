// What body, clothes and what one carries do while something is done: "coat flapping", "hammer swinging from my belt". Called by interpret-prose.ts.
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';

/** ", hands in my pockets", ", handle first": how one holds oneself, or what one holds. */
export const HELD_SO =
  /(,|\band|\bwith(?= tears in)) (?:(?:my|her|his|their|the|both) )?(?:(?:hands|arms|eyes|fists|shoulders|knees|teeth|fingers|legs|feet|elbows|palms|brows|lips|tears|sweat|blood) (?:still |wide |held |tucked |crossed |folded |braced |resting |pressed |deep |clasped )*(?:in|on|at|down|streaming|running|behind|under|over|across|around|against|to|up|out|down|wide|high|crossed|folded|raised|open|closed|shut|clenched|narrowed|shaking|first)|(?:handle|hilt|haft|blade|point|palm|face|head|nose|chin|jaw|back|tip|stock|heart|voice) (?:first|foremost|down|downwards?|up|upwards?|high|low|bowed|tilted|cocked|set|straight|outwards?|forward|pounding|hammering|to the wall)(?! (?:the|to|towards?|into|onto|along|from|out|over|across|through|past|there|here|again|north|south|east|west)\b))(?=[\s,.!?;*]|$)[^,.!?;*\n]*/giu;

/** "Eyes narrowing, …", "…, coat flapping": what body and clothes do meanwhile. */
export const MEANWHILE_ITS =
  /(^\s*\*?\s*|[.!?]\s+|, )(?:(?:my|her|his|their|the|one|both|a|free|left|right) )*(?:eyes?|eyebrows?|brows?|hearts?|hands?|fingers?|fists?|knuckles|arms?|legs?|knees?|shoulders?|jaws?|lips?|teeth|breath|voice|cheeks?|face|head|hair|chest|stomach|mind|skin|tail|wings|ears?|coat|cloak|skirts?|robes?|boots?|sleeves?|sword|blade|lantern|lamp|bow|hat|hood) (?:\p{L}+ly |still |already |half )?\p{L}{2,}ing\b[^,.!?;*\n]*(?:, ?|(?=[.!?*]|\s*$))/giu;

/** "…, hammer swinging from my belt": what is carried does nothing of its own. */
export const carriedIts = ({ session }: Given): RegExp => {
  const heads = session.inventory
    .flatMap(({ name }) => plainWords(name).slice(-1))
    .filter((word) => /^\p{L}{3,}$/u.test(word));
  return new RegExp(
    `((?<=, )|(?<= and )|(?<= with ))(?:(?:my|her|his|their|the) )?(?:${[...heads, 'boots', 'skirts', 'keys'].join('|')})s? (?:\\p{L}+ly |still |already |half )?\\p{L}{2,}ing\\b[^,.!?;*\\n]*`,
    'giu',
  );
};
