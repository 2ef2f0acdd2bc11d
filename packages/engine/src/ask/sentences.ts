// Where sentences end, so that a telling that was cut can be kept to its last whole one.

const ENDINGS = new Set('.!?…‼⁇⁈⁉。！？｡؟।።'.split(''));
/** After these no space is needed for a sentence to be over. */
const WIDE = new Set('。！？｡'.split(''));
const CLOSERS = new Set(`"'”’»›」』】）)]*_`.split(''));
const TITLES = /(?:^|[\s"'“‘(])(?:mr|mrs|ms|dr|st|sr|jr|prof|capt|lt|sgt|vs|no|etc)\.$/i;
const LEAST_CUT = 80;

/** The length of `text` up to the end of its last whole sentence; 0 when there is none. Linear. */
export function lastSentenceEnd(text: string): number {
  let last = 0;
  let lastOutsideSpeech = 0;
  let speaking = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') speaking = !speaking;
    if (!ENDINGS.has(char)) continue;
    const wide = WIDE.has(char);
    let end = at + 1;
    while (end < text.length && (ENDINGS.has(text.charAt(end)) || CLOSERS.has(text.charAt(end)))) {
      if (text.charAt(end) === '"') speaking = !speaking;
      end++;
    }
    at = end - 1;
    if (end < text.length && !wide && !/\s/.test(text.charAt(end))) continue;
    if (char === '.' && TITLES.test(text.slice(Math.max(0, end - 8), end))) continue;
    last = end;
    if (!speaking) lastOutsideSpeech = end;
  }
  // A sentence inside speech that never closes would leave a quote hanging; a little less text reads better.
  return lastOutsideSpeech >= LEAST_CUT ? lastOutsideSpeech : last;
}

/** What is kept of a telling that was cut: up to its last whole sentence; null when too little came. */
export function keptOfCut(text: string): string | null {
  if (text.length < LEAST_CUT) return null;
  const end = lastSentenceEnd(text);
  return end === 0 ? null : text.slice(0, end);
}
