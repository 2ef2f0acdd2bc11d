// What the player could do next: three things, possible and different in kind, in their own voice. Called by the narrative's improvising.

import { wasSorry } from '../apology.ts';
import { plain, sameName } from '../names.ts';
import type { Turn } from '../systems/system.ts';
import { isDoor, keyOf, type Lock, lockOf } from '../systems/world/locks.ts';
import { the } from '../words/english.ts';
import { asSaid, common, titled } from '../words/names-said.ts';
import { leadOn } from './lead.ts';
import { isWronged } from './tell-grudge.ts';

type Kind = { kind: string; options: string[] };

const MAX = 3;
const LENGTH = 120;
/** Turns that the same things stand on offer before others get their chance. */
const STANDS = 2;

/** With nothing left that a person is known to know: what anybody might be asked, other people and places first. */
const rest = (turn: Turn, name: string): string[] => [
  ...turn.scene.exits.slice(0, 3).map((exit) => `Ask ${name} about ${asSaid(exit.name)}`),
  ...turn.session.quests
    .filter((quest) => quest.status === 'active')
    .slice(0, 2)
    .map((quest) => `Tell ${name} about ${quest.title}`),
  `Ask ${name} to come with me`,
  `Ask ${name} what is worrying them`,
  `Help ${name} with the work`,
];

/** What is left to say to somebody one has hurt. */
const amends = (name: string, isSaid: boolean): string[] => [
  ...(isSaid ? [] : [`Tell ${name} I am sorry`]),
  `Keep well away from ${name}`,
];

/** Talk: a person here, with a topic of theirs that has not come up. */
const talk = (turn: Turn, told: string): string[] =>
  turn.scene.present
    .filter((one) => one.state.status === 'alive')
    .flatMap((one) => {
      if (!one.hostile && isWronged(one, turn))
        return amends(one.name, wasSorry(one, { ...turn, recent: [...turn.recent, told] }));
      const topics = (turn.world.person(one.name)?.knows ?? []).filter(
        (topic) => !told.includes(topic.says.slice(0, 40)),
      );
      return one.hostile
        ? [`Try to calm ${one.name} with words`]
        : topics.length > 0
          ? topics.slice(0, 4).map((topic) => `Ask ${one.name} about ${topic.topic}`)
          : rest(turn, one.name);
    });

const looks = (turn: Turn, told: string): string[] => {
  const fresh = turn.scene.features.filter((one) => !told.includes(one.detail.slice(0, 40)));
  return fresh.length > 0
    ? fresh.map((one) => `Look closely at ${the(one.name)}`)
    : ['Search the place for anything missed', 'Listen closely'];
};

/** The lock of a way to which no key is in the pack. */
const shutBy = ({ session, world }: Turn, place: string): Lock | null => {
  const lock = lockOf(session, world, place);
  return lock === null || keyOf(session, lock) !== undefined ? null : lock;
};

const goTo = (turn: Turn, place: string): string[] => {
  const lock = shutBy(turn, place);
  if (lock === null) return [`Go to ${asSaid(place)}`];
  return isDoor(lock) ? [`Pick the lock of ${asSaid(place)}`] : [];
};

const ways = (turn: Turn): string[] => {
  const { visits } = turn.session.world_state;
  return turn.scene.exits
    .toSorted((a, b) => (visits[a.name] ?? 0) - (visits[b.name] ?? 0))
    .slice(0, 3)
    .flatMap((one) => goTo(turn, one.name));
};

const hands = (turn: Turn): string[] => {
  const { character, inventory } = turn.session;
  const isHurt = character.health < character.max_health * 0.6;
  const cure = inventory.find((item) => (item.stats.heals ?? 0) > 0);
  const take = turn.scene.things.slice(0, 2).map((item) => `Take ${the(common(item.name, turn))}`);
  return [
    ...(isHurt && cure !== undefined ? [`Use ${the(common(cure.name, turn))}`] : []),
    ...take,
    ...(isHurt && cure === undefined ? ['Rest a while in a quiet corner'] : []),
  ];
};

