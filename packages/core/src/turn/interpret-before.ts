// Lines that only mean something after the one before: "yes", "why?", "what about Agnes?", "do the same to Tobit". Called by interpret.ts.
import type { Act, Interpretation, Target } from '@emergent/schema';
import { ASKED, isAskedTopic, isShout, TALKING } from '../deed-words.ts';
import { plainWords } from '../tokens.ts';
import { askedAloud } from './interpret-aloud.ts';
import type { Given } from './interpret-bind.ts';
import { isOfBefore, leftBefore } from './interpret-handled.ts';
import { askedFurther, isOfPeople } from './interpret-said-on.ts';
import { isDoubtful, talkedOn } from './interpret-talked.ts';
import { type Binder, makeBinder } from './targets.ts';

type Reading = (line: string, given: Given) => Interpretation;
type After = { line: string; given: Given; last: Act | null; binder: Binder; read: Reading };

const isTalk = (act: Act | null): boolean => act !== null && TALKING.includes(act.verb);

const acted = (act: Act, confidence = 0.85): Interpretation => ({ acts: [act], confidence });
const plain = (line: string): Omit<Act, 'verb'> => ({
  text: line.trim().slice(0, 1000),
  target: null,
  with: null,
  topic: null,
  manner: null,
  speech: null,
});

/** Whoever an act of talk was with: the person named, else whoever answered. */
const partnerIn = (act: Act | null, given: Given): Target | null =>
  act === null || !isTalk(act) ? null : (personIn(act, given) ?? (act.target === null ? speakerOf(given) : null));

const personIn = (act: Act | null, { scene }: Given): Target | null => {
  const named = [act?.target, act?.with].find((one) => one?.kind === 'person');
  const here = scene.present.find(({ name, state }) => name === named?.name && state.status === 'alive');
  return here === undefined ? null : { kind: 'person', name: here.name, id: null, here: true };
};

