// What the player has a right to know, answered by the narrator: where, who, which way, what was done, what could be done. Called by tell-answers.ts.
import type { Act, Target } from '@emergent/schema';
import { ASKED, whetherOf } from '../deed-words.ts';
import { own } from '../names.ts';
import { stepTowards, wayTo } from '../systems/world/travel.ts';
import { whereabouts } from '../turn/verdict-people.ts';
import { capital, closed, listOf, sentencesOf, the } from '../words/english.ts';
import { asSaid, common } from '../words/names-said.ts';
import { inPerson, inTense } from './in-person.ts';
import { standing } from './names-told.ts';
import { felt } from './tell-felt.ts';
import { aboutSelf } from './tell-look.ts';
import { past, recollection } from './tell-past.ts';
import { repute, seenBy } from './tell-repute.ts';
import { hint, peopleHere, waysOut } from './tell-scene.ts';
import { aside, PLAN, UNMET, WISH, whether } from './tell-supposed.ts';
import type { Teller } from './teller.ts';

const way = (place: string, teller: Teller): string => {
  const { session, world, scene } = teller.turn;
  if (place === scene.place) return teller.put('This is {place}; {you} [stand] in it.', { place });
  const minutes = wayTo(session, world, place);
  const step = stepTowards(session, world, place);
  if (minutes !== null)
    return teller.say(
      'the way',
      ['{Place} is some {minutes} minutes from here.', 'To {place} it is {minutes} minutes, as {you} [go].'],
      {
        place,
        minutes: String(minutes),
      },
    );
  return step === null
    ? `${teller.put('No way to {place} is known to {me}.', { place })} ${waysOut(teller)}`
    : teller.say(
        'the far way',
        ['{Place} lies beyond {step}: that way first, and on from there.', 'The way to {place} begins with {step}.'],
        {
          place,
          step,
        },
      );
};

const whereIsThing = ({ id, name }: Target, teller: Teller): string | null => {
  const { session, scene } = teller.turn;
  const it = the(common(name, teller.turn));
  if (session.inventory.some((item) => item.id === id)) return teller.put('{It} [be|s] in {your} own keeping.', { it });
  for (const [holder, items] of Object.entries(session.world_state.things)) {
    if (!items.some((item) => item.id === id)) continue;
    if (holder === scene.place) return teller.put('{It} [lie|s] here, within reach.', { it });
    if (!holder.startsWith('@') && (session.world_state.visits[holder] ?? 0) > 0)
      return teller.put('{It} was at {holder} when {you} last saw it.', { it, holder });
    if (scene.present.some((one) => `@${one.name}` === holder))
      return teller.put('{holder} has it, if {you} [be] any judge.', { holder: holder.slice(1) });
  }
  return null;
};

/** "where am I?": the place by its name, what it is, and where one can go. */
export const hereabouts = (teller: Teller): string => {
  const { scene, world } = teller.turn;
  const name = scene.place;
  const [is] = sentencesOf(world.place(name)?.description ?? scene.description);
  const of = world.place(name)?.significance ?? '';
  const told = inTense([is ?? '', closed(of)].filter((one) => one !== '' && one !== '.').join(' '), teller);
  return `${teller.put('This is {name}.', { name: asSaid(name) })} ${told} ${peopleHere(teller)} ${waysOut(teller)}`.replace(
    / {2,}/g,
    ' ',
  );
};

const NOT_KNOWN = [
  'Where {it} may be is more than {you} [know]. Somebody might be asked.',
  '{You} could not say where {it} [be|s] to be found.',
];

const whereIs = (target: Target, teller: Teller): string => {
  if (target.kind === 'place') return way(target.name, teller);
  if (target.kind === 'feature') return teller.put('{It} is right here.', { it: the(target.name) });
  if (target.kind === 'self') return teller.put('{You} [be] {at}.', { at: standing(teller.turn.scene.place) });
  if (target.kind === 'person')
    return target.here
      ? teller.put('{who} is right here, a few steps off.', { who: target.name })
      : inPerson(whereabouts(target.name, teller.turn), teller);
  const told = target.kind === 'item' || target.kind === 'thing' ? whereIsThing(target, teller) : null;
  return told ?? teller.say('not known', NOT_KNOWN, { it: the(target.name) });
};

