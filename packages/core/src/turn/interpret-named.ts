// What lies here and is only named: "green sign", "show me the sign", "I want that eel". No word of its name is a deed. Called by interpret.ts before
// a clause is read for its verb.
import type { Act, Target } from '@emergent/schema';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import type { Clause } from './interpret-clauses.ts';
import { textOf } from './interpret-others.ts';
import type { Binder } from './targets.ts';

const AT_HAND = ['feature', 'thing', 'item'] as const;
const isAtHand = (target: Target | null): target is Target =>
  target?.here === true && AT_HAND.some((kind) => kind === target.kind);

const SHOWS =
  /^(?:please |now |ok |so )*(?:show me|let me see|let me look at|lemme see) (.+?)(?: again| now| please)*$/;
const WANTS = /^(?:ok |so |now )*(?:i|id|i'd) (?:really )?(?:want|need) ((?:the|that|this|those|these) .+)$/;
/** "I'm going to Main Street": no deed to come, but a way. */
const GOES =
  /^(?:ok |so |now |well |alright )*(?:i'm|im|i am|we're|we are) going (?:back |over |on |down |up )?to ((?!the )[a-z'’-]+(?: [a-z'’-]+){0,4})$/;
/** What is pointed at is taken; "the lamp" may be asked of whoever is by. */
const POINTS = /^(?:that|this|those|these)$/;

/** A look at it, or a hand laid on it; null: more is said than a name. */
export const namedHere = (clause: Clause, line: string, binder: Binder, { scene }: Given): Act | null => {
  if (clause.question || !clause.opening || clause.tokens.some(({ kind }) => kind !== 'word')) return null;
  const words = clause.tokens.map(({ text }) => text);
  const said = words.join(' ');
  const act = (verb: Act['verb'], target: Target): Act => {
    binder.done(target);
    return { verb, text: textOf(clause, line), target, with: null, topic: null, manner: null, speech: null };
  };
  const [, shown] = SHOWS.exec(said) ?? [];
  const [, wanted] = WANTS.exec(said) ?? [];
  const rest = (shown ?? wanted)?.split(' ');
  const [, way] = GOES.exec(said) ?? [];
  const place = way === undefined ? null : binder.place(way.split(' '));
  if (place !== null) return act('go', place);
  if (rest !== undefined) {
    const target = binder.bind(rest, AT_HAND);
    if (!isAtHand(target)) return null;
    if (wanted === undefined) return act('look', target);
    const isLying = scene.things.some(({ id }) => id === target.id);
    return isLying && (POINTS.test(rest[0] ?? '') || scene.present.length === 0)
      ? act('take', target)
      : { ...act('talk', target), target: null, speech: textOf(clause, line) };
  }
  const named = words.length > 1 ? binder.called(words, AT_HAND) : null;
  return isAtHand(named) ? act('look', named) : null;
};

/** What stands here and is only spoken of ("Mother said that the Drum remembers") is what "it" means next. */
export const mention = ({ tokens }: Clause, { scene, session }: Given, binder: Binder): void => {
  const words = new Set(tokens.map(({ text }) => text));
  const spoken = scene.features.find(({ name }) => words.has(plainWords(name).at(-1) ?? ''));
  if (spoken !== undefined) binder.done({ kind: 'feature', name: spoken.name, id: null, here: true });
  const held = [...scene.things, ...session.inventory].find(({ name }) => words.has(plainWords(name).at(-1) ?? ''));
  if (spoken === undefined && held !== undefined) {
    const kind = session.inventory.includes(held) ? 'item' : 'thing';
    binder.done({ kind, name: held.name, id: held.id, here: true });
  }
  const person = scene.present.find(({ name }) => plainWords(name).some((word) => word.length > 2 && words.has(word)));
  if (person !== undefined) binder.done({ kind: 'person', name: person.name, id: null, here: true });
};
