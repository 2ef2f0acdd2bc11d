// Words that a story of some level does not hold, as stems: a stem ends where a word does, or goes on as `more` allows.
// English only. What is ambiguous in a fantasy story (to cock a crossbow, a bastard sword, an ass that carries packs) is left out.

export type Kind = 'language' | 'sexual' | 'gore';
type Word = { stem: string; more: string };
const words = (more: string, ...stems: string[]): Word[] => stems.map((stem) => ({ stem, more }));

const ANY = '[a-z]*';
const PLURAL = '(?:e?s)?';

export const WORDS: Readonly<Record<Kind, readonly Word[]>> = {
  language: [
    ...words(ANY, 'fuck', 'motherfuck', 'shit', 'bullshit', 'cunt', 'wank', 'asshole', 'arsehole', 'dickhead', 'bitch'),
    ...words(PLURAL, 'twat', 'slut', 'whore', 'pussy'),
  ],
  sexual: [
    ...words(
      ANY,
      'masturbat',
      'ejaculat',
      'orgasm',
      'fellat',
      'cunnilingu',
      'blowjob',
      'handjob',
      'rimjob',
      'porn',
      'hentai',
    ),
    ...words(ANY, 'rapist', 'raping', 'gangbang', 'creampie', 'deepthroat'),
    ...words(PLURAL, 'penis', 'vagina', 'clitoris', 'genital', 'dildo', 'boner', 'threesome', 'cumshot'),
    ...words('[ds]?', 'rape'),
  ],
  gore: [
    ...words(ANY, 'disembowel', 'eviscerat', 'decapitat', 'dismember', 'entrail', 'vivisect'),
    ...words(PLURAL, 'intestine', 'viscera', 'brain matter', 'severed head', 'severed limb'),
  ],
};

/** Phrases, each a pattern of its own. */
export const PHRASES: Readonly<Record<Kind, readonly RegExp[]>> = {
  language: [/\bsuck (?:my|his|your) (?:dick|cock)\b/],
  sexual: [
    /\b(?:have|has|had|having) (?:rough |hot |anal |oral )?sex (?:with|on|in)\b/,
    /\b(?:anal|oral) sex\b/,
    /\b(?:suck|lick|stroke|ride)(?:s|ed|ing)? (?:my|his|your|the) (?:hard |throbbing )?(?:dick|cock)\b/,
    /\bforc(?:e|es|ed|ing) (?:myself|himself|yourself|herself) (?:on|upon) (?:her|him|them)\b/,
    /\bstrip(?:s|ped|ping)? (?:her|him|them) naked\b/,
  ],
  gore: [/\bgoug(?:e|es|ed|ing) out (?:\w+ ){0,3}eyes?\b/, /\b(?:guts|bowels) (?:spill|spray|pour)\w*\b/],
};

/** Somebody who is no adult. `boy` and `girl` alone are said of grown people too. */
export const YOUNG =
  /\b(?:child(?:ren|like)?|kids?|toddlers?|infants?|bab(?:y|ies)|preteens?|underaged?|schoolgirls?|schoolboys?|little (?:girl|boy)s?|young (?:girl|boy)s?|(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?[- ]olds?)\b/;