const who = (target: Target, teller: Teller): string | null => {
  const { session, world } = teller.turn;
  const profile = world.person(target.name);
  const state = own(session.world_state.npc_states, target.name);
  const isKnown = target.here || state?.met === true || own(session.relationships, target.name) !== undefined;
  if (profile === undefined || !isKnown) return null;
  const looks = sentencesOf(profile.description)[0] ?? '';
  const role = profile.role === '' ? '' : `: ${profile.role}`;
  return `${profile.name}${role}. ${looks} ${target.here ? '' : whereIs(target, teller)}`.trim();
};

const NOT_TOLD = [
  '{Who} is a name to {me}, and no more than that: nobody has told {me} whose.',
  'Of {who} {you} [have] been told nothing. It would have to be asked.',
  'Nobody has said who {who} is, not to {me}.',
];

const FROM_OTHERS = [
  '{You} [have] the name from {who}: “{said}”',
  'No more than {who} let fall: “{said}”',
  '{who} spoke of it. “{said}”',
];
const QUOTE_BEFORE = /“([^“”]+)”([^“”]{0,60})(?:“([^”]+)”)?/g;

/** What somebody has said of a name while the player stood by. */
const hearsay = (name: string, teller: Teller): string => {
  const { recent, world } = teller.turn;
  const people = world.lorebook.characters.map((one) => one.name);
  for (const told of recent.toReversed())
    for (const [, before = '', between = '', after = ''] of told.matchAll(QUOTE_BEFORE)) {
      const said = sentencesOf(`${before.replace(/,$/, '.')} ${after}`.trim()).find((one) => one.includes(name));
      const by = people.find((one) => between.includes(one) && !one.includes(name));
      if (said !== undefined && by !== undefined && !said.endsWith('?'))
        return teller.say('hearsay', FROM_OTHERS, { who: by, said: closed(said) });
    }
  return '';
};

/** Somebody whom the player never met: the sentence of lore that names them, else an honest nothing. */
const whoUnmet = (target: Target, teller: Teller): string | null => {
  const { line, lore, scene } = teller.turn;
  const [first = target.name] = target.name.split(' ');
  const isName = target.kind === 'person' || new RegExp(`\\b${capital(first.replace(/\W/g, ''))}\\b`).test(line);
  if (!isName) return null;
  const told = lore
    .flatMap((entry) => sentencesOf(entry.content))
    .find((one) => one.includes(capital(first)) && !teller.wasTold(one));
  if (told !== undefined) return inTense(told, teller);
  const heard = hearsay(capital(first), teller);
  if (heard !== '') return heard;
  const asked = scene.present.some(({ state }) => state.status === 'alive') ? '' : waysOut(teller);
  return `${teller.say('not told', NOT_TOLD, { who: capital(target.name) })} ${asked}`.trim();
};

const MOST_FACTS = 3;

/** What passed between the player and somebody, as that person remembers it. */
const between = (name: string, teller: Teller): string => {
  const { session } = teller.turn;
  const me = session.character.name;
  const facts = (own(session.world_state.npc_states, name)?.facts ?? [])
    .filter((fact) => fact.includes(me))
    .slice(-MOST_FACTS);
  if (facts.length === 0)
    return teller.say(
      'nothing between',
      [
        'Nothing has passed between {me} and {who} that either would remember.',
        'Between {me} and {who} there is nothing on the slate, for good or ill.',
      ],
      { who: name },
    );
  const told = facts.map((fact) => {
    const words = fact.startsWith(`${me} told them: `)
      ? teller.put('{You} told {who}: “{words}”', { who: name, words: closed(fact.slice(me.length + 12)) })
      : closed(`${name} ${fact.replaceAll(` ${name}`, ' them').replaceAll(me, teller.put('{me}'))}`);
    return words;
  });
  return `${teller.say('remembered', ['It has not been forgotten.', '{You} [remember], and so does {who}.'], { who: name })} ${told.join(' ')}`;
};

