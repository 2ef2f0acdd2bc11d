// What one feels and thinks, and what a storyteller says of weather, heart and hands: no deed, and said to nobody. Called by interpret.ts.
import type { Clause } from './interpret-clauses.ts';
import { baseOf } from './lexicon.ts';
import { ADDRESSING } from './lexicon-words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const FEELINGS = setOf(
  `dread fear terror panic unease anger rage fury hope joy relief sadness sorrow grief guilt shame pride love hate hatred loneliness despair
  excitement curiosity longing pain ache chill shiver warmth emptiness doubt pity envy wonder awe lump knot tears tired exhausted weary cold
  hungry thirsty afraid scared terrified frightened nervous anxious worried uneasy angry furious mad sad depressed happy glad relieved proud
  ashamed guilty curious excited sick dizzy numb alone lonely homesick jealous embarrassed stupid foolish silly hopeful hopeless desperate calm
  better worse tense restless helpless powerless small strange weird awkward overwhelmed heartbroken miserable disappointed frustrated bitter
  safe unsafe watched strong weak brave old bad good terrible awful great fine sleepy drained shaken startled surprised shocked uncertain unsure`,
);
const BODY =
  /^(?:heart|hands?|legs?|knees|stomach|mind|head|eyes|throat|skin|thoughts|breath|chest|fingers|voice|nerves|feet|back|face|cheeks|gut|pulse|blood|lips|mouth|ears|hair|shoulders|bones|body|soul|spirits?|patience|mood|courage|memories|feelings)$/;
const SMALL =
  /^(?:omg|lol|ugh|wow|man|god|damn|jeez|and|but|so|then|still|yet|suddenly|honestly|now|for|a|moment|also|though|just|really|truly|almost|secretly|quietly)$/;
const MOODS =
  /^(?:dream|wish|trust|forgive|respect|wonder|hope|fear|worry|miss|dread|love|hate|enjoy|pity|envy|regret|mourn|admire|long|yearn|despair)$/;
