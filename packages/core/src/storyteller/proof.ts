// Proofreading: what no telling may have, whoever wrote it: slots left open, doubled words, wrong articles, stray spaces and stops. Called by
// the tests of the storyteller and of the worlds.

const RULES: readonly (readonly [string, RegExp])[] = [
  ['an unfilled slot', /[{}[\]|]|\bundefined\b|\bNaN\b|\bnull\b/],
  ['a doubled word', /(?<![\p{L}’'-])(?!had\b|that\b|is\b)(\p{L}+) \1(?![\p{L}’'-])/iu],
  ['a wrong "a"', /\ba (?=[aeiou])(?!one|once|uni|use|usu|eu|ut)/i],
  ['a wrong "an"', /\ban (?![aeiou]|hour|honest|heir|honou|\p{Lu}{2})/iu],
  ['stray space', / {2}| [.,;!?]|\n[ \t]|[ \t]\n/],
  ['doubled stops', /[.,;!?]{2}|\.”\.|:\./],
  ['a comma before a stop', /,[.!?]/],
  ['two articles', /\b(?:the|a|an) (?:the|a|an|some|his|her|their|my|your)\b/i],
];
const SMALL_AFTER_STOP = /(?<!\d)[.!?] \p{Ll}/u;
const SPOKEN = /[.!?]” \p{Ll}/u;

/** A telling's own words: what is quoted is somebody else's. */
export const ownWords = (telling: string): string => telling.replace(/“[^”]*”|"[^"\n]*"/g, '“”');

/** What is wrong with a telling, by name; nothing where it is clean. */
export const faultsOf = (telling: string): string[] => {
  const own = ownWords(telling);
  const found = RULES.filter(([, rule]) => rule.test(own)).map(([name]) => name);
  if (SMALL_AFTER_STOP.test(own.replace(SPOKEN, ''))) found.push('a small letter after a stop');
  if (telling.trim() === '') found.push('nothing told');
  else if (!/^["“‘(]*[\p{Lu}\p{N}¿…]/u.test(telling)) found.push('a small beginning');
  if (telling.trim() !== '' && !/[.!?…:][)"”’]*$/u.test(telling)) found.push('no end');
  const sentences = own.split(/(?<=[.!?])\s+/).filter((one) => one.length > 20);
  if (new Set(sentences).size < sentences.length) found.push('a sentence told twice');
  return found;
};
