// Questions that the narrator answers from what can be seen, carried or still owed: "what do I have?", "what is this place?", "is it raining?".
// Called by interpret-questions.ts.
import type { Verb } from '@emergent/schema';
import { ASKED } from '../deed-words.ts';
import { aboutTheStory, HERE, QUESTION, SELF, subjectOf } from './interpret-asked.ts';
import type { Read } from './interpret-shape.ts';

const KNOWN: readonly (readonly [readonly string[], Verb, string | null])[] = [
  [
    ['inventory', 'carrying', 'carry', 'wearing', 'holding', 'pockets', 'pack', 'backpack', 'bag', 'possess'],
    'inventory',
    null,
  ],
  [['quest', 'quests', 'objective', 'objectives', 'goal', 'mission', 'supposed'], 'think', ASKED.quests],
  [['exits', 'exit', 'way', 'ways', 'go', 'lead', 'leads', 'directions', 'paths'], 'look', ASKED.exits],
  [['time', 'hour', 'day', 'year', 'month', 'date'], 'look', ASKED.time],
  [['health', 'hurt', 'wounds', 'feel', 'feeling', 'hp', 'mana', 'level'], 'think', ASKED.self],
  [['see', 'happening', 'around', 'here', 'nearby', 'hear', 'smell', 'going'], 'look', null],
];

export const STUCK =
  /^(?:i (?:am|'m) )?(?:stuck|lost|confused|bored)$|\b(?:what (?:now|next)|no idea what|not sure what|(?:don't|dont|do not) (?:know|understand) what to do|how (?:do|does) (?:i|this|it|the game|you) (?:play|works?)|what (?:are|were) my (?:options|choices|commands)|help me out|what (?:can|could|do) (?:i|we|you) do|what to do|what do (?:i|we) do|how to play|what (?:can|could) (?:i|we) (?:try|say|type))\b/;
export const AT_A_LOSS =
  /^(?!what (?:should|shall|do|must) (?:i|we) call )(?:^what (?:now|next)$|^why (?:am i|are we|did (?:i|we)|do i|have i|(?:i|we)) (?:even )?(?:here|come|came|am here|need|have|supposed)\b|^what (?:am i|are we) doing here$|^what is (?:my|our|the) next (?:step|move|task|goal|objective)$|^who (?:do|should|can|could|must) (?:i|we) (?:talk|speak|go|turn) to(?: next| now| first)*$|^where (?:do|should|am|must) (?:i|we) (?:supposed to |meant to |have to |need to )?(?:go|start|begin)(?: now| next| first| from here)*$|^what (?:should|must|do|am|are|shall) (?:i|we) (?:\w+ )?(?:do|doing|supposed|need|have)\b)/;

const SHEET = new Set(['health', 'hp', 'mana', 'xp', 'experience', 'level', 'wounds', 'stats', 'skills']);

const GROUNDS =
  'place|here|town|village|city|area|room|spot|building|house|island|station|ship|street|road|land|country|world|dump|hole|shithole|joint';
/** "what is this place?", "what kind of town is this?", "what is this place called?" */
const THIS_PLACE = new RegExp(
  `^(?:what|which|where)(?: is| are| was)? (?:this|here)(?: (?:\\w+ )?(?:${GROUNDS}))?(?: called| named| about| like| supposed to be)?$|^(?:what|which) (?:kind of |sort of |type of )?(?:\\w+ )?(?:${GROUNDS}) (?:is (?:this|it|here)|am i in|are we in|did i (?:end up|land) in)$|^what is the name of (?:this|the) (?:${GROUNDS})$|^where (?:the )?(?:is this|am i|are we)(?: at)?$|^what is the (?:deal|story) with (?:this place|here)$`,
);
/** "is there anything to drink?", "what does it smell like?": the answer is what there is. */
const IS_THERE =
  /^(?:is|are) there (?:anything|something|any (?:things?|stuff|items?|objects?|loot))(?: (?:here|around|nearby|useful|interesting|good|valuable|edible|else|of (?:value|interest|use))| to [a-z]+| i can [a-z]+| worth [a-z]+)*$/;
const HEEDED =
  /^(?:what|how) (?:does|do) (?:it|this|this place|the (?:place|air|room|hall|house)|here|everything) (?:smell|sound|look|feel|taste)(?: like| of)?(?: here| around here)?$/;
/** "what is that thing?", "what's that noise?", "what is up there?": the answer is a look at what there is. */
const WHAT_IS_THAT =
  /^what (?:is|are|was|were) (?:(?:that|this|the|those|these|all that|all this) (?:\w+ )?(?:things?|stuff|noises?|sounds?|smells?|stench|lights?|shapes?|shadows?|racket|commotion)|(?:over|up|down|in|out|back|through) (?:there|here))(?: (?:over )?there| here)?$/;
