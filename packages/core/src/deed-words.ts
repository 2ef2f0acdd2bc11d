// What the words of a deed tell beyond its verb: an insult, bare hands, a throw, money, a hand against oneself. Read by turn/, systems/ and
// storyteller/.
import { type Act, type Target, Verb } from '@emergent/schema';

/** Deeds that are done by speaking to somebody. */
export const TALKING: readonly Verb[] = ['talk', 'ask', 'persuade', 'threaten', 'deceive', 'trade'];

/** What people are called in a temper, and nothing else is called. */
export const ILL_NAMES =
  'bastard|fool|idiot|moron|imbecile|coward|liar|tosser|wanker|dickhead|arsehole|asshole|twat|cunt|bitch(?:es)?|bellend|knobhead|pillock|numpty|prat|oaf|dolt|jackass|scumbag|scum|swine|wretch|loser|weirdo|fucker|motherfucker|shithead|dipshit|dumbass|hag|crone|cretin|dunce|buffoon';
const ILL = `(?:${ILL_NAMES})s?|thie(?:f|ves)|whores?|cows?|pigs?|rats?|dogs?|cheats?|frauds?|villains?|traitors?|worms?|clowns?|ass|arses?|stupid|ugly|pathetic|worthless|disgusting|vile|filthy|useless|dumb|fat|sucks?|stink(?:s|ing)?|smelly|rotten|a disgrace`;
const calling = (who: string): RegExp =>
  new RegExp(`\\b(?:${who})\\b(?![^.!?]*\\b(?:not|never)\\b|[^.!?]*n['’]t\\b)[^.!?]{0,40}?\\b(?:${ILL})\\b`, 'i');
const CALLED = calling("you|you['’]re|your|ye|thou");
/** "tell him he is a fool"; "he was an ass" is said of somebody else. */
const CALLED_SO = calling("she|he|they|she['’]s|he['’]s");
const OATHS =
  /\b(?:shut up|get lost|bugger off|go to hell|damn (?:you|her|him)|curse (?:you|her|him)|f+uck (?:you|off)|screw you|drop dead|(?:piss|sod|naff) off|up yours|get (?:stuffed|bent|knotted)|eat shit|(?:kiss|bite|lick) my (?:arse|ass)|i (?:hate|despise|loathe) you|to hell with you|go hang)\b/i;
const ABUSING = new RegExp(
  `^\\W*(?:i )?(?:\\w+ly )?(?:(?:insult|mock|ridicule|belittle|swear at|curse at|spit at|spit on)\\b|call(?:s|ed|ing)? (?:\\S+ ){1,3}?(?:names\\b|an? (?:\\S+ ){0,3}?(?:${ILL})\\b))`,
  'i',
);

/** Abuse said to somebody's face; a question about a thief is none. */
export const isInsult = (act: Act): boolean => {
  if (act.verb !== 'talk' && act.verb !== 'ask' && act.verb !== 'threaten' && act.verb !== 'perform') return false;
  const said = `${act.speech ?? act.text} ${act.topic ?? ''}`.trim();
  return (
    ABUSING.test(act.text) ||
    (act.verb === 'talk' && act.speech !== null && isAbuse(act.speech)) ||
    OATHS.test(said) ||
    (!said.endsWith('?') && (CALLED.test(said) || (act.speech !== act.text && CALLED_SO.test(said))))
  );
};

const LONE_ABUSE = new RegExp(`^\\W*(?:you )?(?:\\w+ )?(?:${ILL})s?\\W*$`, 'i');

/** A word of abuse and nothing else: "idiot!", "filthy liar". */
export const isAbuse = (text: string): boolean => text.length < 40 && LONE_ABUSE.test(text);

