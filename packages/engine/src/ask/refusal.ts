// Tells a model's refusal from a telling, by how it begins. Used by the telling before its first word is shown.

type Pattern = { stems: string[]; then: RegExp };

const VERBS =
  '(?:help|assist|comply|continue|create|generate|provide|write|fulfil\\w*|engage|produce|participate|support|do)';
const OBJECTS =
  '(?:request|that|this|content|story|scene|scenario|conversation|with|material|role-?play\\w*|anything|such|you)';
const UNABLE = /can't|cannot|can not|couldn't|unable|won't|not able|not comfortable|must decline|have to decline/;

const PATTERNS: Pattern[] = [
  { stems: ['as an ai', 'as a language model', 'as a large language model', 'as an assistant'], then: /^/ },
  { stems: ["i'm an ai", 'i am an ai', "i'm just an ai", "i'm a language model"], then: /^/ },
  {
    stems: ["i'm sorry", 'i am sorry', 'sorry,', 'sorry but', 'i apologize', 'my apologies', "i'm afraid i"],
    then: UNABLE,
  },
  {
    stems: ['unfortunately, i', 'i must decline', 'i have to decline', 'i must refuse'],
    then: new RegExp(`${UNABLE.source}|refuse`),
  },
  {
    stems: [
      "i can't",
      'i cannot',
      'i can not',
      "i won't",
      "i'm unable to",
      'i am unable to',
      "i'm not able to",
      'i am not able to',
      "i'm not comfortable",
    ],
    then: new RegExp(`\\b${VERBS}\\b(?! but\\b).{0,40}\\b${OBJECTS}\\b`),
  },
  {
    stems: ['this request violates', 'this content violates', 'your request violates', 'this prompt violates'],
    then: /^/,
  },
  { stems: ['es tut mir leid', 'tut mir leid', 'entschuldigung,'], then: /kann|darf/ },
  { stems: ['je suis désolé', 'désolé'], then: /peux pas|puis pas|ne peux|ne puis/ },
  { stems: ['lo siento'], then: /no puedo/ },
  { stems: ['desculpe', 'sinto muito', 'lamento'], then: /não posso|não consigo/ },
  { stems: ['mi dispiace'], then: /non posso/ },
  { stems: ['извините', 'простите', 'к сожалению'], then: /не могу/ },
  { stems: ['抱歉', '很抱歉', '对不起'], then: /不能|无法/ },
  { stems: ['申し訳', 'すみません'], then: /できません|できかね/ },
  { stems: ['죄송'], then: /수 없/ },
];

const LONGEST_OPENING = 240;
const normal = (text: string) => text.trimStart().slice(0, LONGEST_OPENING).toLowerCase().replaceAll('’', "'");

/** `open`: more is needed to tell. `ended` says that no more will come. Bounded: looks at the first 240 characters. */
export function judgeOpening(text: string, ended: boolean): 'refusal' | 'telling' | 'open' {
  const opening = normal(text);
  const begins = (stem: string) => opening.startsWith(stem) && !/[a-z]/.test(opening.charAt(stem.length));
  const met = PATTERNS.filter(({ stems }) => stems.some(begins));
  const near = ended
    ? met
    : PATTERNS.filter(({ stems }) => stems.some((stem) => begins(stem) || stem.startsWith(opening)));
  if (near.length === 0) return 'telling';
  const sentence = /^[\s\S]*?[.!?。！？](?=\s|$|[^\s\w"'.])/.exec(opening)?.[0];
  if (!ended && opening.length < LONGEST_OPENING && (sentence === undefined || met.length === 0)) return 'open';
  const read = sentence ?? opening;
  // "I'm sorry. I can't …": an apology of one short sentence is judged with the next.
  const short = read.length < 24 && opening.length > read.length ? opening : read;
  if (!ended && read.length < 24 && opening.length < read.length + 40 && met.length > 0) return 'open';
  return met.some(({ then }) => then.test(short)) ? 'refusal' : 'telling';
}
