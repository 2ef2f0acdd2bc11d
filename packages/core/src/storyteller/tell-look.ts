// A closer look: at somebody, at a thing, at a feature of the place, at oneself. Called by telling.ts and for questions to the narrator.
import type { Act, LoreEntry, Target } from '@emergent/schema';
import { isWordless } from '../creatures.ts';
import { spokenOf } from '../scene.ts';
import { plainWords } from '../tokens.ts';
import { toldOf } from '../told.ts';
import { NO_FOOD } from '../turn/interpret-refine.ts';
import { brief, capital, closed, lower, sentencesOf } from '../words/english.ts';
import { POINTING } from '../words/names-said.ts';
import { repeatedUnasked, stemsOf } from '../words/topics.ts';
import { inTense } from './in-person.ts';
import { called, personIn } from './names-told.ts';
import { air, company, crowdHere } from './tell-air.ts';
import { listenedFor, listenedTo } from './tell-listened.ts';
import { fresh, freshAlone, hint, lookAround, roomFor } from './tell-scene.ts';
import { isSmelt, smelt } from './tell-smelt.ts';
import { isTouched, touched } from './tell-touched.ts';
import type { Teller } from './teller.ts';
import {
  BEARINGS,
  BODIES,
  CLOSER,
  FAR_OFF,
  FROM_AFAR,
  HEEDING,
  NO_NEARER,
  NOTHING_SUCH,
  OVERHEARD_ALONE,
  OVERHEARD_TALK,
  POWER_LEFT,
  SECOND_LOOK,
  SELF,
  UNHEEDED,
} from './words-scene.ts';

const HEEDS =
  /\b(?:listen|hear|overhear|eavesdrop|smell|sniff|feel the (?:air|wind)|(?:put|press|lay|hold|cup) (?:my|an) ear)\b/i;

const LISTENS = /\b(?:listen|hear|overhear|eavesdrop|ear)\b/i;
const NEAR = 12;

/** Talk that is not meant for the player: what is told of the places and people near, if anybody is by to tell it. */
const overhear = (teller: Teller): string => {
  const { scene, world, wording } = teller.turn;
  const names = scene.present.filter(({ name, state }) => state.status === 'alive' && !isWordless(world.person(name)));
  if (names.length === 0) return '';
  const near = new Set([scene.place, ...scene.exits.map(({ name }) => name)].flatMap((name) => stemsOf(name)));
  const lines = world.lorebook.entries.flatMap((entry) => {
    const line = entry.constant || !entry.enabled ? undefined : repeatedUnasked(entry);
    const isOfThem = names.some(({ name }) =>
      plainWords(name).some((word) => word.length > 2 && plainWords(entry.content).includes(word)),
    );
    return line === undefined || isOfThem || teller.wasTold(line)
      ? []
      : [{ line, near: stemsOf(`${entry.title} ${line}`).some((stem) => near.has(stem)) }];
  });
  const best = lines.toSorted((one, other) => Number(other.near) - Number(one.near)).slice(0, NEAR);
  const one = best[wording.roll(Math.max(1, best.length), 'overheard') - 1];
  if (one === undefined) return '';
  const clause = closed(one.line).replace(/\.$/, ',');
  const [first, second] = names.map(({ name }) => name);
  return second === undefined
    ? teller.say('overheard alone', OVERHEARD_ALONE, { said: closed(one.line), clause, person: first ?? '' })
    : teller.say('overheard', OVERHEARD_TALK, { said: closed(one.line), clause, person: first ?? '', other: second });
};

/** With ears and nose instead of eyes. */
const heeded = (teller: Teller): string => {
  const overheard = LISTENS.test(teller.turn.line) ? overhear(teller) : '';
  if (overheard !== '')
    return `${teller.fresh('heeds', HEEDING, { place: teller.turn.scene.place })} ${overheard}`.trim();
  const others = [crowdHere(teller), company(teller)].find((one) => one !== '') ?? '';
  const opening = teller.fresh('heeds', HEEDING, { place: teller.turn.scene.place });
  return [opening, air(teller) || teller.say('nothing heard', UNHEEDED), others, hint(teller)]
    .filter((one) => one !== '')
    .join(' ');
};

