// Gestures and shouts: what is done with face, arms or voice at somebody or at nobody, which is no performance. Called by telling.ts.
import type { Act } from '@emergent/schema';
import { checkOf } from '../outcome.ts';
import type { PersonHere } from '../scene.ts';
import { capital } from '../words/english.ts';
import { called, personIn } from './names-told.ts';
import { retold } from './tell-retold.ts';
import type { Teller } from './teller.ts';

type Gesture = { when: RegExp; at: readonly string[]; alone: readonly string[] };

const FOND = 25;
const TENDER: Gesture = {
  when: /\b(?:kiss|hug|embrac|caress|cuddl|strok|snuggl|ruffl|tousl)\w*/i,
  at: [
    '{Person} [do|s] not pull away. It lasts as long as it lasts, and neither of the two has a word for it after.',
    '{You} [lean] in, and {person} [meet|s] {me} half way.',
  ],
  alone: ['{You} [put] {your} arms round {yourself}, which is better than nothing.'],
};
/** What is kissed or held and is nobody. */
const TENDER_TO_THING = [
  '{You} [hold] {it} against {me} for a moment. It is cold, and then less so.',
  '{You} [press] {it} close. It does not ask why.',
];
const TENDER_TO_NOBODY = [
  'It would want two, and the other one is not here.',
  '{Your} arms go out, and there is nobody within reach to step into them.',
  '{You} [look] round for whoever that was meant for, and [let] {your} arms sink.',
];
const ONESELF = /\b(?:myself|yourself|himself|herself|themselves)\b/i;
const SOMEBODY = /\b(?:kiss|hug|embrac|caress|cuddl|strok|snuggl)\w* (?!a?round\b|\w+self\b)\w/i;
const UNASKED = [
  '{Person} [step|s] back before it can happen, one palm up, and [say|s] no with it.',
  '{You} [lean] in. {Person} [turn|s] aside, and [wait|s] until {you} [have] understood.',
  '{Person} [put|s] an arm’s length between the two, not roughly. “We don’t know one another that well.”',
];
const TOSSED = [
  'It [turn|s] over in the air and [come|s] down one way up. It was that one.',
  'Chance [have|s] its say, and looks as if it had known all along.',
  '{You} [look], and it is decided; whether {you} [abide] by it is another matter.',
];
const TASTED = [
  'It tastes of what it is made of, and of everybody who has leaned on it.',
  '{You} [have] tasted worse, though not often, and never on purpose.',
];
/** How one holds oneself, and where one turns. */
const POSTURE: Gesture = {
  when: /^\W*(?:and |then )*(?:i )?(?:\w+ly )?(?:kneel|knelt|crouch|squat|perch|stoop|lean|bend|straighten|face|grip|shift|(?:look|glance|turn) away|(?:step|stand) aside|turn(?:s|ed)? (?:back )?to|stand(?:s|ing)? (?:\w+ ){0,3}(?:straight|tall|upright|erect)|(?:rest|lay|put|place|lean|prop|plant|set)(?:s|ting)? (?:an?|one|both|my) )/i,
  at: [
    '{Person} [look|s] at {me}, and [wait|s] for whatever comes with it.',
    '{Person} [mark|s] it, and [say|s] nothing.',
    '{Person} [shift|s] a little, as people do when somebody else has moved.',
    'The eyes of {person} come round to {me}.',
  ],
  alone: [
    'It is a little quieter so, or seems it.',
    'Nothing here objects.',
    'Things look no different from there, but it is easier to look at them.',
  ],
};
const GESTURES: readonly Gesture[] = [
  POSTURE,
  {
    when: /\b(?:flip|toss|spin)\w* a coin\b|\b(?:roll|throw)\w* (?:the |some |my )?dice\b|\bdraw\w* lots\b/i,
    at: TOSSED,
    alone: TOSSED,
  },
  { when: /\b(?:lick|tast|nibbl)\w*/i, at: TASTED, alone: TASTED },
  {
    when: /\b(?:spit|sneer|scowl|jeer|boo(?!t|k)|fart|burp|hiss|moon|swear(?! (?:loudly|softly|aloud|quietly|under))|curs(?!e (?:loudly|softly|aloud|quietly|under))|insult|mock)\w*/i,
    at: [
      '{Person} [look|s] at what {you} [have] done, and then at {me}, and [remember|s] it.',
      'It is seen, and it is meant to be. The face of {person} shuts like a door.',
    ],
    alone: ['Nobody is there to take it personally.', '{You} [do] it, and [feel] no better for it.'],
  },
  {
    when: /\b(?:pee|piss|urinat|poop|vomit|puk|drool)\w*/i,
    at: ['{Person} [look|s] away, with some speed.', '{Person} [say|s] nothing, loudly, and [move|s] upwind.'],
    alone: [
      '{You} [turn] {your} back on the world and [do] what must be done.',
      'It is not a thing that anyone will sing about. It is soon over.',
    ],
  },
  {
    when: /\b(?:wav|nod|bow|curtsy|salut|beckon|gestur|point|wink|smil|grin|shak\w* (?:\S+ )?hands?\b)\w*/i,
    at: [
      '{Person} [see|s] it, and [give|s] back as much, or nearly.',
      '{You} [catch] the eye of {person}, and it is answered with a small nod.',
    ],
    alone: ['There is nobody to see it, but it was well meant.', '{You} [do] it for {your} own sake.'],
  },
  {
    when: /\bhands? (?:up|in the air)\b|\b(?:surrender|give (?:myself )?up|yield|white flag)\b/i,
    at: [
      '{Person} [look|s] at {your} hands, and then round about, for whoever has been threatening {me}.',
      '“Nobody’s asked you to,” {person} [say|s].',
    ],
    alone: [
      '{You} [stand] with both hands in the air. Nobody takes {me} up on it.',
      'There is nobody here to give {yourself} up to. {Your} arms [begin|p] to ache, and [come|p] down.',
    ],
  },
  {
    when: /\b(?:cry|cries|weep|sob|sigh|moan|groan|shiver|trembl)\w*/i,
    at: [
      '{Person} [see|s] it, and for a while [do|s] not know where to look.',
      '{Person} [wait|s] it out beside {me}.',
    ],
    alone: ['It comes, and {you} [let] it, and after a while it has gone by.'],
  },
  {
    when: /\b(?:swear|curs)\w*/i,
    at: [
      '{Person} [raise|s] an eyebrow, and [let|s] it pass.',
      'It is a good round word, and {person} [wait|s] for whatever has earned it.',
    ],
    alone: ['It helps, for about as long as it lasts.', 'The word goes out and finds nobody to blame.'],
  },
  {
    when: /\b(?:laugh|chuckl|giggl|cackl|snort)\w*/i,
    at: ['{Person} [wait|s] to hear what was funny.', 'It is catching: the mouth of {person} twitches at one corner.'],
    alone: ['{Your} own laugh comes back to {me} a size smaller.'],
  },
  {
    when: /\b(?:scream|howl|shriek)\w*/i,
    at: ['{Person} [jump|s], and [stare|s] at {me}, and [take|s] half a step away.'],
    alone: ['It goes out, and comes back off whatever stands furthest away.'],
  },
];

