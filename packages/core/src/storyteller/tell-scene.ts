// Places in words: arrivals, looking about, a closer look at features, the hour and the weather. Called by telling.ts.
import type { Act, LoreEntry, Target } from '@emergent/schema';
import { isFelt, isSkyless } from '../systems/world/climate.ts';
import { BEASTS } from '../systems/world/implied-words.ts';
import { crowdAt } from '../systems/world/places.ts';
import { givesLight } from '../systems/world/sight.ts';
import { brief, capital, closed, listOf, lower, sentencesOf, some, verbFor } from './english.ts';
import { called, common, personIn } from './names-told.ts';
import type { Teller } from './teller.ts';
import { AGAIN, BEARINGS, CLOSER, NOTHING_SUCH, NOTICES, PRESENT, SECOND_LOOK, STANDS } from './words-scene.ts';
import { ALONE, COMPANY, HOURS, INDOORS, SKIES } from './words-senses.ts';
import { CLAUSES, CROWDS, DARK, HEARD, HEARD_KNOWN, LIT, WEATHERS } from './words-world.ts';

const LENGTHS = { short: 1, medium: 2, long: 4 } as const;

/** Sentences of a description that were not told lately, as many as the length allows; all are old: none. */
export const fresh = (teller: Teller, text: string, most: number): string =>
  sentencesOf(text)
    .filter((one) => !teller.wasTold(one) && !teller.wasTold(lower(one)))
    .slice(0, most)
    .join(' ');

export const roomFor = (teller: Teller): number => LENGTHS[teller.turn.settings.style.length];

const QUIET_TURNS = 3;
/** Whether one of these was told in the last few turns: weather and sideways looks wear thin. */
const isFresh = (teller: Teller, lists: readonly string[]): boolean => {
  const lately = teller.turn.recent.slice(-QUIET_TURNS).join('\n');
  return lists.every((template) => {
    const told = teller.run(template);
    return told.length < 9 || !lately.includes(told);
  });
};
/** Air under a roof that speaks of no house: also for decks and tunnels. */
const ROOFED = INDOORS.filter((one) => !/\b(?:board|wall|outside|walls)\b/i.test(one));

/** Weather that the book words as a clause ("the air recyclers tick, cold"), not as a word or two ("light snow"). */
export const isClause = (weather: string): boolean =>
  /^(?:the|an?|no|every|some)\b/i.test(weather) || weather.split(' ').length > 3;

const AIR = [...INDOORS, ...Object.values(HOURS).flat(), ...SKIES.flatMap(([, words]) => words)];

/** One sentence of hour, weather or the air under a roof; nothing where there was one in the last three turns. */
export const senses = (teller: Teller): string => (isFresh(teller, AIR) ? air(teller) : '');

const QUOTED_TURNS = 10;
/** The book's own words for the weather wear thinner than others: they are the same every time. */
const isToldOf = (teller: Teller, weather: string): boolean =>
  teller.turn.recent.slice(-QUOTED_TURNS).join('\n').toLowerCase().includes(weather.toLowerCase());

/** The same, whatever was told before: for whoever asks. */
export const air = (teller: Teller): string => {
  const { scene, session, world } = teller.turn;
  const { time_of_day, weather } = session.world_state;
  if (scene.sight === 'none') return '';
  if (!isFelt(world, scene.place)) return teller.once('indoors', INDOORS);
  const known = isClause(weather) ? undefined : SKIES.find(([words]) => words.test(weather))?.[1];
  const otherwise = weather === '' || isToldOf(teller, weather) ? [] : isClause(weather) ? CLAUSES : WEATHERS;
  const sky = known ?? otherwise;
  // Where a roof is over everything, no hour shows in the light.
  const hour = scene.indoors || isSkyless(world) ? ROOFED : (HOURS[time_of_day] ?? []);
  const lists = teller.perhaps(0.5, 'sky or hour') ? [...sky, ...hour] : [...hour, ...sky];
  return teller.once('senses', lists.slice(0, Math.max(sky.length, 4)).length > 0 ? lists : INDOORS, {
    place: scene.place,
    weather: lower(weather),
  });
};

/** Where people gather, how many there are at this hour; nothing elsewhere, or where it was told a few turns ago. */
export const crowdHere = (teller: Teller): string => {
  const { scene, session, world } = teller.turn;
  const crowd = scene.sight === 'none' ? null : crowdAt(session, world, scene.place);
  const isSomebody = scene.present.some(({ state }) => state.status === 'alive');
  if (crowd === null || (crowd === 'empty' && isSomebody)) return '';
  if (!isFresh(teller, Object.values(CROWDS).flat())) return '';
  return teller.once('crowd', CROWDS[crowd], { place: scene.place });
};

