// Thinking on something: what lore, memory or somebody's own words have on it, else an honest nothing. Called by telling.ts.
import type { Act, LoreEntry, Target } from '@emergent/schema';
import { closed, sentencesOf } from '../words/english.ts';
import { stemsOf } from '../words/topics.ts';
import { senses } from './tell-air.ts';
import { felt } from './tell-felt.ts';
import { lookAt } from './tell-look.ts';
import { moment } from './tell-moment.ts';
import { recollection } from './tell-past.ts';
import { freshAlone, hint } from './tell-scene.ts';
import type { Teller } from './teller.ts';

/** Openings of what is known: nothing without what they open. */
export const KNOWN = [
  'What {you} [know] of it is this.',
  '{You} [have] heard it told.',
  'It comes back in somebody else’s voice.',
  'People say this of it.',
  'This much {you} [have] by heart.',
  'There is a thing that was said once.',
  'Somebody told {me} so, long before today.',
  'It is common knowledge, which is not the same as known.',
  'A little of it comes to mind.',
  '{You} [go] over what there is.',
  '{You} [have] it from more than one mouth.',
  'It is the sort of thing that children are told.',
  'So it goes, when it is told at all.',
  '{You} [try] to remember who said it first.',
  'Of that {you} [know] what everybody knows.',
  'Some of it has stuck.',
];
/** Of somebody, who is no "it". */
const KNOWN_OF_THEM = KNOWN.filter((one) => !/\bof (?:it|that)\b/i.test(one));
const isOfSomebody = ({ target }: Act, { turn }: Teller): boolean =>
  target !== null && turn.world.lorebook.characters.some(({ name }) => name === target.name);
const UNKNOWN = [
  '{You} [search] {your} memory and [find] the question, still waiting.',
  'That is a thing to be found out, not remembered.',
  'No answer comes, only a better way to ask.',
];

const UNKNOWN_HERE = ['Nothing {you} [know] throws any light on it. Somebody here might.'];

/** How near an entry is to what is asked: 3 bears its name, 2 has it for a key, 1 speaks of it, 0 is about something else. */
const nearness = (entry: LoreEntry, { text, topic, target }: Act): number => {
  const isNamed = target !== null && target.kind !== 'unknown' && target.kind !== 'self';
  const asked = stemsOf(isNamed ? target.name : `${text} ${topic ?? ''} ${target?.name ?? ''}`);
  if (asked.length === 0) return 1;
  const bears = (words: string) => {
    const stems = new Set(stemsOf(words));
    return isNamed ? asked.every((stem) => stems.has(stem)) : asked.some((stem) => stems.has(stem));
  };
  if (entry.id === target?.id || (isNamed && bears(entry.title))) return 3;
  if (entry.keys.some((key) => bears(key)) || bears(entry.title)) return 2;
  return bears(entry.content) ? 1 : 0;
};

/** The fired lore that speaks of what is asked, the nearest first; that which only mentions it tells the sentences that do. */
const loreOn = (teller: Teller, act: Act): string => {
  const { lore, world } = teller.turn;
  const own = world.lorebook.entries.filter(({ id, enabled }) => enabled && id === act.target?.id);
  const near = [...own, ...lore.filter((one) => !one.constant && !own.some(({ id }) => id === one.id))]
    .map((entry) => ({ entry, near: nearness(entry, act) }))
    .filter((one) => one.near > 0)
    .toSorted((one, other) => other.near - one.near);
  for (const { entry, near: how } of near) {
    const told = how > 1 || act.target === null ? freshAlone(teller, entry.content, 3) : mentioning(teller, entry, act);
    if (told !== '') return told;
  }
  return '';
};

const mentioning = (teller: Teller, { content }: LoreEntry, { target, topic }: Act): string => {
  const asked = stemsOf(target?.name ?? topic ?? '');
  const sentence = sentencesOf(content).find((one) => {
    const stems = new Set(stemsOf(one));
    return asked.some((stem) => stems.has(stem));
  });
  return sentence === undefined ? '' : freshAlone(teller, sentence, 1);
};

const SAID = /\b(?:say|said|tell|told|mention|answer|speak|talk)(?:s|ed|ing)?\b/i;

/** The same words may be asked for again: where one stands is another place, or another hour. */
const andHere = (told: string, teller: Teller): string =>
  `${told} ${hint(teller) || senses(teller) || moment(teller, 'after words')}`.trim();