const COUNTED = /\bcount/i;
const LEAST_WORD = 4;

/** Lore that names the thing looked at, where the thing is not at hand to speak for itself. */
const loreFor = (teller: Teller, target: Target): string => {
  const word = target.name.toLowerCase().split(' ').at(-1) ?? '';
  if (word.length < LEAST_WORD || POINTING.test(word)) return '';
  const names = (one: LoreEntry) => `${one.title} ${one.content}`.toLowerCase().includes(word);
  const entry = teller.turn.lore.find(
    (one) => !one.constant && names(one) && freshAlone(teller, one.content, 1) !== '',
  );
  return entry === undefined ? '' : freshAlone(teller, entry.content, 2);
};

/** What the place's own words say of something that is no feature: the sentence that names it. */
const namedIn = (teller: Teller, name: string): string => {
  const asked = plainWords(name).filter((word) => word.length >= LEAST_WORD);
  const isNamed = (sentence: string) => {
    const said = new Set(plainWords(sentence));
    return asked.some((word) => said.has(word) || said.has(`${word}s`) || said.has(word.replace(/s$/, '')));
  };
  return inTense(sentencesOf(teller.turn.scene.description).find(isNamed) ?? '', teller);
};

/** The sentence of the place's own words that speaks of what no list names. */
const sentenceOn = (teller: Teller, name: string): string => {
  const head = plainWords(name).at(-1) ?? '';
  const { scene } = teller.turn;
  const speaks = (description: string) => spokenOf({ ...scene, description, features: [], told: [] }, head) !== null;
  // What only the last tellings named is in their words.
  return inTense(sentencesOf(scene.description).find(speaks) ?? '', teller) || (toldOf(scene, head) ?? '');
};

/** What was looked at long ago is looked at again: then its own words are not all. */
const LATER = 40;
/** How one comes near, said now and then: what there is to see says the rest. */
const closer = (teller: Teller, it: string): string =>
  isTouched(it, teller) || teller.turn.number >= LATER || teller.perhaps(0.4, 'closer') ? nearer(teller, it) : '';
/** Nobody bends over a mountain. */
const nearer = (teller: Teller, it: string): string =>
  isTouched(it, teller)
    ? touched(it, teller)
    : FAR_OFF.test(it)
      ? capital(teller.say('from afar', FROM_AFAR, { it }))
      : teller.say('closer', CLOSER, { it });

/** A room where one has never been. */
const FROM_OUTSIDE = [
  'Of {it} there is nothing to be seen from here. One would have to go in.',
  '{It} [keep|s] its inside to itself, as long as {you} [stand] out here.',
  'That is {it}, from the outside. What is in there {you} [have] yet to see.',
  'From here {it} [be|s] a door, and what is behind doors.',
];