/** Who is by, or that nobody is. */
export const company = (teller: Teller): string => {
  const { scene } = teller.turn;
  if (scene.sight === 'none' || !isFresh(teller, [...COMPANY, ...ALONE])) return '';
  const crowd = crowdHere(teller);
  const isNobody = !scene.present.some((one) => one.state.status === 'alive');
  if (crowd !== '' && (isNobody || teller.perhaps(0.3, 'crowd'))) return crowd;
  const others = teller.turn.scene.present.filter((one) => one.state.status === 'alive');
  const first = others[teller.turn.wording.roll(Math.max(1, others.length), 'who looks') - 1];
  return first === undefined
    ? teller.once('alone', ALONE)
    : capital(teller.once('company', COMPANY, { person: first.name }));
};

/** Somebody on their own, with the first words of who they are: "Pip is here: a barefoot girl of ten". */
const introduced = (teller: Teller, name: string, doing: string): string =>
  /^(?:A|An|The) /.test(doing)
    ? teller.say(
        'introduced',
        ['{names} [be|s] here: {who}', 'Here [be|s] {names}, {who}', '{names} [look|s] up: {who}'],
        { names: name, who: lower(doing) },
      )
    : `${teller.put('{names} [be|s] here.', { names: name })} ${doing}`;

/** In the dark people are sounds: those one has met by their voices, others by being there at all. */
const peopleHeard = (teller: Teller): string => {
  const up = teller.turn.scene.present.filter((one) => one.state.status === 'alive');
  const known = up.filter((one) => one.state.met || one.state.following).map((one) => one.name);
  if (up.length === 0) return '';
  return known.length > 0
    ? capital(teller.say('heard known', HEARD_KNOWN, { names: listOf(known) }))
    : teller.say('heard', HEARD);
};

/** What one sees of a place on coming in or looking about: its words, the dark, or the dark held off by a light. */
export const placeSeen = (teller: Teller, most: number): string => {
  const { scene, session, world } = teller.turn;
  if (scene.sight === 'none') return teller.say('dark', DARK);
  const words = fresh(teller, scene.description, most);
  const light = world.place(scene.place)?.dark === true ? session.inventory.find(givesLight) : undefined;
  if (light === undefined || words === '') return words;
  return `${teller.once('lit', LIT, { light: common(light.name, teller.turn) })} ${words}`.trim();
};

export const peopleHere = (teller: Teller): string => {
  if (teller.turn.scene.sight === 'none') return peopleHeard(teller);
  const here = teller.turn.scene.present;
  const up = here.filter((one) => one.state.status === 'alive');
  const down = here.filter((one) => one.state.status === 'defeated');
  const single = up[0];
  const doing = up.length === 1 && single !== undefined ? fresh(teller, single.description, 1) : '';
  const who =
    up.length === 0
      ? ''
      : doing !== '' && !teller.turn.settings.style.length.startsWith('short')
        ? introduced(teller, single?.name ?? '', doing)
        : teller.say(
            'present',
            PRESENT.map((one) => one.replace('{n}', up.length > 1 ? 'p' : 's')),
            {
              names: listOf(up.map((one) => one.name)),
            },
          );
  const fallen =
    down.length === 0
      ? ''
      : teller.put(`{names} [lie|${down.length > 1 ? 'p' : 's'}] where the fight ended.`, {
          names: listOf(down.map((one) => one.name)),
        });
  return [who, fallen].filter((one) => one !== '').join(' ');
};

/** Beasts stand about; everything else lies. */
const beasts = (teller: Teller): string => {
  const one = teller.turn.scene.things.find(({ name }) => BEASTS.has(name.toLowerCase()));
  const noun = one === undefined ? '' : some(one.name.toLowerCase());
  return one === undefined ? '' : teller.once('beast', STANDS, { a: noun, one: noun });
};

export const thingsHere = (teller: Teller): string => {
  const lying = teller.turn.scene.things.filter(({ name }) => !BEASTS.has(name.toLowerCase()));
  const names = lying.slice(0, 4).map((item) => some(common(item.name, teller.turn)));
  if (names.length === 0) return beasts(teller);
  const verb = names.length > 1 ? 'p' : verbFor((names[0] ?? '').replace(/^some /, ''));
  const told = teller.say(
    'things',
    [
      `Within reach [lie|${verb}] {things}.`,
      `{Things} [lie|${verb}] about for anyone to pick up.`,
      `Somebody has left {things} behind.`,
    ],
    { things: listOf(names) },
  );
  return `${told} ${beasts(teller)}`.trim();
};

