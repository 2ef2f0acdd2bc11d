// Leaps in time, which are waits: "skip to night", "fast forward to the next morning", "three hours later". Called by interpret-prose.ts.

const ASKED = String.raw`(?:(?:please|ok|okay|so|now|just|let['’]?s|lets|can we|could we|i (?:want|wish|would like) to|i['’]d like to|can you|could you)[,\s]+)*`;
const SKIPS = `(?:time[- ]?skip|skip(?: ahead| forward| on| time)?|fast[- ]?forward|jump (?:ahead|forward)|cut(?: ahead)?|time passes)`;
const HOURS = String.raw`(?:the )?(?:next |following |early |late |to)*(?:night|nightfall|midnight|morning|dawn|sunrise|noon|midday|afternoon|evening|dusk|sunset|day|morrow)\b`;
const COUNT = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|a few|some|several|a couple of) (?:hours?|minutes?|days?)`;
const LEAP = new RegExp(
  String.raw`(^|[.!?;*\n(]\s*)${ASKED}${SKIPS}[\s:,]*(?:to|until|till|for|by|through)?\s*(?:it is )?(${HOURS}|${COUNT})`,
  'giu',
);
const LATER = new RegExp(String.raw`(^|[.!?;*\n(]\s*)(${COUNT}) later\b,?`, 'giu');
const NEXT =
  /(^|[.!?;*\n(]\s*)(?:the (?:next|following) (morning|day|evening|night)|later that (night|evening|day)|(?:when|as) (night|morning|evening|dawn|dusk) (?:falls|comes|breaks))\b,? (?=(?:i|we) )/giu;

const hour = (said: string): string => {
  const bare = said.toLowerCase().replace(/^(?:the |next |following |early |late )+/, '');
  return /^(?:day|morrow|tomorrow)$/.test(bare) ? 'morning' : bare;
};

const waited = (said: string): string =>
  /(?:hours?|minutes?|days?)$/i.test(said) && !/^(?:the )?(?:next|following)/i.test(said)
    ? `wait ${said}`
    : `wait until ${hour(said)}`;

export const withLeaps = (text: string): string => {
  if (!/\b(?:skip|forward|jump|cut|later|next|following|falls|comes|breaks|passes)\b|timeskip|time-skip/i.test(text))
    return text;
  return text
    .replace(LEAP, (_, open: string, said: string) => `${open}${waited(said)}`)
    .replace(LATER, (_, open: string, said: string) => `${open}wait ${said}, then`)
    .replace(
      NEXT,
      (_, open: string, one?: string, two?: string, three?: string) =>
        `${open}wait until ${hour(one ?? two ?? three ?? 'morning')}, then `,
    );
};
