// What the words of a deed tell beyond its verb: an insult, bare hands, a throw, money, a hand against oneself. Read by turn/, systems/ and
// storyteller/.
import { type Act, Verb } from '@emergent/schema';

const ILL =
  'liars?|fools?|idiots?|morons?|imbeciles?|cowards?|thie(?:f|ves)|bastards?|bitch(?:es)?|whores?|cows?|pigs?|swine|rats?|scum|dogs?|wretch|cheats?|frauds?|villains?|traitors?|worms?|clowns?|oafs?|dolts?|ass|arses?|assholes?|arseholes?|crone|hag|losers?|stupid|ugly|pathetic|worthless|disgusting|vile|filthy|useless|dumb|fat|stink(?:s|ing)?|smelly|rotten|a disgrace';
const CALLED = new RegExp(
  `\\b(?:you|you['’]re|your|ye|thou|she|he|they|she['’]s|he['’]s)\\b(?![^.!?]*\\b(?:not|never)\\b|[^.!?]*n['’]t\\b)[^.!?]{0,40}?\\b(?:${ILL})\\b`,
  'i',
);
const OATHS =
  /\b(?:shut up|go to hell|damn (?:you|her|him)|curse (?:you|her|him)|f+uck (?:you|off)|screw you|drop dead|piss off|i (?:hate|despise|loathe) you|to hell with you|go hang)\b/i;
const ABUSING = /^\W*(?:i )?(?:\w+ly )?(?:insult|mock|ridicule|belittle|swear at|curse at|spit at|spit on)\b/i;

/** Abuse said to somebody's face; a question about a thief is none. */
export const isInsult = (act: Act): boolean => {
  if (act.verb !== 'talk' && act.verb !== 'ask' && act.verb !== 'threaten' && act.verb !== 'perform') return false;
  const said = `${act.speech ?? act.text} ${act.topic ?? ''}`.trim();
  return ABUSING.test(act.text) || OATHS.test(said) || (!said.endsWith('?') && CALLED.test(said));
};

const LONE_ABUSE = new RegExp(`^\\W*(?:you )?(?:\\w+ )?(?:${ILL})s?\\W*$`, 'i');

/** A word of abuse and nothing else: "idiot!", "filthy liar". */
export const isAbuse = (text: string): boolean => text.length < 40 && LONE_ABUSE.test(text);