export const waysOut = (teller: Teller): string => {
  const names = teller.turn.scene.exits.map((exit) => exit.name);
  if (names.length === 0) return teller.put('There is no way on from here that {you} [can] see.');
  const ways = listOf(names, 'or');
  return teller.say(
    'ways',
    [
      'From here the way leads to {ways}.',
      '{You} [can] go on to {ways}.',
      'The ways out: {ways}.',
      'It is no distance from here to {ways}.',
    ],
    { ways },
  );
};

/** A feature worth a look that was not told lately. */
export const hint = (teller: Teller): string => {
  const unseen = teller.turn.scene.features.filter((one) => !teller.wasTold(sentencesOf(one.detail)[0] ?? one.detail));
  const one = unseen[teller.turn.wording.roll(Math.max(1, unseen.length), 'which feature') - 1];
  return one === undefined ? '' : teller.once('notice', NOTICES, { thing: one.name.replace(/^the /i, '') });
};

export const lookAround = (teller: Teller): string => {
  const { scene, session } = teller.turn;
  const described = placeSeen(teller, roomFor(teller) + 1);
  const changed =
    session.world_state.special_conditions.length > 0
      ? closed(`just now it is ${listOf(session.world_state.special_conditions)} here`)
      : '';
  return [
    described === '' ? teller.say('again', AGAIN, { place: scene.place }) : described,
    (teller.perhaps(0.5, 'crowd first') ? crowdHere(teller) : '') || senses(teller),
    changed,
    peopleHere(teller),
    thingsHere(teller),
    hint(teller),
    described === '' || teller.turn.settings.style.length === 'long' ? waysOut(teller) : '',
  ]
    .filter((one) => one !== '')
    .join(' ');
};

/** Lore that names the thing looked at, where the thing is not at hand to speak for itself. */
const loreFor = (teller: Teller, target: Target): string => {
  const word = target.name.toLowerCase().split(' ').at(-1) ?? '';
  const names = (one: LoreEntry) =>
    target.kind !== 'unknown' || `${one.title} ${one.content}`.toLowerCase().includes(word);
  const entry = teller.turn.lore.find((one) => !one.constant && names(one) && fresh(teller, one.content, 1) !== '');
  return entry === undefined ? '' : fresh(teller, entry.content, 2);
};

/** A closer look at something: its detail at first, then what is known of it, then only the looking. */
export const lookAt = (act: Act, teller: Teller): string => {
  const { scene, session, world } = teller.turn;
  const { target } = act;
  if (target === null) return lookAround(teller);
  const it = called(target, 'it', teller.turn);
  const person = personIn(target, teller.turn);
  const item = [...session.inventory, ...scene.things].find((one) => one.id === target.id || one.name === target.name);
  const feature = scene.features.find((one) => one.name.toLowerCase() === target.name.toLowerCase());
  const place = target.kind === 'place' ? world.place(target.name) : undefined;
  if (target.kind === 'place' && target.name === scene.place) return lookAround(teller);
  if (target.kind === 'self') return aboutSelf(teller);
  const text =
    person?.description ??
    feature?.detail ??
    (item === undefined
      ? undefined
      : [item.description, item.effect ?? '', item.significance ?? ''].map(closed).join(' ')) ??
    place?.description ??
    '';
  const told = fresh(teller, text, roomFor(teller) + 1);
  if (told !== '')
    return `${teller.say('closer', CLOSER, { it })} ${told}${person === undefined ? '' : ` ${bearing(teller, person.name)}`}`.trim();
  const lore = loreFor(teller, target);
  if (lore !== '') return `${teller.say('closer', CLOSER, { it })} ${lore}`;
  if (person !== undefined) return bearing(teller, person.name);
  if (target.kind === 'unknown')
    return `${teller.say('nothing such', NOTHING_SUCH, { it })} ${fresh(teller, scene.description, 1)} ${hint(teller)}`;
  return teller.say('second look', SECOND_LOOK, { it });
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
  const body =
    share >= 0.9
      ? 'sound in wind and limb'
      : share >= 0.6
        ? 'bruised, and able for more'
        : share >= 0.3
          ? 'hurt, and it shows'
          : 'held together by will';
  const power = character.max_mana > 0 ? '{You} [have] {mana} in {me} of whatever it is that magic drinks.' : '';
  const slots = {
    body,
    health: `${character.health} of ${character.max_health}`,
    mana: `${character.mana} of ${character.max_mana}`,
  };
  const told = teller.put(`{You} [be] {body}: {health}, by any honest count. ${power}`, slots);
  return `${told} ${closed(brief(character.metadata.arc, 160))}`;
};