const DOUBTS = /^(?:trust|like|understand|care|dare|want|feel)$/;
const DENIED = /^(?:don't|dont|do|didn't|can't|cannot|never|no|couldn't|can|won't|not)$/;
const RESOLVES =
  /^(?:(?:make|makes|made|take|took) an? (?:mental|silent) note|(?:tell|told|remind|reminded|promise|promised|convince|swear|swore|say|said) (?:to )?myself|(?:think|thought) to myself|(?:am|was) determined)\b/;
/** "I'd rather die than go back", "I try not to smile", "I can't say a word", "it smells odd in here". */
const WOULD =
  /^(?:and |but )?(?:(?:i'd|id|i would) (?:rather|sooner) .* than\b|(?:i'd|id|i would) (?:give|do) (?:anything|everything|my)\b|i (?:try|tried) (?:very hard |hard |my best )?not to\b|i (?:can't|cannot|couldn't) (?:even )?(?:say a|speak|utter|breathe|move|look away|bring myself|find the words)|it (?:really |just |still )?(?:smells|smelled|stinks|reeks|feels|felt|tastes)\b|i (?:thought|think|consider|considered|contemplate|dream|dreamt) (?:about|of)? ?[a-z]+ing\b)/;
/** "A shiver runs down my spine", "he makes me laugh", "… and at once regret it". */
const SHIVERS =
  /^(?:and )?(?:an?|the) (?:\w+ )?(?:shivers?|chill|tears?|wave|lump|pang|feeling|smile|sob|flush|grin|frown|blush|knot|thought|memory|laugh|sigh|grin|calm|fear|rage) .*\b(?:me|my)\b|^(?:he|she|it|this|that) (?:\w+ )?(?:makes|made|reminds|reminded|scares|fills|gives|gave) me\b|^(?:\w+ ){0,2}(?:water|rain|sweat|heat|wind|snow|dust|mud|draught|fog|smoke|blood|cold) \w+s (?:\w+ )?(?:down|up|over|into|in|at|through|across|along|against|behind|under|from|off|on) (?:me|my)\b|^(?:(?:immediately|instantly|already|soon|at once) )?regrets? (?:it|that|this|everything|doing|having|my|every)\b/;
const HEREABOUTS =
  /^(?:this|the) (?:\w+ )?(?:place|town|village|room|station|house|street|fog|dark|darkness|silence|quiet|whole thing|weather) (?:is|was|are|feels|felt|looks|seems|gives|makes)\b/;
/** "I will bring them home, even if it kills me": sworn, and not yet done. */
const VOWS =
  /^(?:but |and |so )?(?:(?:i|we) (?:will|shall|must|swear|vow|won't|can't)\b|i'll\b|we'll\b).*\b(?:even if|no matter (?:what|how)|whatever it takes|one day|some day|someday)\b|^i (?:swear|vow) (?:that )?(?:i|to)\b/;
const UNSURE = /^(?:i'm|im|i am) not (?:so |quite |really )?(?:sure|certain|convinced)\b/;
const HOMEWARD =
  /^(?:i )?(?:just |really |only |so )*(?:want|wish|need|long|wanna) (?:to )?(?:go|be|get) (?:back )?home(?: now| again| already)?$/;
/** What is felt with the hand. */
const TOUCHED = /^(?:for|around|along|under|in|up|inside|behind|my|the|it|his|her|their|over|about|through)$/;
const AIR =
  /^(?:says|said|tells|shows|is|was|are|were|has|had|seems|seemed|feels|felt|smells|smelled|smelt|tastes|tasted|sounds|sounded|hangs|hung|falls|fell|runs|ran|creeps|crept|stings|makes|made|would|looks|looked)$/;

const wordsOf = ({ tokens }: Clause): string[] =>
  tokens.slice(0, 16).flatMap((token) => (token.kind === 'word' ? [token.text] : []));

const past = (words: readonly string[]): string[] => {
  let at = 0;
  while (at < words.length && SMALL.test(words[at] ?? '')) at++;
  if (/^i$/.test(words[at] ?? '') && /^decided?$/.test(words[at + 1] ?? '') && words[at + 2] === 'to')
    return ['i', ...words.slice(at + 3)];
  return words.slice(at);
};

/** "I feel a cold dread", "I don't trust anyone here", "my heart pounds", "I miss my brother". */
const isInner = (words: readonly string[]): boolean => {
  const [who = '', ...said] = past(words);
  if (who === 'my')
    return BODY.test(said.find((word) => !/^(?:own|poor|whole|tired|cold)$/.test(word)) ?? '') && said.length > 1;
  if (WOULD.test(words.slice(0, 16).join(' '))) return true;
  if (SHIVERS.test(words.slice(0, 12).join(' '))) return true;
  if (HEREABOUTS.test(past(words).slice(0, 6).join(' ')) || VOWS.test(words.join(' '))) return true;
  if (UNSURE.test([who, ...said.slice(0, 3)].join(' ')) || HOMEWARD.test(words.join(' '))) return true;
  if (!/^(?:i|we)$/.test(who)) return false;
  const rest = past(said);
  const [verb = '', next = ''] = rest;
  if (DENIED.test(verb)) {
    const at = rest.findIndex((word, index) => index < 4 && DOUBTS.test(word));
    const isDoubt =
      at > 0 && rest.slice(0, at).every((word) => DENIED.test(word) || SMALL.test(word) || word === 'even');
    return isDoubt && rest.length > at + 1 && !(rest[at] === 'want' && rest[at + 1] === 'to');
  }
  if (/^(?:want|wanted|needed)$/.test(verb) && /^(?:nothing|only)$/.test(next)) return true;
  if (RESOLVES.test(rest.slice(0, 5).join(' '))) return true;
  const base = baseOf(verb) ?? verb;
  if (/^(?:feel|felt|feels)$/.test(verb))
    return (
      /^(?:like|that|so|as|sorry|nothing|something|at|out)$/.test(next) ||
      (!TOUCHED.test(next) ? rest.slice(1, 8) : rest.slice(2, 6)).some((word) => FEELINGS.has(word))
    );
  return MOODS.test(base) && rest.length > 1 && !/^(?:what|who|where|why|how|if|whether|about|to)$/.test(next);
};

/** Said or asked to somebody: no musing, whatever it is about. */
const isSpoken = (clause: Clause, words: readonly string[]): boolean =>
  clause.question ||
  clause.calls ||
  clause.tokens.some(({ kind }) => kind === 'speech') ||
  words.some((word) => ADDRESSING.has(word));

export const isMusing = (clause: Clause): boolean => {
  const words = wordsOf(clause);
  return words.length > 2 && !isSpoken(clause, words) && isInner(words);
};

const FELT_OF_ONE = /^(?:am|was|i'm|were|feel|felt)$/;
/** "I am tired to the bone", where the line tells of more; "The rain is running down my collar". */
export const isAir = (clause: Clause): boolean => {
  const words = past(wordsOf(clause));
  const [first = '', second = ''] = words;
  if (words.length < 2 || isSpoken(clause, words)) return false;
  if (/^(?:i|we|i'm|im)$/.test(first))
    return (FELT_OF_ONE.test(second) || first !== 'i') && words.slice(1, 5).some((word) => FEELINGS.has(word));
  if (!/^(?:the|it|a|an|this|that|everything|something|nothing|there|it's)$/.test(first)) return false;
  return first === "it's" || words.slice(1, 5).some((word) => AIR.test(word));
};
