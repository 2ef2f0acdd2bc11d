// What a question asks for beside its subject: a number, an hour, a name, a reason, leave, yes or no. Read by the storyteller's answers.

export type QuestionForm =
  | 'many'
  | 'measure'
  | 'going'
  | 'when'
  | 'if'
  | 'who'
  | 'where'
  | 'why'
  | 'how'
  | 'wise'
  | 'may'
  | 'whether'
  | 'what';

const OPENS = String.raw`^\W*(?:(?:so|and|but|hey|well|ok(?:ay)?|then|or|um+|uh+|excuse me|pardon(?: me)?|sorry|please|sir|miss)\W+)*`;
const form = (words: string): RegExp => new RegExp(`${OPENS}${words}`, 'i');

/** Tried in this order. */
const FORMS: readonly (readonly [QuestionForm, RegExp])[] = [
  [
    'if',
    form(
      String.raw`what(?:[’']s| is| will| would|[’']d)?(?: going to)? (?:happens?|becomes?|comes?)\b(?! to (?:you|me|us)\b)`,
    ),
  ],
  ['many', form(String.raw`how (?:many|much|often)\b`)],
  ['when', form(String.raw`(?:when|what (?:time|day|hour|year)|how (?:soon|late)|(?:until|till|since|by) when)\b`)],
  ['measure', form(String.raw`how (?:long|old|big|tall|deep|far|high|wide|heavy|fast|thick|strong|cold|hot)\b`)],
  ['who', form(String.raw`(?:(?:to|with|for|by|from) )?(?:who|whom|whose|who[’']?s)\b`)],
  ['where', form(String.raw`(?:where|where[’']?s|whereabouts)\b`)],
  ['why', form(String.raw`(?:why|how come|what (?:for|makes?|made|causes?|caused))\b`)],
  [
    'going',
    form(
      String.raw`how(?:[’']?s| is| are| was| were| did| has)\b.*\b(?:going|coming(?: on| along)?|doing|getting on|go|went|holding up|been)\b`,
    ),
  ],
  ['how', form(String.raw`how\b`)],
  [
    'wise',
    form(
      String.raw`(?:(?:is|are|was|would|will) (?:it|that|this|the [\p{L} ]{2,30}?|there)(?: be)?(?: really| still| even| always)? (?:safe|wise|allowed|all ?right|ok(?:ay)?|legal|dangerous|worth it|smart|a good idea|rude|any danger)|should (?:i|we)\b)`,
    ),
  ],
  [
    'may',
    form(
      String.raw`(?:(?:can|could|may|might|must|am|are|do|will|would|shall|did|have) (?:i|we)|is (?:anyone|anybody|one|it) (?:allowed|permitted))\b`,
    ),
  ],
  [
    'whether',
    form(
      String.raw`(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|(?:isn|aren|wasn|weren|don|doesn|didn|hasn|haven|won|wouldn|couldn)[’']?t|any(?:one|body|thing)?)\b`,
    ),
  ],
  ['what', form(String.raw`(?:what|which|what[’']?s|tell (?:me|us))\b`)],
];

/** Which form a question has; null: none that is known, as in "the old bell". */
export const questionForm = (query: string): QuestionForm | null =>
  FORMS.find(([, when]) => when.test(query))?.[0] ?? null;

const NUMBER =
  /\b(?:\d[\d,.]*|once|twice|half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?|dozens?|hundreds?|thousands?|nobody|none|every|all|half)\b/iu;
const HOUR =
  /\b(?:\d+|noon|midnight|mornings?|afternoons?|evenings?|nights?|dusk|dawn|days?|weeks?|months?|years?|hours?|minutes?|spring|summer|autumn|winter|o[’']clock|\p{L}+days?|tides?|past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|always|never|once|when|until|after|before)\b/iu;
/** What a sentence has to hold to answer a question of that form. */
const HOLDS: Partial<Record<QuestionForm, RegExp>> = {
  many: NUMBER,
  measure: NUMBER,
  when: HOUR,
  why: /\b(?:because|since|so that|for|so|to)\b/i,
};

const SOMEBODY = /\b(?:people|men|women|children|everybody|nobody|company|council|guild|crown|owner|family)\b/i;

/** Whether a sentence could be what was asked for; `names` are those of people. */
export const couldAnswer = (sentence: string, asked: QuestionForm | null, names: readonly string[] = []): boolean => {
  if (asked === 'who')
    return SOMEBODY.test(sentence) || names.some((name) => sentence.includes(name.split(' ').at(-1) ?? name));
  return asked === null || HOLDS[asked]?.test(sentence) !== false;
};