/** A hand laid on somebody, or a measure. */
const HANDLES =
  /\b(?:pat|poke|prod|nudge|pinch|tickle|tap|touch|rub|brush|wash|wipe|clean|dust|dry|groom|comb|measure|weigh|shake|feel|press|massage|scratch|sit|climb|ride|mount|lift|move|push|turn|cover|wrap|tickl|nudg|measur|shak|brush|wet|splash|spray|grip|squeeze|sniff|bump)\w*\b/i;
const HANDLED = [
  '{Person} [take|s] a step out of reach, and [look|s] at {me} until {you} [have] stopped.',
  '“Hands to yourself,” {person} [say|s].',
  '{Person} [put|s] up with it for a breath, and no longer.',
  'It is not what {person} expected of this hour, and the face of {person} says so.',
  '“And what was that for?” {person} [want|s] to know.',
];
const HANDLED_FONDLY = [
  '{Person} [let|s] it happen, and [wait|s] to hear what it is for.',
  '“If you must,” {person} [say|s], and [hold|s] still for it.',
  '{Person} [laugh|s], and [bat|s] {your} hand away, not hard.',
  '“You want something,” {person} [say|s]. “Out with it.”',
];
/** Somebody's answer to hands that were laid on them; null: none were, or nobody is meant. */
const handled = (act: Act, teller: Teller): string | null => {
  const person = act.verb === 'perform' && HANDLES.test(act.text) ? personIn(act.target, teller.turn) : undefined;
  if (person === undefined || person.state.status !== 'alive') return null;
  const isFond = (teller.turn.session.relationships[person.name] ?? 0) >= FOND;
  const answer = teller.say('handled', isFond ? HANDLED_FONDLY : HANDLED, { person: person.name });
  return `${retold(act, teller)} ${capital(answer)}`.trim();
};