/** "what did Perrin say?": the last words of theirs that the story holds. */
const lastWords = (teller: Teller): string => {
  const { turn } = teller;
  if (!SAID.test(turn.line)) return '';
  const line = turn.line.toLowerCase();
  const everyone = [
    ...turn.world.lorebook.characters.map((one) => one.name),
    ...Object.keys(turn.session.world_state.npc_states),
  ];
  const who = everyone.find((name) =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => word.length > 2 && line.includes(word)),
  );
  if (who === undefined) return '';
  const names = [who, ...who.split(' ')].filter((word) => word.length > 2);
  for (const told of turn.recent.toReversed()) {
    const quotes = [...told.matchAll(/“([^”]+)”([^“]{0,60})(?:“([^”]+)”)?/g)];
    const own = quotes.findLast(([, , after = '']) => names.some((name) => after.includes(name)));
    if (own !== undefined)
      return andHere(
        teller.put('{You} [remember] it as it was said: “{said}” That was {who}.', {
          said: closed(`${(own[1] ?? '').replace(/,$/, '.')} ${own[3] ?? ''}`),
          who,
        }),
        teller,
      );
  }
  const topic = teller.turn.session.world_state.npc_states[who]?.told?.at(-1);
  const says = teller.turn.world.person(who)?.knows.find((one) => one.topic === topic)?.says;
  return says === undefined
    ? teller.put('{You} [have] no words of {who} to remember, not lately.', { who })
    : andHere(teller.put('{who}, when {you} asked: “{says}”', { who, says: closed(says) }), teller);
};

/** Nothing by name was asked about. */
const isOpen = ({ target, topic }: Act): boolean => target === null && topic === null;
const speaksOf = (words: string, { target, topic }: Act): boolean => {
  const stems = new Set(stemsOf(words));
  return stemsOf(target?.name ?? topic ?? '').some((stem) => stems.has(stem));
};

/** "think about my sister": what the character's own history says of her. */
const ownPast = (teller: Teller, act: Act): string => {
  const { name, background } = teller.turn.session.character;
  const { description } = teller.turn.world.template.playable_characters.find((one) => one.name === name) ?? {};
  const own = sentencesOf(`${description ?? ''} ${background ?? ''}`).find(
    (one) => !isOpen(act) && speaksOf(one, act) && !teller.wasTold(one),
  );
  return own === undefined
    ? ''
    : teller.put('{You} [know] how others tell it: “{own}” There is more to it than that, and {you} [keep] it.', {
        own: closed(own),
      });
};

const OWN_MATTER =
  /\b(?:of|about|on) (?:(?:the )?\p{L}+ (?:\p{L}+ )?(?:at|back) )?(?:home|my (?:home|family|mother|father|mum|mom|dad|parents|children|kids|wife|husband|brother|sister|son|daughter|childhood|youth|past|life|old life|friends?|grandfather|grandmother))\b/iu;

const isHandled = (target: Target | null): boolean =>
  target !== null && (target.kind === 'feature' || target.kind === 'thing' || target.kind === 'item');

/** Thinking on something: what lore or memory has, else an honest nothing. */
export const thought = (teller: Teller, act: Act): string => {
  const words = lastWords(teller);
  if (words !== '') return words;
  // What is one's own is no matter of the book's: "think of home".
  const isOwn = OWN_MATTER.test(act.text) && !act.text.trimEnd().endsWith('?') && act.target?.kind !== 'person';
  if (isOwn) return ownPast(teller, act) || felt(act, teller);
  const told = loreOn(teller, act);
  if (told !== '') return `${teller.say('known', isOfSomebody(act, teller) ? KNOWN_OF_THEM : KNOWN)} ${told}`;
  // "compare the warrant with the card": one, and then the other.
  if (isHandled(act.target))
    return [act.target, isHandled(act.with) && act.with?.name !== act.target?.name ? act.with : null]
      .flatMap((target) => (target === null ? [] : [lookAt({ ...act, verb: 'look', target, with: null }, teller)]))
      .join(' ');
  const recalled = teller.turn.recalled.find(
    (one) => one.length <= 200 && !teller.wasTold(one) && (isOpen(act) || speaksOf(one, act)),
  );
  const mine = ownPast(teller, act);
  if (mine !== '') return mine;
  const before = recalled === undefined ? '' : recollection(teller, recalled);
  if (before !== '')
    return `${teller.say('recalled', ['It brings an earlier hour back.', '{You} [remember].', 'One thing stays with {me} from before.'])} ${before}`;
  const thread = teller.turn.session.threads[0];
  if (thread !== undefined && isOpen(act) && !teller.wasTold(thread.text))
    return `${teller.put('{You} [come] back, as {you} [do], to the same thing.')} ${closed(thread.text)}`;
  const isHeard = teller.turn.scene.present.some(({ state }) => state.status === 'alive');
  return `${teller.say('no thought', isHeard ? [...UNKNOWN, ...UNKNOWN_HERE] : UNKNOWN)} ${hint(teller)}`;
};