/** Whoever was quoted last in what was told; else the only one here. */
const speakerOf = ({ scene, mentioned }: Given): Target | null => {
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const [only, second] = up;
  const told = mentioned?.includes('“') === true ? mentioned.slice(-1200) : '';
  const last = up
    .map(({ name }) => ({ name, at: Math.max(...name.split(' ').map((word) => told.lastIndexOf(word))) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => other.at - one.at)[0];
  const name = last?.name ?? (only && !second ? only.name : undefined);
  return name === undefined ? null : { kind: 'person', name, id: null, here: true };
};

/** "yes" after a price was named: the bargain, with what was named for it. */
const bargained = ({ line, given, last }: After, person: Target): Interpretation | null => {
  const wanted = [last?.with, last?.target].find((one) => one?.kind === 'thing');
  const told = given.mentioned?.toLowerCase() ?? '';
  const offered = given.session.inventory.find(({ name }) => told.includes(name.toLowerCase()));
  if (!wanted || offered === undefined) return null;
  const target: Target = { kind: 'item', name: offered.name, id: offered.id, here: true };
  return acted({ ...plain(line), verb: 'trade', target, with: person, topic: wanted.name });
};

const answering = (after: After): Interpretation | null => {
  const { line, given, last } = after;
  const person = partnerIn(last, given) ?? speakerOf(given);
  if (person === null) return given.scene.present.length === 0 ? acted({ ...plain(line), verb: 'wait' }, 0.6) : null;
  const isYes = !DENIES.test(line);
  return (
    (isYes ? bargained(after, person) : null) ??
    acted({ ...plain(line), verb: 'talk', target: person, speech: line.trim() })
  );
};

/** "why?", "how so?", "who?": more of what was talked of. */
const pressing = ({ line, given, last }: After): Interpretation | null => {
  const person = partnerIn(last, given) ?? speakerOf(given);
  if (person === null || last === null) return null;
  const about =
    last.topic ?? (last.with?.kind === 'person' && last.with.name === person.name ? null : last.with?.name) ?? null;
  return acted({ ...plain(line), verb: 'ask', target: person, topic: about, speech: line.trim() });
};

/** "go on", "tell me more": whatever else they have to say. */
const goingOn = ({ line, given, last, read }: After): Interpretation | null => {
  // "keep going" after a walk that ended half way.
  if (last?.verb === 'go' && last.target?.kind === 'place' && last.target.name !== given.scene.place)
    return acted({ ...last, text: line.trim().slice(0, 1000), with: null });
  const person = partnerIn(last, given) ?? partnerIn(lastAct(given, read, MOST_ASIDES), given);
  return acted({ ...plain(line), verb: person === null ? 'wait' : 'talk', target: person });
};

const KINDS = ['person', 'feature', 'thing', 'item', 'place', 'quest', 'system', 'lore'] as const;

/** "what about Agnes?": the last deed, with another object. */
const shifted = ({ line, given, last, binder }: After, said: string): Interpretation | null => {
  const target = binder.bind(plainWords(said), KINDS);
  if (target === null || last === null) return null;
  const person = partnerIn(last, given);
  if (person !== null && person.name !== target.name)
    return acted({
      ...plain(line),
      verb: 'ask',
      target: person,
      with: target.kind === 'unknown' ? null : target,
      topic: said.slice(0, 200),
    });
  const isWayOff = target.kind === 'unknown' || last.target === null;
  return isWayOff || isTalk(last) ? null : acted({ ...last, text: line.trim().slice(0, 1000), target });
};

/** "do the same to Tobit" */
const repeated = ({ line, last, binder }: After, said: string): Interpretation | null => {
  const target = binder.bind(plainWords(said), KINDS);
  if (target === null || last === null) return null;
  const isGiven = last.with?.kind === 'person' && (last.verb === 'give' || last.verb === 'trade');
  const text = `${last.text} (${line.trim()})`.slice(0, 1000);
  return acted(isGiven ? { ...last, text, with: target } : { ...last, text, target });
};

const AGREES =
  /^\W*(?:yes|yeah|yep|yup|aye|ok|okay|k|sure|of course|deal|done|agreed|i agree|fine|very well|alright|all right|i accept|gladly|certainly|absolutely|it'?s a deal|why not|i will|i do|you bet|sounds good)(?: (?:please|then|sir|ma'?am|thanks|thank you|i will|i do|let'?s do it))?\W*$/i;
const DENIES =
  /^\W*(?:no|nope|nah|nay|never|i refuse|no thanks?|no thank you|no way|not now|no deal|i won'?t|i don'?t|i'?d rather not|of course not|absolutely not|certainly not|no i (?:won'?t|don'?t|didn'?t))\W*$/i;
const PRESSES =
  /^\W*(?:(?:and|but|so|ok|well) )*(?:why(?: not| is that|'?s that| so| though)?|how(?: so| come| do you know(?: that)?)?|who|since when|such as|like what|what do you mean(?: by that)?|are you sure|really|is that (?:so|true)|which(?: one)?|when|where|what)\s*[?!.]*\s*$/i;
const GOES_ON =
  /^\W*(?:go on|tell me more|more|and|and then|what else|anything else|continue|keep (?:talking|going|walking|moving)|carry on|(?:walk|press|head|move) on|onward|on)\s*[?!.…]*\s*$/i;
const SHIFTS =
  /^\W*(?:and |but )?(?:(?:what|how) about|what of|and(?! (?:he|she|they|it|i|we|you) [a-z]+ ))\s+([^?!.]{2,80})[?!.]*\s*$/i;
const SAME =
  /^\W*(?:i )?(?:do|try|say|ask)? ?(?:the )?same (?:thing )?(?:to|with|for|on|goes for|again (?:to|with))\s+([^?!.]{2,80})[?!.]*\s*$/i;

/** So far back a chain of "and Agnes?", "and him?" is followed. */
const MOST_BACK = 6;

/** The last act of the line before, read as it would be read now; of the narrator's questions in between none counts where `past` says so. */
const lastAct = (given: Given, read: Reading, past = 0): Act | null => {
  const before = (given.before ?? []).slice(-MOST_BACK);
  const line = before.at(-1);
  if (line === undefined) return null;
  const earlier = { ...given, before: before.slice(0, -1) };
  const known = given.readings?.of === given.scene ? given.readings.acts : null;
  const name = before.join('\n');
  const act = known?.get(name) ?? read(line, earlier).acts.at(-1) ?? null;
  known?.set(name, act);
  return past > 0 && act !== null && ASIDES.has(act.verb) ? lastAct(earlier, read, past - 1) : act;
};
const ASIDES: ReadonlySet<Act['verb']> = new Set(['look', 'think', 'inventory', 'perform'] as const);
/** So many looks and questions do not end a talk. */
const MOST_ASIDES = 2;

/** The meaning of a line that hangs on what came before; null: it stands for itself. */
export const afterThat = (line: string, given: Given, read: Reading): Interpretation | null => {
  if (line.length > 120) return null;
  const isAnswer = AGREES.test(line) || DENIES.test(line);
  const shift = SHIFTS.exec(line)?.[1];
  const same = SAME.exec(line)?.[1];
  const isPressed = PRESSES.test(line);
  const isMore = GOES_ON.test(line);
  if (!(isAnswer || isPressed || isMore || shift !== undefined || same !== undefined)) return null;
  const after: After = { line, given, last: lastAct(given, read), binder: makeBinder(given), read };
  if (isAnswer) return answering(after);
  if (isMore) return goingOn(after);
  if (isPressed) return pressing(after);
  return same !== undefined ? repeated(after, same) : shifted(after, shift ?? '');
};

const TO_NARRATOR =
  /\b(?:i|me|my|we|am|us|exits?|(?:time|day|hour|date) is it|weather|sky|time|o'?clock|who is (?:here|around)|going on|happening|is there anything|(?:does|do) (?:it|this|the \w+) (?:smell|sound|look|feel))\b/i;
/** "what are we digging for?": those who are by are of "us", and may know. */
const isOurs = (line: string, { verb, target, topic }: Act): boolean =>
  verb === 'think' &&
  target === null &&
  (topic === null || !isAskedTopic(topic)) &&
  /\b(?:we|us)\b/i.test(line) &&
  !/\b(?:i|me|my|am)\b/i.test(line);
const ASKS_TO =
  /^\W*(?:(?:so|ok|okay|well|and|but|hey|oi|yo|um+|uh+)\W+)*(?:(?:(?:to|with|from|on|for|by|in) )?(?:who(?:m|se)?|which|what)|(?:who|what|where|how)['’]?s|who|what|where|why|how|when|which|whose|is|are|was|were|did|does|do|has|have|can|could|will|would)\b/i;

const THEIRS = /\b(?:he|she|him|her|his|hers|they|them|their|it)\b/i;

const OF_IT = /^\W*(?:is|are|was|were|does|do|did|has|can|could|will|would) (?:it|they|this|that)\b/i;

const SPEAKS_ON: ReadonlySet<Act['verb']> = new Set(['talk', 'ask', 'threaten', 'persuade', 'deceive'] as const);

/** What is said to nobody by name goes on being said to whoever was spoken to. */
const saidOn = (meant: Interpretation, given: Given, read: Reading): Interpretation => {
  const [act] = meant.acts;
  const isLoose = act !== undefined && SPEAKS_ON.has(act.verb) && act.target === null;
  if (!isLoose || given.scene.present.length < 2 || isShout(act)) return meant;
  const last = lastAct(given, read, MOST_ASIDES);
  // "search him", and then "who paid you?": whom one has in hand.
  const person = partnerIn(last, given) ?? personIn(last, given);
  return person === null ? meant : { ...meant, acts: [{ ...act, target: person }, ...meant.acts.slice(1)] };
};

/** What pronouns may mean of the line before: what it missed, and whom it had to do with. */
export const fromBefore = (line: string, given: Given, read: Reading) => ({
  missed: () => (isOfBefore(line, given) ? leftBefore(lastAct(given, read), line, given) : null),
  met: () => personIn(lastAct(given, read), given),
});

/** "why a hundred and twelve?" is one question, however many things were sought in it. */
const askedOnce = (acts: readonly Act[]): Act[] =>
  acts.filter(
    ({ text, verb }, at) =>
      !text.trim().endsWith('?') || acts.findIndex((one) => one.text === text && one.verb === verb) === at,
  );

/** "who poured these? they're cold": a question among other words is for whoever stands by, too. */
const eachAsked = (meant: Interpretation, given: Given): Interpretation => ({
  ...meant,
  acts: askedOnce(askedFurther(meant.acts)).map((one) =>
    isOfPeople(one)
      ? {
          ...one,
          verb: 'ask',
          target: personIn(meant.acts.find(isTalk) ?? null, given),
          with: null,
          topic: null,
          speech: one.text,
        }
      : one.verb === 'think' || one.verb === 'look'
        ? (askedAloud(one.text, { ...meant, acts: [one] }, given).acts[0] ?? one)
        : one,
  ),
});

/** Whoever is talked with in this line, else since the last. */
const inTalk = (meant: Interpretation, given: Given, read: Reading): Interpretation => {
  if (meant.acts.every(isTalk) || !isDoubtful(meant)) return meant;
  const named = meant.acts.find((act) => isTalk(act) && act.target?.kind === 'person') ?? null;
  const isOn = named === null && (given.before ?? []).length > 0;
  const person = named !== null ? personIn(named, given) : isOn ? partnerIn(lastAct(given, read), given) : null;
  return person === null ? meant : talkedOn(meant, person);
};

const ASKS_OF: ReadonlySet<Act['verb']> = new Set(['think', 'look', 'ask'] as const);
/** "who killed Thrale?" in the middle of a talk is asked of whoever was spoken to. */
export const askedOn = (line: string, plainly: Interpretation, given: Given, read: Reading): Interpretation => {
  if (given.scene.present.length === 0) return plainly;
  const meant = inTalk(plainly, given, read);
  const [act, second] = meant.acts;
  if ((given.before ?? []).length === 0)
    return second === undefined ? askedAloud(line, meant, given) : eachAsked(meant, given);
  const isOpen = act !== undefined && second === undefined && (act.verb === 'think' || act.verb === 'look');
  if (second !== undefined)
    return meant.acts.every(({ verb, text }) => ASKS_OF.has(verb) && text.trim().endsWith('?'))
      ? {
          ...meant,
          acts: askedOnce(meant.acts).flatMap((one) => askedOn(one.text, { ...meant, acts: [one] }, given, read).acts),
        }
      : saidOn(eachAsked(meant, given), given, read);
  // "do I get paid today?": the narrator's by its form, and for others to say.
  const isNarrators = TO_NARRATOR.test(line) || !ASKS_TO.test(line);
  const aloud = isOpen && isNarrators ? askedAloud(line, meant, given) : meant;
  if (aloud !== meant) {
    const partner = partnerIn(lastAct(given, read, MOST_ASIDES), given);
    return partner === null ? aloud : { ...aloud, acts: aloud.acts.map((one) => ({ ...one, target: partner })) };
  }
  if (!isOpen || line.length > 200 || !ASKS_TO.test(line)) return saidOn(meant, given, read);
  if (
    TO_NARRATOR.test(line) &&
    !isOurs(line, act) &&
    !/^\W*(?:and |but |so )*what if\b/i.test(line) &&
    !/\bwhat (?:should|can|do|must) (?:i|we)\b(?! (?:\w+ )?(?:know|remember|recall))/i.test(line)
  )
    return meant;
  if (act.topic === ASKED.here || act.topic === ASKED.people || act.topic === ASKED.self) return meant;
  // What the book has a name for is looked up, whoever stands by.
  if (act.topic === ASKED.what && (act.target?.kind === 'lore' || act.target?.kind === 'system')) return meant;
  const last = lastAct(given, read, MOST_ASIDES);
  const person = partnerIn(last, given);
  // "is it heavy?", behind a look at the hammer: of what was looked at.
  const seen = person === null && act.verb === 'look' && OF_IT.test(line) ? lastAct(given, read)?.target : null;
  if (act.target === null && seen?.here === true) return acted({ ...act, target: seen });
  if (person === null) return askedAloud(line, meant, given);
  const named =
    act.target === null || act.target.kind === 'unknown' || act.target.name === person.name ? null : act.target;
  // "does he have kids?": he who was spoken of.
  const spoken = THEIRS.test(line) && last?.with?.kind !== 'item' ? (last?.with ?? null) : null;
  return acted({
    ...plain(line),
    verb: 'ask',
    target: person,
    with: named ?? spoken,
    speech: line.trim().slice(0, 1000),
  });
};