const fight = (turn: Turn): string[] => {
  const foe = turn.scene.present.find((one) => one.hostile && one.state.status === 'alive');
  return foe === undefined ? [] : [`Attack ${foe.name}`, `Flee from ${foe.name}`, `Defend myself against ${foe.name}`];
};

const musing = (turn: Turn): string[] => {
  const entry = turn.lore.find((one) => !one.constant && one.title !== '');
  const isWatched = turn.scene.present.some((one) => one.hostile && one.state.status === 'alive');
  return [
    ...(entry === undefined ? [] : [`Think about ${titled(entry.title, turn)}`]),
    ...saidBefore(turn),
    isWatched ? 'Look around' : 'Rest a while',
    'Wait a while and see what happens',
    'Listen closely',
    'Look around',
  ];
};

/** What those have said who are not here to be asked again. */
const saidBefore = ({ session, scene, world }: Turn): string[] =>
  Object.entries(session.world_state.npc_states)
    .filter(
      ([name, one]) => (one.told ?? []).length > 0 && one.place !== scene.place && world.person(name) !== undefined,
    )
    .slice(-2)
    .map(([name]) => `Think about what ${name} said`);

/** What somebody here has set their heart on, and the player has with them. */
const offer = (turn: Turn): string[] =>
  turn.scene.present
    .filter((one) => one.state.status === 'alive' && !one.hostile)
    .flatMap((one) =>
      (turn.world.person(one.name)?.wants ?? []).flatMap(({ item }) => {
        const held = turn.session.inventory.find(({ name }) => sameName(name, item));
        return held === undefined ? [] : [`Give ${the(common(held.name, turn))} to ${one.name}`];
      }),
    );

/** From the place `by` on, round to the beginning. */
const turned = <Item>(list: readonly Item[], by: number): Item[] => {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};

/** Half of the time the first suggestion leads on with what the story is about. */
const lead = (turn: Turn, block: number): Kind[] => {
  if (block % 2 === 1) return [];
  const found = leadOn(turn, Math.floor(block / 2));
  return found === null ? [] : [{ kind: found.kind, options: [found.line] }];
};

/** All that could be suggested, by kind: the fight first, then what leads on, the others in the turn's order. */
export const optionsOf = (turn: Turn, told: string, block = 0): Kind[] => [
  { kind: 'fight', options: fight(turn) },
  ...lead(turn, block),
  { kind: 'offer', options: block % 2 === 0 ? offer(turn) : [] },
  ...turned(
    [
      { kind: 'talk', options: talk(turn, told) },
      { kind: 'look', options: looks(turn, told) },
      { kind: 'hands', options: hands(turn) },
      { kind: 'way', options: ways(turn) },
      { kind: 'muse', options: musing(turn) },
    ],
    block * 2,
  ),
];

/** Shown so often of late and not taken up, it makes room for others. */
const WORN = 4;
/** Turns whose suggestions are looked through for that. */
export const OFFERS_KEPT = 12;
const isWorn = (one: string, { offered }: Turn): boolean =>
  (offered ?? []).filter((before) => before === one).length >= WORN;

/** Three suggestions, one of a kind; what nobody takes up for two turns gives way to others. `telling` is what was just told. */
export const suggestionsFor = (turn: Turn, telling: string): string[] => {
  const told = [...turn.recent, telling].join('\n');
  const block = Math.floor(turn.number / STANDS);
  const kept = new Map<string, string>();
  const done = plain(turn.line);
  const kinds = optionsOf(turn, told, block);
  const fill = (isOpen: (one: string) => boolean) => {
    for (const { kind, options } of kinds) {
      if (kept.size >= MAX || kept.has(kind)) continue;
      const open = options.filter((one) => one.length <= LENGTH && plain(one) !== done && isOpen(one));
      const one = turned(open, block)[0];
      if (one !== undefined) kept.set(kind, one);
    }
  };
  fill((one) => !isWorn(one, turn));
  fill(() => true);
  return [...kept.values()];
};