const SORRY =
  /\b(?:sorry|apologi[sz](?:e[sd]?|ing)|apolog(?:y|ies)|forgive me|forgiveness|make amends|my bad|i take (?:that|it) back|my mistake|didn['’]?t mean (?:it|to|that|any harm))\b/i;
const NOT_SORRY =
  /\b(?:not|never|no|isn[’']t|aren[’']t|wasn[’']t|don[’']t|won[’']t)\b[^.!?]{0,20}\b(?:sorry|apolog|forgive)/i;

const GRIEVED =
  'boy|son|sons|daughter|daughters|girl|child|children|baby|wife|husband|brother|sister|mother|father|mum|mom|dad|friend|friends|loss|losses|family|people|uncle|aunt|cousin|partner|mate|dog|home|town|trouble|troubles|grief|pain|parents|grandmother|grandfather|niece|nephew|twin|crew|captain|ship|house|luck|deaths?|passing';
/** A name of their own after "sorry about": somebody, and not a thing of theirs. */
const CONDOLES = new RegExp(
  `\\b(?:condolences?|sympath(?:y|ies))\\b|\\b(?:sorry|grieve[ds]?|sad)\\b[^.!?]{0,14}\\b(?:about|for|over|with)\\b[^.!?]{0,30}\\b(?:${GRIEVED})\\b|\\bsorry (?:to hear|that (?:he|she|they|it|you|your))\\b|\\bsorry (?:about|for) (?:what happened to|(?:his|her|their|the) death)\\b|\\bmay (?:he|she|they) rest\\b|\\bthat must (?:have been|be) (?:so |very |terribly )?(?:hard|terrible|awful|difficult|lonely)\\b`,
  'i',
);
const FOR_NAME =
  /\bsorry (?:about|for) (?:(?:poor|old|dear|little|young) )*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?![’'\p{L}])/u;
/** "sorry for him", "sorry for poor dov": nobody says so of what they did themselves. */
const FOR_SOMEBODY =
  /\bsorry for (?:(?:all of )?(?:you|him|her|them|us)(?: all| both)?(?=[^\p{L}’']*(?:$|[.,;:!] ?\p{L}|(?:and|but|because|since|too|that) ))|(?:poor|dear) \p{L})/iu;

/** Sorrow for somebody else's trouble, which is no fault of one's own. */
export const isCondolence = (act: Act): boolean => {
  if (act.verb !== 'talk' && act.verb !== 'persuade' && act.verb !== 'other') return false;
  const said = `${act.text} ${act.speech ?? ''}`.trim();
  return (
    (CONDOLES.test(said) || [act.text, act.speech ?? ''].some((one) => FOR_NAME.test(one) || FOR_SOMEBODY.test(one))) &&
    !NOT_SORRY.test(said) &&
    !said.endsWith('?')
  );
};

const WHOSE = "(?:his|her|hers|their|him|them|\\p{Lu}[\\p{L}'’]+|the [\\p{L}'’ ]{2,20}|an? (?:old )?\\p{L}+)";
const COMFORTS = new RegExp(
  `\\b(?:hold|take|squeeze|press|clasp|stroke|pat|rub|touch)(?:e?s|ing)?\\b [^,.!?]{0,30}\\b(?:hands?|arms?|shoulders?|back|head|cheek|fingers)\\b(?! (?:to|in|into|behind|down|off|against|still)\\b)|\\b(?:put|lay|place|rest|wrap|throw|sling)(?:s|ting)? (?:an?|my|one|both) (?:\\p{L}+ )?(?:arms?|hands?) (?:a?round|on|over|about) ${WHOSE}|\\b(?:hug|embrace|comfort|console|soothe)(?:s|d|ing)? ${WHOSE}|\\bgive ${WHOSE} a (?:hug|squeeze)|\\b(?:sit|stay|kneel|crouch|lie|settle)s?(?: down)?(?: here| quietly| a while| for a (?:while|bit|moment))? (?:with|beside|by|next to|close to) ${WHOSE}|\\b(?:dry|wipe)s? (?:his|her|their|away (?:his|her|their)) (?:tears|eyes|face)|\\bcry with ${WHOSE}|\\blet (?:him|her|them) (?:cry|weep)`,
  'iu',
);
const NO_COMFORT =
  /\b(?:shake|kiss|wave|sword|gun|knife|blade|throat|neck|fire|window|door|table|bed|river|wall|pulse)\b/i;

/** A hand held, an arm put round somebody, company kept. */
export const isComfort = (act: Act): boolean =>
  act.verb === 'help' && COMFORTS.test(act.text) && !NO_COMFORT.test(act.text);

/** "you owe her an apology": none that is made. */
const OWED_SORRY =
  /(?<!\bi )\b(?:owes?|wants?|expects?|deserves?|demands?|waits? for|accepts?|accepted|no|an?y?) (?:(?:me|you|him|her|them|us|\p{L}+|for) )?(?:an? |your |my |his |her )?apolog(?:y|ies)\b/iu;
/** "Dov is sorry": brought from somebody else. */
const OTHERS_SORRY =
  /(?<!\b(?:i|we|that|if|and) )\b(?!(?:i|we|that|it|you|there)\b)\p{L}[\p{L}’'-]* (?:is|are|feels|was|were)(?: so| very| really| truly)? sorry\b|(?<!\b(?:i|we|so|very|really|am) )\b(?:\p{L}+(?<!I)) (?:apologi[sz]es|wants to (?:apologi[sz]e|say sorry))\b/iu;

/** Said to make up for something; "are you sorry?" and "I am not sorry" are none. */
export const isApology = (act: Act): boolean => {
  if ((act.verb !== 'talk' && act.verb !== 'persuade') || isCondolence(act)) return false;
  const said = `${act.text} ${act.speech ?? ''}`.trim();
  return (
    SORRY.test(said) &&
    !NOT_SORRY.test(said) &&
    !OTHERS_SORRY.test(said) &&
    !OWED_SORRY.test(said) &&
    !said.endsWith('?')
  );
};

const LAYS =
  /^\W*(?:i )?(?:\w+ly )?(?:put|place|set|lay|stick|shove|stuff|drop|throw|toss|hang|tie|fasten|wedge|prop|lean|balance|stack|pile|hide|slip|dip|load|wrap|fold|bundle)(?:s|ping|ting|ing|es|ed)? /i;
const ON_ONESELF =
  /\b(?:on|to|over|around|into?) (?:my|his|her|their|the) (?:wounds?|cuts?|hands?|arms?|legs?|head|face|mouth|lips|side|back|bruises?|burns?|eyes?|skin)\b/i;
/** "put the sandwich in the bin", "tie the rope to the rail": laid somewhere, and not used up. */
export const isLaid = (act: Act): boolean =>
  act.verb === 'use' &&
  act.with !== null &&
  act.with.kind !== 'person' &&
  act.with.kind !== 'self' &&
  LAYS.test(act.text) &&
  !ON_ONESELF.test(act.text);

/** "cut a strip off the eel", "tear a strip from my jerkin": the rest of it is what it was. */
export const isPieceCut = ({ text }: Act): boolean =>
  /\b(?:break|tear|cut|slice|carve|shave|rip|pull|pinch|hack|saw|snap)s? (?:\S+ ){0,3}(?:strip|slice|sliver|shaving|chunk|hunk|piece|bit|corner|lump|scrap|shred|rasher|wedge|fillet)s? (?:off|from|of|out of)\b/i.test(
    text,
  );

/** "break the bread in half": divided, and nothing is wrecked by it where it is food. */
export const isDivided = (act: Act): boolean =>
  isPieceCut(act) ||
  /\b(?:break|tear|cut|split|snap|halve|divide|slice|rip|pull|share|part)\w*\b[^.!?]*(?:\b(?:in|into) (?:half|halves|two|three|four|pieces|slices|bits|quarters|parts|shares|chunks)\b|\bapart\b)|\b(?:break|tear|cut|pinch|pull|bite|snap)s? off\b|^\W*(?:i )?(?:halve|divide|split|share)\b/i.test(
    act.text,
  );

/** "yell FIRE": words for whoever hears them. */
export const isShout = (act: Act): boolean =>
  act.verb === 'talk' && act.target?.kind !== 'person' && (SHOUTS.test(act.text) || CALLS_FOR.test(act.text));
const SHOUTS = /^\W*(?:i )?(?:yell|shout|scream|bellow|cry out|call out|holler)/i;
/** "call the police", where nobody has a line to them. */
const CALLS_FOR =
  /^\W*(?:i |then |and |please )*call(?:s|ed|ing)? (?:for )?(?:the |a |some |my )?(?:\w+ )?(?:police|cops?|911|999|guards?|security|watch|watchmen|soldiers|ambulance|firemen|sheriff|army|help|backup|authorities)\b/i;

/** "let go of her collar": a hand opens. */
export const isLetGo = (act: Act): boolean => act.verb === 'drop' && /\blet(?:s|ting)? go\b/i.test(act.text);

const BARE =
  /\b(?:punch|kick|slap|smack|headbutt|elbow|knee|bite|claw|choke|strangle|throttle|wrestle|grapple|tackle|shove|trip|slug|pummel|scratch|cuff)(?:e?s|ed|ing)?\b|\b(?:fists?|bare hands?)\b/i;
const THROWN = /\b(?:throw|threw|hurl|fling|flung|toss|lob|chuck|pelt)(?:s|es|ed|ing)?\b/i;

/** What lies about nearly everywhere: one is as good as another, and none is worth the way back. */
export const LIES_ABOUT: ReadonlySet<string> = new Set(
  'rock rocks stone stones pebble pebbles mud dirt sand snow snowball stick sticks branch twig leaf leaves dust gravel ash ashes earth clod brick'.split(
    ' ',
  ),
);

/** Whether words speak of throwing. */
export const isFlung = ({ text }: Act): boolean => THROWN.test(text);

/** Struck with what is thrown, which leaves the hand. */
export const isThrown = (act: Act): boolean =>
  act.verb === 'attack' && act.with !== null && act.with.kind !== 'person' && THROWN.test(act.text);

/** Struck without what is in hand. */
export const isBareHanded = (act: Act): boolean =>
  act.verb === 'attack' && ((act.with === null && BARE.test(act.text)) || isThrown(act));

const BLOW =
  /\b(?:punch|kick|hit|slap|headbutt|elbow|thump|strike|beat|smack|whack|slam|swat|cuff|bash)(?:e?s|ed|ing)?\b|\bstruck\b/i;

const isLimb = ({ kind, name }: Target): boolean =>
  kind === 'unknown' &&
  /\b(?:hands?|palms?|fists?|foot|boot|elbows?|knees?|knuckles|fingers?|shoulder|head)$/i.test(name);
/** A blow of hand or foot, with nothing in it that would break what it falls on. */
export const isBlow = (act: Act): boolean => (act.with === null || isLimb(act.with)) && BLOW.test(act.text);

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
  weather: 'weather',
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
  unmet: 'unmet',
  wish: 'wish',
  felt: 'felt',
  repute: 'repute',
  seen: 'seen',
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

const ASKABLE: ReadonlySet<Act['verb']> = new Set(['think', 'look', 'inventory'] as const);
/** A question to the narrator: answered beside the story, whose clock stands meanwhile. */
export const isAskedOfNarrator = ({ verb, topic, text }: Act): boolean =>
  ASKABLE.has(verb) && ((topic !== null && isAskedTopic(topic)) || text.trimEnd().endsWith('?'));

const SHOT =
  /\b(?:shoot|shot|shoots|shooting|fire|fires|fired|firing|loose|looses|loosed|snipe|let fly|nock|pull the trigger|open fire)\b/i;
const SHOOTERS =
  /\b(?:bow|longbow|shortbow|crossbow|arbalest|sling|slingshot|catapult|pistol|revolver|gun|shotgun|rifle|musket|carbine|blaster|blowgun|flintlock|launcher|taser|stunner)\b/i;

/** Struck from afar: with what shoots, or by a word for shooting. */
export const isShot = (act: Act): boolean =>
  act.verb === 'attack' && !isThrown(act) && (SHOT.test(act.text) || SHOOTERS.test(act.with?.name ?? ''));

/** Things that shoot, by name. */
export const isShooter = (name: string): boolean => SHOOTERS.test(name);