/** The road so far: places, people, and the last that the chronicle holds. */
export const sofar = (teller: Teller): string => {
  const { session, scene } = teller.turn;
  const { location_history: history, npc_states: people } = session.world_state;
  const places = [...new Set(history.filter((place) => place !== scene.place))].slice(-4);
  const met = Object.entries(people)
    .filter(([, one]) => one.met)
    .map(([name]) => name)
    .slice(-4);
  const done = session.quests
    .filter(({ status }) => status === 'completed')
    .map(({ title }) => title)
    .slice(-2);
  const last = session.memory.chronicle.findLast(({ level }) => level === 0)?.text ?? '';
  const parts = [
    places.length === 0
      ? teller.put('It began here, {at}.', { at: standing(scene.place) })
      : teller.put('{You} came here by way of {places}.', { places: listOf(places.map(asSaid)) }),
    met.length === 0 ? '' : teller.put('{You} [know] {people} by now, and they {me}.', { people: listOf(met) }),
    done.length === 0
      ? ''
      : teller.put(`Behind {me} [lie|${done.length > 1 ? 'p' : 's'}] {done}.`, { done: listOf(done) }),
    last === '' ? '' : recollection(teller, sentencesOf(last).slice(-2).join(' ')),
  ];
  return parts.filter((part) => part !== '').join(' ');
};

const NO_TRACE = [
  'Whatever it was, it has left nothing that {you} [know] how to read.',
  'The place has got over it, or hides it well. It would have to be asked.',
  'Nobody has told {me}, and the place does not volunteer.',
];
/** "what happened here?": what can be seen of it, what goes on, and who might say. */
const happenedHere = (teller: Teller): string => {
  const { session, scene, world } = teller.turn;
  const words = new Set([scene.place, ...(world.place(scene.place)?.aliases ?? [])]);
  const news = session.world_state.world_events
    .filter(({ description }) => [...words].some((name) => description.includes(name)))
    .findLast(({ description }) => !teller.wasTold(description));
  const entry = teller.turn.lore
    .flatMap(({ content }) => sentencesOf(content))
    .find((one) => [...words].some((name) => one.includes(name)) && !teller.wasTold(one));
  const told = [
    past(teller),
    closed(news?.description ?? ''),
    entry === undefined ? '' : inTense(entry, teller),
  ].filter((one) => one !== '' && one !== '.');
  return [...(told.length === 0 ? [teller.say('no trace', NO_TRACE)] : told), peopleHere(teller) || hint(teller)]
    .filter((one) => one !== '')
    .join(' ');
};

const identity = (teller: Teller): string => {
  const { name, class_name: calling, background } = teller.turn.session.character;
  const told = teller.put(calling === '' ? '{You} [be] {name}.' : '{You} [be] {name}, {calling}.', {
    name,
    calling: calling.toLowerCase(),
  });
  return `${told} ${background === null ? '' : closed(capital(sentencesOf(background).slice(0, 2).join(' ')))} ${aboutSelf(teller)}`;
};

const HAPPENED = /\bhappen(?:s|ed|ing)?\b(?!.*\b(?:me|us|i|we)\b)/i;

/** A question that state and memory answer; null: it is none, or lore knows better. */
export const known = (act: Act, teller: Teller): string | null => {
  if (act.verb !== 'think') return null;
  const supposed = whetherOf(act);
  if (supposed !== null) return whether(supposed, teller);
  const { target, topic } = act;
  const { place } = teller.turn.scene;
  const isSomebody = target?.kind === 'person';
  if (topic === ASKED.aside) return aside(act, teller);
  if (topic === ASKED.felt) return felt(act, teller);
  if (topic === ASKED.repute) return repute(teller);
  if (topic === ASKED.seen) return seenBy(teller);
  if (topic === ASKED.unmet) return `${teller.say('unmet', UNMET)} ${hint(teller)}`;
  if (topic === ASKED.plan) return `${teller.say('plan', PLAN)} ${hint(teller)}`;
  if (topic === ASKED.wish) return teller.say('wish', WISH, { place, at: standing(place) });
  if (topic === ASKED.identity) return identity(teller);
  if (topic === ASKED.past && isSomebody) return between(target.name, teller);
  if (
    topic === ASKED.past &&
    (target === null || target.kind === 'self' || target.kind === 'unknown' || target.name === place)
  )
    return HAPPENED.test(act.text) ? happenedHere(teller) : sofar(teller);
  if (target === null) return null;
  if (topic === ASKED.who && (isSomebody || target.kind === 'unknown'))
    return (isSomebody ? who(target, teller) : null) ?? whoUnmet(target, teller);
  if (topic === ASKED.where || topic === ASKED.way) return whereIs(target, teller);
  return null;
};