/** Who a smile is for where nobody is named: whoever else the line is about, or the only one by. */
const onlooker = ({ turn }: Teller): PersonHere | undefined => {
  const up = turn.scene.present.filter(({ state }) => state.status === 'alive');
  const named = turn.interpretation.acts.flatMap((act) => [act.target, act.with]);
  return up.find(({ name }) => named.some((one) => one?.name === name)) ?? up[0];
};

/** Null where the deed is a performance, or no gesture that has words of its own. */
export const gesture = (act: Act, teller: Teller): string | null => {
  const isThreat = act.verb === 'threaten';
  if (checkOf(act, teller.turn) !== undefined && !isThreat) return null;
  const kind = (isThreat ? GESTURES.slice(0, 1) : [TENDER, ...GESTURES]).find(({ when }) => when.test(act.text));
  if (kind === undefined) return handled(act, teller);
  const person = personIn(act.target, teller.turn) ?? (kind === TENDER ? undefined : onlooker(teller));
  if (person === undefined && kind === TENDER && act.target !== null && act.target.kind !== 'self')
    return capital(teller.say('tender', TENDER_TO_THING, { it: called(act.target, 'it', teller.turn) }));
  if (person === undefined && kind === TENDER && SOMEBODY.test(act.text) && !ONESELF.test(act.text))
    return capital(teller.say('tender', TENDER_TO_NOBODY));
  const own = isThreat ? '' : retold(act, teller);
  if (person === undefined) return `${own} ${capital(teller.say('gesture', kind.alone))}`.trim();
  const standing = teller.turn.session.relationships[person.name] ?? 0;
  const words = kind === TENDER && standing < FOND ? UNASKED : kind.at;
  return `${words === UNASKED ? '' : own} ${capital(teller.say('gesture', words, { person: person.name }))}`.trim();
};

const HEARD = [
  'Heads [turn|p]. {Person} [look|s] where {you} [look], and then at {me}, and [wait|s] for the rest.',
  '{Person} [start|s] at it, and [look|s] round for whatever {you} [have] seen.',
  'It stops every other sound for the length of a breath. {Person} [be|s] the first to go on.',
];
const UNHEARD = [
  '{Your} voice goes out, and comes back with nothing in its hands.',
  'It [ring|s], and fades, and nobody comes.',
];

/** Words for whoever hears them. */
export const shout = (act: Act, teller: Teller): string => {
  const words = (act.speech ?? '').trim().replace(/^["“”']+|["“”'.!]+$/g, '');
  const said = /^my (?:own )?name$/i.test(words) ? teller.turn.session.character.name : words;
  const loud =
    said === '' || said.length > 120
      ? ''
      : teller.put(/[?!]$/.test(said) ? '“{said}” {you} [shout].' : '“{said}!” {you} [shout].', {
          said: capital(said),
        });
  const first = teller.turn.scene.present.find((one) => one.state.status === 'alive');
  const after =
    first === undefined ? teller.say('unheard', UNHEARD) : teller.say('heard', HEARD, { person: first.name });
  return `${loud} ${capital(after)}`.trim();
};
