// Turns of phrase for what is done to things and beasts, and how one gets up, down and about. Read by interpret-idioms.ts, before the others.
import { BEASTS } from '../systems/world/implied-words.ts';
import type { Phrase } from './interpret-idioms-said.ts';

const NO_VERB = /^(?:the|a|an|of|my|his|her|their|its|this|that|some|any|loose|long|short|new|spare)$/;
const ITS =
  '(?:the |its |his |her |their )?(?:(?:left|right|soft|silky|white|black|grey|ragged) )?(?:ears?|chin|belly|tummy|neck|head|nose|back|snout|muzzle|withers|rump|jaw|throat|flank|coat|fur|mane|ruff)';
const ABOUT =
  'go|goes|going|went|walk|walks|walking|wander|wanders|wandering|move|moves|moving|stroll|strolls|pass|passes|work|works|drift|drifts|run|runs|hurry|hurries|trudge|trudges|traipse|make|hop|hops';

export const HANDLED: readonly Phrase[] = [
  [
    'string|strings|stringing|strung|restring|restrings (?=(?:(?:up|my|the|a|his|her) )*(?:[a-z]+ )?(?:bow|longbow|shortbow|warbow|crossbow)(?= |$))',
    'ready',
    NO_VERB,
  ],
  [
    'string|strings|restring|restrings (?=(?:(?:my|the|a|his|her) )?(?:[a-z]+ )?(?:fiddle|lute|harp|guitar|banjo|violin|lyre|viol|mandolin)(?= |$))',
    'tune',
    NO_VERB,
  ],
  ['string|strings|stringing|strung (?:up )?(?=(?:the|a|an|some|my) )', 'hang', NO_VERB],
  [
    `scratch|scratches|scratching|rub|rubs|rubbing|tickle|tickles|tickling|fondle|fondles|pat|pats|stroke|strokes ((?:the |a |an |that |this |my |one of the )?(?!my\\b)[a-z]+(?: (?!behind|under|between|on|the|its|his|her)[a-z]+)?) (?:behind|under|underneath|between|on|along|about|around|round) ${ITS}(?= |$)`,
    'pet $1',
    NO_VERB,
  ],
  [
    `scratch|scratches|scratching|rub|rubs|rubbing|tickle|tickles|tickling|fondle|stroke|strokes ((?:the |a |that |this )?(?:[a-z]+ )?[a-z]+)'s ${ITS}$`,
    'pet $1',
    NO_VERB,
  ],
  [
    `scratch|scratches|scratching|rub|rubs|tickle|tickles|fondle|fondles|fuss|fusses (?:over )?(?=(?:the |a |an |that |this |one of the )?(?:[a-z]+ )?(?:${[...BEASTS].join('|')})s?$)`,
    'pet',
    NO_VERB,
  ],
  ['unstring|unstrings|unstringing (?=(?:(?:my|the|a) )?(?:[a-z]+ )?(?:bow|longbow|shortbow)(?= |$))', 'put away'],
  ['let|lets|letting (?:myself|ourselves) (?:back )?(in|out|inside|into)(?= |$)', 'go $1'],
  [
    'let|lets|letting|lower|lowers|lowering|ease|eases (?:myself|ourselves) (?:gently |slowly |carefully |back )*down(?= |$)',
    'climb down',
  ],
  [
    'pull|pulls|haul|hauls|hauling|heave|heaves|hoist|hoists|hoisting (?:myself|ourselves) (?:back )?(up|over)(?= |$)',
    'climb $1',
  ],
  [
    `${ABOUT} (?:my way )?(?:about |around |round |along )?from ([a-z]+) to \\1 (?:and )?(?:asking|ask|asks|enquiring|inquiring|enquire|inquire)(?: (?:everyone|everybody|people|folk|each|them all))?`,
    'ask around',
  ],
  [`${ABOUT} (?:my way )?(?:about |around |round |along )?from ([a-z]+) to \\1 (?:and )?(?=look|search|hunt)`, ''],
  [
    `${ABOUT} (?:door to door|house to house|(?:round|around|about|along|among|between|past) (?:all )?(?:the )?(?:[a-z]+ ){0,2}?)(?:and )?(?:asking|ask|asks|enquiring|inquiring)(?: (?:everyone|everybody|people|folk|each|them all))?(?= (?:about|after|for|if|whether|who|what|where|how|why|when)(?: |$)|$)`,
    'ask around',
  ],
];
