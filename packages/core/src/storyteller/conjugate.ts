// Verbs: from their base form to any person in present or past. Called by phrase.ts.

const IRREGULAR: Record<string, string> = Object.fromEntries(
  `become became|begin began|bend bent|bind bound|bite bit|bleed bled|blow blew|break broke|breathe breathed|bring brought|build built|buy bought|catch caught|choose chose|cling clung|come came|creep crept|cut cut|deal dealt|dig dug|draw drew|drink drank|drive drove|eat ate|fall fell|feed fed|feel felt|fight fought|find found|fling flung|fly flew|forget forgot|freeze froze|get got|give gave|go went|grow grew|hang hung|hear heard|hide hid|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew|lay laid|lead led|lean leaned|leap leapt|learn learned|leave left|lend lent|let let|lie lay|light lit|lose lost|make made|mean meant|meet met|pay paid|put put|read read|rest rested|ride rode|ring rang|rise rose|run ran|say said|see saw|seek sought|sell sold|send sent|set set|shake shook|shine shone|shoot shot|show showed|shrink shrank|shut shut|sing sang|sink sank|sit sat|sleep slept|slide slid|smell smelled|speak spoke|spend spent|spin spun|spread spread|spring sprang|stand stood|steal stole|stick stuck|sting stung|strike struck|sweep swept|swim swam|swing swung|take took|teach taught|tear tore|tell told|think thought|throw threw|understand understood|wake woke|wear wore|weep wept|win won|wind wound|write wrote|overhear overheard|withdraw withdrew|forgive forgave`
    .split('|')
    .map((pair) => pair.split(' ')),
);
const MODALS: Record<string, string> = { can: 'could', will: 'would', may: 'might', must: 'had to', shall: 'should' };
const DOUBLED =
  /^(?:stop|grip|drop|nod|slip|step|pat|tap|drag|hum|scan|plan|rub|dip|trip|grab|tug|skim|shrug|beg|flip|snap|wrap|jog|prod|pin|spot|swap|clap|trot|strip|chat|nip|jab|drip|pop|skip|stir|whip|thud|hop|mop|sip|zip|chop|blur|bar|knit|throb|occur|stun|spur|admit|commit|permit|prefer|refer)$/;

export type Subject = 'I' | 'plural' | 'singular';

const ending = (verb: string): string => {
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
};

export const pastOf = (verb: string): string => {
  const irregular = Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb] : undefined;
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLED.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
};

/** `verb` may carry more words ("look up"): the first is conjugated. */
export const conjugate = (verb: string, subject: Subject, past: boolean): string => {
  const [first = '', ...rest] = verb.split(' ');
  return [oneWord(first, subject, past), ...rest].join(' ');
};

const oneWord = (verb: string, subject: Subject, past: boolean): string => {
  if (verb === 'be')
    return past ? (subject === 'plural' ? 'were' : 'was') : { I: 'am', plural: 'are', singular: 'is' }[subject];
  if (verb === 'have') return past ? 'had' : subject === 'singular' ? 'has' : 'have';
  if (verb === 'do') return past ? 'did' : subject === 'singular' ? 'does' : 'do';
  const modal = Object.hasOwn(MODALS, verb) ? MODALS[verb] : undefined;
  if (modal !== undefined) return past ? modal : verb === 'must' ? 'must' : verb;
  if (past) return pastOf(verb);
  return subject === 'singular' ? ending(verb) : verb;
};

/** The base form behind a verb in the third person present ("counts", "watches", "carries"); null where it is none. */
export const baseOf = (word: string): string | null => {
  const verb = word.toLowerCase();
  if (verb === 'is') return 'be';
  if (verb === 'has') return 'have';
  if (verb === 'does' || verb === 'goes') return verb.slice(0, 2);
  if (!/[a-z]{2}s$/.test(verb) || /(?:ss|us)$/.test(verb)) return null;
  if (verb.endsWith('ies') && verb.length > 4) return `${verb.slice(0, -3)}y`;
  return /(?:ches|shes|sses|xes|zzes)$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
};

const SHIFTED = new Set(
  `is are has does goes comes takes gives lies stands makes keeps says sees knows gets finds catches sticks moves carries begins tries picks hangs hides leans wants hears thinks stays closes walks means falls stops ticks runs counts reddens skids remembers lets watches turns passes settles arrives takes gutters leaves smells costs tells earns fights begins drips sits works brings seems answers reaches waits matters needs wears rises burns ends opens helps asks lands wanders leads travels arrives warns slips rests creaks shows looks pays counts breaks meets trusts draws tightens happens throws belongs hurts narrows eases drinks includes puts holds feels breathes surprises follows hurries lifts favours shifts climbs tips improves fails hums shelters flickers rattles scrapes howls closes carries starts ebbs drifts settles listens gathers blackens clatters clears considers cools decides disagrees fades forbids fills grinds grows hits knocks lasts learns likes nods pinches pushes serves shakes shuts sings smokes speaks spends strikes tastes twitches minds slides marks changes thinks starts lands loses shows wears drives appears bends blocks breathes calms covers fits flies glows leads lets lingers lists mutters presses pulls reads replies says scratches settles shines shivers slows smiles spreads sways tells trembles turns`.split(
    ' ',
  ),
);
const PLURALS: Record<string, string> = {
  can: 'could',
  will: 'would',
  may: 'might',
  are: 'were',
  am: 'was',
  hang: 'hung',
  deny: 'denied',
};

/** The storyteller's own present-tense words in the past; nouns that look like verbs are not on the list. */
export const inPast = (words: string): string =>
  words.replace(/(?<![[{|\p{L}’'])\p{Ll}+(?![\]}|\p{L}’'])/gu, (word) => {
    const plural = Object.hasOwn(PLURALS, word) ? PLURALS[word] : undefined;
    if (plural !== undefined) return plural;
    if (!SHIFTED.has(word)) return word;
    const base = baseOf(word);
    return base === null ? word : oneWord(base, 'singular', true);
  });