/** "who is that guy?": somebody in sight, of whom only that is known. */
const WHO_IS_THAT =
  /^who (?:is|are|was) (?:that|this|it|they|those|these)(?: over)? (?:there|here)$|^who (?:is|are|was) (?:that|this|the|those|these) (?:\w+ )?(?:guys?|dudes?|person|people|fellows?|blokes?|chaps?|folks?|weirdos?|clowns?|strangers?|everyone)(?: (?:over )?there| here)?$|^who (?:is|are) (?:that|this|the|those|these) (?:\w+ ){1,2}(?:over )?there(?: (?:with|in|by|at|near|behind|wearing|holding) .+)?$/;

/** "what have I promised, and to whom?", "who do I owe?": all that is still open between the player and others. */
const OWED =
  /\b(?:(?:have|did|had) (?:i|we) (?:\w+ )?(?:promised?|sworn?|swear|vow(?:ed)?|agreed?)|(?:do|did) (?:i|we) (?:still )?owe|(?:am|are) (?:i|we) (?:indebted|in debt)|my (?:promises|debts|word))\b/;

/** "is it night yet?", "how late is it?" */
const TIME =
  /^(?:is it (?:already )?(?:still )?(?:night|day|daytime|nighttime|morning|noon|midday|midnight|evening|afternoon|dawn|dusk|late|early|dark|light)(?: yet| already| now| outside| out)?|how (?:late|early) is it|how (?:much (?:more )?time|much longer|long) (?:do|have) (?:i|we)(?: got| have)?(?: left)?|how much time is (?:there|left)(?: left)?|how (?:long|much (?:more )?time|many (?:hours|days))(?: is there| is it| have (?:i|we)(?: got)?| do (?:i|we) have)?(?: left)? (?:until|till|before) .+)$/;
/** "what's the weather like?", "is it raining?", "is it cold outside?" */
const WEATHER =
  /^(?:what|how) (?:is|are|was) (?:the )?(?:weather|sky|skies|fog|rain|mist|wind|snow|storm|temperature)\b|^what (?:kind|sort) of weather\b|^(?:is|was|will) it (?:be )?(?:going to )?(?:still )?(?:rain|snow|raining|snowing|sunny|cold|warm|hot|foggy|windy|stormy|cloudy|freezing|wet|dry|storm)(?: (?:outside|today|now|out|here|later|tonight|tomorrow))?$/;

/** "what do I know about the case?" */
const IN_HAND =
  /\b(?:know|got|have|learn(?:ed|t)?|found out)\b.*\b(?:the|this|my|our) (?:case|investigation|mystery|murder|task|job)\b/;

const AILING =
  /^(?:am|are) (?:i|we) (?:running (?:out|low)|dying|bleeding|hurt|tired|hungry|thirsty|drunk|in (?:danger|trouble))\b/;
const OF_OTHERS =
  /^(?:can|could|do|does|did|will|would) (?!it |this |that |anything )(?:\w+ ){1,4}(?:hear|know|understand|remember|trust|believe|speak|talk|care|sleep|eat|drink|love|hate)\b/;
/** "what do people here think of me?", "am I trusted?" */
const REPUTE =
  /^(?:what|how) (?:do|does|did|would|has) (?:the )?(?:people|they|everyone|everybody|folks?|locals|town|townsfolk|villagers|crew|others|anyone|all)(?: \w+){0,3} (?:think|feel|say|make|see|thought)\b(?: \w+){0,2} (?:me|us)$|^(?:what|how) is my (?:reputation|standing|name)(?: like| here| with \w+)*$|^(?:am i|are we|do (?:people|they|the locals|folks?)) (?:\w+ )?(?:liked|trusted|famous|infamous|respected|hated|popular|welcome|like|trust|hate|know|respect|fear)(?: here| me| us| around here| by \w+)*$/;
/** "would anyone notice if I took it?" */
const NOTICED =
  /^(?:would|will|might|did|does|can|could) (?:any|some)(?:one|body) (?:else )?(?:notice|see|hear|spot)\b.*\b(?:i|me|that|this|us)\b/;
/** "where did everybody go?" */
const ALL_GONE =
  /^where (?:is|are|has|have|did|s)? ?(?:everyone|everybody|the people|all the people|they all)(?: gone| go| went)?(?: to)?$/;

/** "how deep do they go?", "what do people eat here?", "how many people live here?": what others do is for others to say. */
const OF_THEM =
  /^(?!where\b).*\b(?:do|does|did|has|have|had|will|would|can|could) (?:he|she|they|people|folks?|everyone|everybody|one|anyone|anybody)\b|^how (?:many|much) (?!exits?|ways?|time)\w+ (?!is\b|are\b)\w+/;

