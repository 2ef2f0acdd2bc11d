// With what people lead up to a deed: "I go ahead and open it", "might as well ask", "you know what, I leave". What is done comes after it. Called by
// interpret-prose.ts.
import { baseOf, verbAt } from './lexicon.ts';

const HEAD = String.raw`(^|[.!?;\n*>]\s*|,\s*(?:and |then |but |so )?)((?:and |so |then |but |ok |okay |well |alright |no |nah |yeah )*)`;
/** These come before "I", or stand for it. */
const DONE = `(?:i |we )?(?:go(?:es)? ahead and(?: just)?|went ahead and|(?:i['’]d |we['’]d |had )?better(?: just)?|(?:might|may)(?: just)? as well(?: just)?)|(?:you know what|tell you what|screw (?:it|this|that)|sod (?:it|this|that)|bugger (?:it|this|that)|forget (?:it|this)|to hell with (?:it|this)|instead),? (?:i(?:['’]ll)?|we(?:['’]ll)?)|(?:i|we) then`;
/** A thought of one's own, and no deed where it is asked. */
const THOUGHT = `(?:i|we) (?:guess|suppose|reckon|figure) (?:i|we)|why not(?: just)?|why don['’]?t (?:i|we)(?: just)?|how about (?:i|we)|maybe i['’]?ll just`;
const LEADS = new RegExp(String.raw`${HEAD}(?:(${DONE})|${THOUGHT}) +(?=([\p{L}']+)[^.!?;\n]*([.!?;\n]|$))`, 'giu');
const GATE =
  /\b(?:ahead|better|as well|know what|tell you what|screw|sod|bugger|forget|hell with|instead|then|guess|suppose|reckon|figure|why|how about|maybe)\b/i;

const isDeed = (word: string): boolean => {
  const found = verbAt([word], 0);
  return baseOf(word) === word && found !== null && found.verb !== 'think' && !/^(?:say|tell)$/.test(word);
};

/** `text` with the deed at its head. */
export const withoutOpenings = (text: string): string =>
  GATE.test(text)
    ? text.replace(
        LEADS,
        (all: string, mark: string, joined: string, done: string | undefined, said: string, end: string) => {
          const word = said.toLowerCase();
          const isMeant = done === undefined ? end !== '?' && isDeed(word) : baseOf(word) === word;
          return isMeant ? `${mark}${joined}I ` : all;
        },
      )
    : text;