/** A closer look at something: its detail at first, then what is known of it, then only the looking. */
export const lookAt = (act: Act, teller: Teller): string => {
  const { scene, session, world } = teller.turn;
  const { target } = act;
  if (HEEDS.test(act.text) && (target === null || target.kind === 'place')) return heeded(teller);
  if (target === null) return lookAround(teller);
  const it = called(target, 'it', teller.turn);
  const heard = listenedFor(act, it, namedIn, teller);
  if (heard !== null) return heard;
  const person = personIn(target, teller.turn);
  const item = [...session.inventory, ...scene.things].find((one) => one.id === target.id || one.name === target.name);
  const feature = scene.features.find((one) => one.name.toLowerCase() === target.name.toLowerCase());
  const place = target.kind === 'place' ? world.place(target.name) : undefined;
  const isUnseen = place?.indoors === true && (session.world_state.visits[place.name] ?? 0) === 0;
  if (target.kind === 'place' && target.name === scene.place) return lookAround(teller);
  if (target.kind === 'self') return aboutSelf(teller);
  const listened = listenedTo(act, it, teller);
  if (listened !== null) return listened;
  const spoken = target.kind === 'feature' && feature === undefined ? sentenceOn(teller, target.name) : '';
  if (spoken !== '' && COUNTED.test(act.text)) return spoken;
  if (spoken !== '' && teller.wasToldLately(spoken) && isTouched(it, teller))
    return `${touched(it, teller)} ${hint(teller)}`.trim();
  if (spoken !== '' && teller.wasToldLately(spoken))
    return `${capital(teller.say('no nearer', NO_NEARER, { it }))} ${hint(teller)}`.trim();
  if (spoken !== '') return `${closer(teller, it)} ${spoken} ${hint(teller)}`.trim();
  const text =
    person?.description ??
    feature?.detail ??
    (item === undefined
      ? undefined
      : [item.description, item.effect ?? '', item.significance ?? ''].map(closed).join(' ')) ??
    (isUnseen ? undefined : place?.description) ??
    '';
  if ((item !== undefined || feature !== undefined) && isSmelt(act.text))
    return smelt(
      it,
      text,
      item?.type === 'consumable' && (item.stats.heals ?? 0) > 0 && !NO_FOOD.test(item.name),
      teller,
    );
  const told = fresh(teller, inTense(text, teller), roomFor(teller) + 1);
  if (told !== '')
    return `${closer(teller, it)} ${told}${person === undefined ? '' : ` ${bearing(teller, person.name)}`}`.trim();
  const lore = loreFor(teller, target);
  if (lore !== '') return `${nearer(teller, it)} ${lore}`;
  if (isUnseen) return capital(teller.say('from outside', FROM_OUTSIDE, { it }));
  if (person !== undefined) return bearing(teller, person.name);
  const named = target.kind === 'unknown' ? namedIn(teller, target.name) : '';
  if (named !== '') return `${nearer(teller, it)} ${named} ${hint(teller)}`.trim();
  if (target.kind === 'unknown')
    return `${teller.say('nothing such', NOTHING_SUCH, { it })} ${fresh(teller, inTense(scene.description, teller), 1)} ${hint(teller)}`;
  return isTouched(it, teller) ? touched(it, teller) : teller.say('second look', SECOND_LOOK, { it });
};

/** The first word of who they are, where nothing has stirred them: "warm" of "warm, shrewd, impatient of fools". */
const temperament = (personality: string): string => {
  const first =
    personality
      .split(/[,.;]| and /)[0]
      ?.trim()
      .toLowerCase() ?? '';
  return /^\p{L}+$/u.test(first) && !/(?:ness|ity|ing|ism)$/.test(first) ? first : '';
};

const bearing = (teller: Teller, name: string): string => {
  const state = teller.turn.scene.present.find((one) => one.name === name)?.state;
  if (state === undefined) return '';
  if (state.status === 'defeated') return teller.put('{Person} [lie|s] beaten, and [breathe|s].', { person: name });
  const hurt = state.condition < 40 ? 'badly hurt' : state.condition < 80 ? 'hurt' : '';
  const temper = temperament(teller.turn.world.person(name)?.personality ?? '');
  const mood = [state.mood || (hurt === '' ? temper : ''), hurt].filter((one) => one !== '').join(' and ') || 'at ease';
  return capital(teller.say('bearing', BEARINGS, { person: name, mood }));
};

/** How the player's character is: wounds, strength, purse of power. */
export const aboutSelf = (teller: Teller): string => {
  const { character } = teller.turn.session;
  const share = character.health / character.max_health;
  const words = BODIES.find(({ least }) => share >= least)?.words ?? [];
  const body = lower(teller.say('body', words));
  const system =
    teller.turn.world.lorebook.world_systems.find((one) => one.mana_cost > 0)?.name ?? 'strength of that kind';
  const slots = {
    body,
    health: `${character.health} of ${character.max_health}`,
    mana: `${character.mana} of ${character.max_mana}`,
    system,
  };
  const told = capital(teller.say('self', SELF, slots));
  const power = character.max_mana > 0 ? capital(teller.say('power left', POWER_LEFT, slots)) : '';
  const arc = closed(brief(character.metadata.arc, 160));
  return [told, power, teller.wasToldLately(arc.split(/[:,.]/)[0] ?? arc) ? '' : arc]
    .filter((one) => one !== '')
    .join(' ');
};
