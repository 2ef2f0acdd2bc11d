// Places in words: what is seen on coming in or looking about, who and what is here, the ways out. Called by the tell-* files.
import { own } from '../names.ts';
import { BEASTS } from '../systems/world/implied-words.ts';
import { givesLight } from '../systems/world/sight.ts';
import { capital, listOf, lower, sentencesOf, some, verbFor } from '../words/english.ts';
import { asSaid, common } from '../words/names-said.ts';
import { inTense } from './in-person.ts';
import { crowdHere, senses } from './tell-air.ts';
import { past } from './tell-past.ts';
import type { Teller } from './teller.ts';
import {
  AGAIN,
  CONDITIONS,
  INTRODUCED,
  NOTICES,
  NOTICES_MANY,
  PRESENT,
  STANDS,
  THINGS,
  THINGS_DIM,
  WAYS,
  WAYS_KNOWN,
} from './words-scene.ts';
import { DARK, HEARD, HEARD_KNOWN, LIT } from './words-world.ts';

const LENGTHS = { short: 1, medium: 2, long: 4 } as const;

/** Sentences of a description that were not told lately, as many as the length allows; all are old: none. */
export const fresh = (teller: Teller, text: string, most: number): string =>
  sentencesOf(text)
    .filter((one) => !teller.wasTold(one) && !teller.wasTold(lower(one)))
    .slice(0, most)
    .join(' ');

/** Words that point back to a sentence before: alone they point at nothing. */
const LEANS =
  /^(?:It|Its|They|Their|Them|He|She|His|Her|This|These|Those|That|Both|Two|Three|One|Some|Others?|Most|All of|None|And|But|So|Then|On the (?:second|third|other)|The (?:other|others|second|third|last|first|rest|same|next|two|three)|(?:Beside|Under|Over|Behind|Between|In|From|Below|Above|On|With|Round|Inside|Beyond|Past) (?:it|them|this|that|her|him|these)|(?:\S+ ){1,3}(?:him|them)|Whoever \S+ (?:it|him|her|them))\b/;

/** As `fresh`, where nothing was said before: sentences that lean on one that is not told with them are left out. */
export const freshAlone = (teller: Teller, text: string, most: number): string => {
  const told: string[] = [];
  let isCarried = false;
  for (const one of sentencesOf(text)) {
    const isNew = !teller.wasTold(one) && !teller.wasTold(lower(one));
    isCarried = isNew && (isCarried || !LEANS.test(one));
    if (isCarried) told.push(one);
    if (told.length >= most) break;
  }
  return told.join(' ');
};

export const roomFor = (teller: Teller): number => LENGTHS[teller.turn.settings.style.length];

/** Somebody on their own, with the first words of who they are: "Pip is here: a barefoot girl of ten". */
const introduced = (teller: Teller, name: string, doing: string): string =>
  /^(?:A|An|The) /.test(doing)
    ? capital(teller.say('introduced', INTRODUCED, { names: name, who: lower(doing) }))
    : `${capital(teller.put('{names} [be|s] here.', { names: name }))} ${doing}`;

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
  const words = freshAlone(teller, inTense(scene.description, teller), most);
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
  const doing = up.length === 1 && single !== undefined ? fresh(teller, inTense(single.description, teller), 1) : '';
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
  const { sight } = teller.turn.scene;
  const words = (sight === 'dim' ? THINGS_DIM : THINGS).map((one) => one.replaceAll('|n]', `|${verb}]`));
  return `${capital(teller.say('things', words, { things: listOf(names) }))} ${beasts(teller)}`.trim();
};

const MANY_WAYS = 3;

/** Ways not taken yet first, where there are many: nobody reads the same list of names twice. */
export const waysOut = (teller: Teller): string => {
  const { scene, session, wording } = teller.turn;
  const names = scene.exits.map((exit) => asSaid(exit.name));
  if (names.length === 0) return teller.put('There is no way on from here that {you} [can] see.');
  if (names.length < MANY_WAYS) return capital(teller.say('ways', WAYS, { ways: listOf(names, 'or') }));
  const order = (name: string) => wording.roll(1000, `way ${name}`);
  const mixed = scene.exits.toSorted((one, other) => order(one.name) - order(other.name));
  const isKnown = ({ name }: { name: string }) => (own(session.world_state.visits, name) ?? 0) > 0;
  const [known, unknown] = [mixed.filter(isKnown), mixed.filter((exit) => !isKnown(exit))].map((exits) =>
    exits.map(({ name }) => asSaid(name)),
  );
  if (known === undefined || unknown === undefined || known.length === 0 || unknown.length === 0)
    return capital(
      teller.say('ways', WAYS, {
        ways: listOf(
          mixed.map(({ name }) => asSaid(name)),
          'or',
        ),
      }),
    );
  const slots = { ways: listOf(unknown, 'or'), known: listOf(known) };
  return capital(teller.say('ways known', WAYS_KNOWN, slots));
};

/** Turns between two that point at something. */
const QUIET_FOR = 6;
/** Once in a telling is enough, too; who tells of another scene within it is another teller, with the same echoes. */
const hinted = new WeakSet<Teller['echoes']>();

/** A feature worth a look that was not told lately. */
export const hint = (teller: Teller): string => {
  const unseen = teller.turn.scene.features.filter(
    (one) => !teller.wasTold(sentencesOf(inTense(one.detail, teller))[0] ?? one.detail),
  );
  const one = unseen[teller.turn.wording.roll(Math.max(1, unseen.length), 'which feature') - 1];
  const quiet = teller.turn.settings.style.length === 'long' ? 2 : QUIET_FOR;
  const isWorn = [NOTICES, NOTICES_MANY].some((list) => !teller.isFresh(quiet, list));
  if (one === undefined || isWorn || hinted.has(teller.echoes)) return '';
  hinted.add(teller.echoes);
  const thing = one.name.replace(/^the /i, '');
  return teller.once('notice', verbFor(thing) === 'p' ? NOTICES_MANY : NOTICES, { thing });
};

export const lookAround = (teller: Teller): string => {
  const { scene, session } = teller.turn;
  const described = placeSeen(teller, roomFor(teller) + 1);
  const conditions = session.world_state.special_conditions;
  const what = listOf(conditions);
  const changed =
    conditions.length > 0 && !teller.wasToldLately(what) ? teller.fresh('conditions', CONDITIONS, { what }) : '';
  return [
    described === '' ? past(teller) || teller.say('again', AGAIN, { place: scene.place }) : described,
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