/** "what is he wearing?", "what does Gil carry?": seen on them. */
const THEY_HAVE =
  /^what (?:is|are|does|do|has|have) ((?!in\b|my\b|there\b|you\b)\w+(?: \w+)?) (?:wear|hold|carry)(?:ing)?\b/;

export const toNarrator = (words: readonly string[]): Read | null => {
  const mine = words.some((word) => SELF.has(word));
  const line = words.join(' ');
  if (TIME.test(line)) return { ...QUESTION, verb: 'look', topic: ASKED.time };
  const owns = words.findIndex((word) => word === 'have' || word === 'got' || word === 'own');
  if (mine && words.some((word) => SHEET.has(word))) return { ...QUESTION, topic: ASKED.self };
  if (
    mine &&
    owns !== -1 &&
    (owns > 0 || words.includes('got')) &&
    words.length <= 8 &&
    !words.includes('to') &&
    !words.includes('done')
  )
    return { ...QUESTION, verb: 'inventory', object: subjectOf(words.slice(owns + 1), ['on', 'with', 'got', 'any']) };
  if (mine && (OWED.test(line) || IN_HAND.test(line))) return { ...QUESTION, topic: ASKED.quests };
  if (line === 'what do i look like') return { ...QUESTION, topic: ASKED.identity };
  if (AT_A_LOSS.test(line)) return { ...QUESTION, topic: ASKED.quests };
  if (words[0] === 'where' && /^(?:am i|are we)$/.test(words.slice(1, 3).join(' ')))
    return { ...QUESTION, verb: 'look', topic: ASKED.here };
  if (/^(?:what is|what was) my (?:job|role|profession|class|trade|calling|name|background|story)$/.test(line))
    return { ...QUESTION, topic: ASKED.identity };
  if (NOTICED.test(line)) return { ...QUESTION, topic: ASKED.seen };
  if (REPUTE.test(line)) return { ...QUESTION, topic: ASKED.repute };
  if (WEATHER.test(line)) return { ...QUESTION, verb: 'look', topic: ASKED.weather };
  if (THIS_PLACE.test(line)) return { ...QUESTION, verb: 'look', topic: ASKED.here };
  if (IS_THERE.test(line) || HEEDED.test(line)) return { ...QUESTION, verb: 'look' };
  if (WHAT_IS_THAT.test(line)) return { ...QUESTION, verb: 'look' };
  if (WHO_IS_THAT.test(line)) return { ...QUESTION, verb: 'look', topic: ASKED.people };
  if (ALL_GONE.test(line)) return { ...QUESTION, verb: 'look', topic: ASKED.people };
  // "can the dead hear us?": nothing that a look would tell.
  if (OF_OTHERS.test(line)) return null;
  if (STUCK.test(line)) return { ...QUESTION, topic: ASKED.help };
  const story = aboutTheStory(words, mine);
  if (
    story !== null &&
    !(story.topic === ASKED.what && KNOWN.some(([heard]) => words.some((word) => heard.includes(word))))
  )
    return story;
  // "why is the doctor here?": for somebody who knows, and no look around.
  if (words[0] === 'why' && !mine) return null;
  if (!mine && OF_THEM.test(line)) return null;
  if (mine && AILING.test(line)) return { ...QUESTION, topic: ASKED.self };
  const worn = mine ? undefined : THEY_HAVE.exec(line)?.[1];
  if (worn !== undefined) return { ...QUESTION, verb: 'look', object: worn.split(' ') };
  for (const [heard, verb, topic] of KNOWN) {
    if (!words.some((word) => heard.includes(word))) continue;
    // "what do I remember about the day the sea came?": no clock tells.
    if (verb === 'look' && words.some((word) => /^(?:remember|recall|about|forget)$/.test(word))) continue;
    if (words[0] === 'who' && verb === 'look') return { ...QUESTION, verb, topic: ASKED.people };
    if (topic === ASKED.self && !mine) continue;
    // "how many did we lose this year?": no clock tells.
    if (topic === ASKED.time && /^(?:who|why|where|how (?:many|much))\b(?! (?:time|hours?|days?|minutes?))/.test(line))
      continue;
    // "are the brakes holding?"
    if (verb === 'inventory' && !mine && words[0] !== 'what' && words[0] !== 'inventory') continue;
    if (mine || words.length <= 5) return { ...QUESTION, verb, topic };
  }
  return words[0] === 'who' &&
    /^(?:(?:is|are|was)\b|else(?= (?:is|are|was) | $))/.test(`${words.slice(1, 3).join(' ')} `) &&
    words.length <= 4 &&
    words.some((word) => HERE.has(word))
    ? { ...QUESTION, verb: 'look', topic: ASKED.people }
    : null;
};
