// Asking what a thing costs, and going "there": lines whose sense lies in a whole phrase. Called by interpret.ts before a clause is read for its verb.
import type { Act, Interpretation, Target } from '@emergent/schema';
import { own } from '../names.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Binder } from './targets.ts';

const THE = `(?:the |a |an |some |this |that |these |those |your |his |her |their |one of (?:the|your|those) )?`;
const WHAT = `${THE}([^,.!?]{2,60}?)`;
const PARTY = String.raw`(?:you|he|she|they|[\p{L}'’ ]{2,24}?)`;
const TAIL = String.raw`(?: (?:cost|costs|go for|goes for|sell for|sells for|worth|going for))?\W*$`;
const WANT = '(?:want|wants|ask|asks|take|takes|charge|charges|asking|wanting)';
const PRICES: readonly RegExp[] = [
  String.raw`\bhow much (?:(?:do|does|would|will|is|are) )?${PARTY} ${WANT} for ${WHAT}\W*$`,
  String.raw`\bhow much (?:is|are|for|does|do|would|will|was) ${WHAT}${TAIL}`,
  String.raw`\bhow much ${WHAT} (?:is|are|costs?)\W*$`,
  String.raw`^\W*${WHAT}[,:]? how much\W*$`,
  String.raw`\bwhat (?:do|does|would|will) ${WHAT} cost\W*$`,
  String.raw`\bwhat ${WHAT} costs?\W*$`,
  String.raw`\bwhat (?:(?:do|does|would|will|is|are) )?${PARTY} ${WANT} for ${WHAT}\W*$`,
  String.raw`\b(?:ask|what|inquire|enquire|know)\b[^.!?]{0,30}?\bprice (?:of|for|on) ${WHAT}${TAIL}`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** Of what has no price: "how much is left", "how much does she know". */
const NO_WARE = /\b(?:left|known?|time|further|longer|know|love|care|remember|tell|see|say|mean|matter|hurt|more)\b/i;
/** "how much do I owe you?": no ware, but a debt. */
const OWED = /^(?:i|we|he|she|they|it|you)\b|\bowe\b/i;
const COMMANDS_ASK = /^\W*(?:(?:i|we|then|and|please) )*(?:ask|inquire|enquire)\b/i;

const person = (name: string): Target => ({ kind: 'person', name, id: null, here: true });

/** "ask her what she wants for the eel broth", "how much is the lamp?": asked of who has it; null: nothing of the kind, or nobody to ask. */
export const priceAsked = (text: string, binder: Binder, { session, scene }: Given): Act | null => {
  if (!/\b(?:how much|price|costs?|for)\b/i.test(text)) return null;
  const wanted = PRICES.map((one) => one.exec(text)?.[1]).find((one) => one !== undefined);
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  if (wanted === undefined || up.length === 0 || NO_WARE.test(wanted) || OWED.test(wanted)) return null;
  const theirs = (name: string) => own(session.world_state.things, `@${name}`) ?? [];
  const words = plainWords(wanted);
  const asked = COMMANDS_ASK.test(text)
    ? (binder.person(plainWords(text).slice(1, 3)) ??
      binder.person(plainWords(text).slice(1, 2)) ??
      pointed(text, binder))
    : binder.addressed(plainWords(text).filter((word) => !words.includes(word)));
  const ware = binder.bind(words, ['thing'], ({ id }) =>
    up.some(({ name }) => theirs(name).some((one) => one.id === id)),
  );
  const keeper = up.find(({ name }) => theirs(name).some(({ id }) => ware?.kind === 'thing' && id === ware.id));
  const [only, second] = up;
  const one = asked?.here === true ? asked.name : (keeper?.name ?? (second === undefined ? only?.name : undefined));
  return {
    verb: 'ask',
    text,
    target: asked ?? (one === undefined ? null : person(one)),
    with: ware?.kind === 'thing' ? ware : null,
    topic: null,
    manner: null,
    speech: `how much is the ${wanted.trim()}?`,
  };
};

/** "ask her …": whoever that is. */
const pointed = (text: string, binder: Binder): Target | null => {
  const word = /^\W*(?:\w+ )?ask (her|him|them)\b/i.exec(text)?.[1]?.toLowerCase();
  const target = word === undefined ? null : binder.bind([word], ['person']);
  return target?.kind === 'person' ? target : null;
};

const THERE =
  /^\W*(?:(?:i|i['’]ll|let['’]?s|we|then|so|now|ok|okay|and|please) )*(?:go|walk|run|head|travel|return|get|hurry|climb|ride|sail|drive|row|take me|set (?:off|out))(?: (?:back|over|up|down|out|on|straight|right))* there(?: now| then| at once| myself| please| too)?\W*$/i;

/** The place named last in a text, of those of the book and those found. */
const placeIn = (text: string, { world, session, scene }: Given): string | null => {
  const told = ` ${plainWords(text).join(' ')} `;
  const places = [
    ...world.lorebook.locations.map(({ name, aliases }) => ({ name, called: [name, ...aliases] })),
    ...Object.keys(session.world_state.found_places).map((name) => ({ name, called: [name] })),
  ];
  const ends = places.flatMap(({ name, called }) =>
    called.flatMap((one) => {
      const bare = plainWords(one).filter((word) => word !== 'the');
      const at = bare.length === 0 ? -1 : told.lastIndexOf(` ${bare.join(' ')} `);
      return at === -1 || name === scene.place ? [] : [{ name, at }];
    }),
  );
  return ends.toSorted((one, other) => other.at - one.at)[0]?.name ?? null;
};

/** "go there": to the place that the line before or the last telling named. */
export const thereMeant = (line: string, given: Given): Interpretation | null => {
  if (!THERE.test(line)) return null;
  const place = placeIn(given.before?.at(-1) ?? '', given) ?? placeIn(given.mentioned?.slice(-1200) ?? '', given);
  if (place === null) return null;
  const here = given.scene.exits.some(({ name }) => name === place);
  const target: Target = { kind: 'place', name: place, id: null, here };
  const text = line.trim().slice(0, 1000);
  return { acts: [{ verb: 'go', text, target, with: null, topic: null, manner: null, speech: null }], confidence: 0.8 };
};
