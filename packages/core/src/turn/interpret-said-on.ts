// What is said on behind a greeting or a question: "Hello, Gil. I'm just here about the downed line." Called by interpret.ts.
import type { Act } from '@emergent/schema';
import type { Told } from './interpret-whole.ts';

/** Of somebody who tells that they talk: "I greet Gil." What follows may be told as well. */
const TELLS_OF_IT = /^\W*(?:and |then )*(?:i|we|ask|tell|say|greet|talk|speak)\b/i;
const isOutright = ({ verb, text }: Act): boolean => (verb === 'talk' || verb === 'ask') && !TELLS_OF_IT.test(text);

/** Behind what was said outright the rest is said too, however poorly it is understood. */
export const isSaidOn = ({ act }: Told, before: Told | undefined): boolean =>
  act.verb === 'talk' && act.speech !== null && before !== undefined && isOutright(before.act);