const SORRY = /\b(?:sorry|apologi[sz](?:e[sd]?|ing)|apolog(?:y|ies)|forgive me|forgiveness|make amends)\b/i;
const NOT_SORRY =
  /\b(?:not|never|no|isn[’']t|aren[’']t|wasn[’']t|don[’']t|won[’']t)\b[^.!?]{0,20}\b(?:sorry|apolog|forgive)/i;

/** Said to make up for something; "are you sorry?" and "I am not sorry" are none. */
export const isApology = (act: Act): boolean => {
  if (act.verb !== 'talk' && act.verb !== 'persuade') return false;
  const said = `${act.text} ${act.speech ?? ''}`.trim();
  return SORRY.test(said) && !NOT_SORRY.test(said) && !said.endsWith('?');
};

/** "yell FIRE": words for whoever hears them. */
export const isShout = (act: Act): boolean =>
  act.verb === 'talk' &&
  act.target?.kind !== 'person' &&
  /^\W*(?:i )?(?:yell|shout|scream|bellow|cry out|call out|holler)/i.test(act.text);

const BARE =
  /\b(?:punch|kick|slap|smack|headbutt|elbow|knee|bite|claw|choke|strangle|throttle|wrestle|grapple|tackle|shove|trip|slug|pummel|scratch|cuff)(?:e?s|ed|ing)?\b|\b(?:fists?|bare hands?)\b/i;
const THROWN = /\b(?:throw|threw|hurl|fling|flung|toss|lob|chuck|pelt)(?:s|es|ed|ing)?\b/i;

/** Struck with what is thrown, which leaves the hand. */
export const isThrown = (act: Act): boolean =>
  act.verb === 'attack' && act.with !== null && act.with.kind !== 'person' && THROWN.test(act.text);

/** Struck without what is in hand. */
export const isBareHanded = (act: Act): boolean =>
  act.verb === 'attack' && ((act.with === null && BARE.test(act.text)) || isThrown(act));

const BLOW = /\b(?:punch|kick|hit|slap|headbutt|elbow|thump|strike|beat|smack|whack|slam)(?:e?s|ed|ing)?\b|\bstruck\b/i;

/** A blow of hand or foot, with nothing in it that would break what it falls on. */
export const isBlow = (act: Act): boolean => act.with === null && BLOW.test(act.text);

const SELF_HARM =
  /\b(?:kill|stab|hang|drown|cut|shoot|strangle|behead|poison|slay|murder|harm|hurt|burn|end|throw) (?:myself|me\b(?! (?:a|an|the|some)\b))|\bsuicide\b|\b(?:end|take) my (?:own )?life\b|\bslit my (?:own )?(?:wrists?|throat)\b|\bjump to my death\b|\blet myself die\b/i;

/** A hand against oneself. */
export const isSelfHarm = (act: Act): boolean =>
  act.verb !== 'talk' &&
  act.verb !== 'ask' &&
  (SELF_HARM.test(act.text) || (act.target?.kind === 'self' && (act.verb === 'attack' || act.verb === 'destroy'))) &&
  !/\b(?:who|if you|do not|don[’']t|won[’']t)\b/i.test(act.text);

/** Things that pass for money, by name. */
export const isCoin = (name: string): boolean =>
  /\b(?:coins?|gold|silver|copper|marks?|pence|penn(?:y|ies)|shillings?|crowns?|ducats?|credits?|purse)\b/i.test(name);

/** Topics of a `think` or `look` that asks the narrator: what is asked about its target, or about the player. */
export const ASKED = {
  help: 'help',
  quests: 'quests',
  exits: 'exits',
  here: 'here',
  time: 'time',
  people: 'people',
  self: 'self',
  identity: 'identity',
  who: 'who',
  what: 'what',
  where: 'where',
  way: 'way',
  past: 'past',
  said: 'said',
  aside: 'aside',
  plan: 'plan',
  wish: 'wish',
} as const;
const ASKED_TOPICS: ReadonlySet<string> = new Set(Object.values(ASKED));
const WHETHER = 'whether to ';

/** A deed only asked about ("could I climb that?") as a question to the narrator. */
export const asWhether = (act: Act): Act => ({ ...act, verb: 'think', topic: `${WHETHER}${act.verb}` });

/** The deed that is only asked about; null: none. */
export const whetherOf = (act: Act): Act | null => {
  if (act.verb !== 'think' || act.topic?.startsWith(WHETHER) !== true) return null;
  const verb = Verb.safeParse(act.topic.slice(WHETHER.length));
  return verb.success ? { ...act, verb: verb.data, topic: null } : null;
};

/** Whether a topic is what the narrator is asked for rather than a subject of its own. */
export const isAskedTopic = (topic: string): boolean => ASKED_TOPICS.has(topic) || topic.startsWith(WHETHER);

const SHOT =
  /\b(?:shoot|shot|shoots|shooting|fire|fires|fired|firing|loose|looses|loosed|snipe|let fly|nock|pull the trigger|open fire)\b/i;
const SHOOTERS =
  /\b(?:bow|longbow|shortbow|crossbow|arbalest|sling|slingshot|catapult|pistol|revolver|gun|shotgun|rifle|musket|carbine|blaster|blowgun|flintlock|launcher|taser|stunner)\b/i;

/** Struck from afar: with what shoots, or by a word for shooting. */
export const isShot = (act: Act): boolean =>
  act.verb === 'attack' && !isThrown(act) && (SHOT.test(act.text) || SHOOTERS.test(act.with?.name ?? ''));

/** Things that shoot, by name. */
export const isShooter = (name: string): boolean => SHOOTERS.test(name);
