// What the headless player does with people: finding them, winning them over, asking, giving, fighting. Called by pursue.ts and obtain.ts.
import { hauntsOf, held, isHere, spare, standing, stateOf, tellersOf } from './knows.ts';
import { firstOf, type Plan, type Step, say, shuffled, the, triesOf, type Way, worded } from './plan.ts';
import { walkTo } from './walk.ts';

/** Nobody can be talked to who lies beaten: they are seen to first. Null where that was tried enough. */
const tend = (name: string, plan: Plan): Step | null => {
  const cure = spare(plan).find((item) => (item.stats.heals ?? 0) > 0);
  const line = cure === undefined ? `tend the wounds of ${name}` : `use ${the(cure.name)} on ${name}`;
  return firstOf([{ key: `tend:${name}`, most: 5, step: () => say(line, `get ${name} back up`) }], plan);
};

/**
 * `then` once they stand before the player; before that the way to where they should be, other haunts, and a wait. Null where there
 * would be nothing to say to them: nobody walks anywhere for that.
 */
export const withPerson = (name: string, plan: Plan, then: () => Step | null, isDownFine = false): Step | null => {
  const isDown = stateOf(plan, name)?.status === 'defeated';
  const step = isDown && !isDownFine ? tend(name, plan) : then();
  if (step === null || isHere(plan, name)) return step;
  const here = plan.seen.world_state.current_location;
  const looked = (place: string) => triesOf(plan, `looked:${name}:${place}`) + (place === here ? 1 : 0);
  const haunts = hauntsOf(plan, name).toSorted((one, other) => looked(one) - looked(other));
  const ways = haunts.map(
    (place): Way => ({
      key: `seek:${name}:${place}`,
      most: 25,
      step: () => (place === here ? null : walkTo(place, plan)),
    }),
  );
  const wait: Way = {
    key: `await:${name}`,
    most: 12,
    step: () => (haunts.length === 0 ? null : say('wait for an hour', `wait for ${name}`)),
  };
  // Where everybody might be has been looked at equally often: it is time to wait a little.
  const isRound = haunts.includes(here) && haunts.every((place) => looked(place) >= looked(here));
  const sought = firstOf(isRound ? [wait, ...ways] : [...ways, wait], plan);
  return sought === null || !haunts.includes(here)
    ? sought
    : { ...sought, keys: [...sought.keys, `looked:${name}:${here}`] };
};

export const greet = (name: string, plan: Plan): Step | null =>
  triesOf(plan, `greet:${name}`) >= 8
    ? null
    : withPerson(name, plan, () =>
        worded(
          [`talk to ${name}`, `greet ${name}`, `"Good day," I say to ${name}.`],
          `meet ${name}`,
          `greet:${name}`,
          plan,
        ),
      );

const kindnesses = (name: string, plan: Plan): Way[] => {
  const aim = `win over ${name}`;
  const gift = spare(plan)[0];
  const ways: Way[] = [
    {
      key: `befriend:${name}:gift`,
      most: 5,
      step: () => (gift === undefined ? null : say(`give ${the(gift.name)} to ${name}`, aim)),
    },
    { key: `befriend:${name}:help`, most: 16, step: () => say(`help ${name} with the work`, aim) },
    { key: `befriend:${name}:persuade`, most: 12, step: () => say(`persuade ${name} to trust me`, aim) },
    { key: `befriend:${name}:song`, most: 5, step: () => say(`sing a song for ${name}`, aim) },
  ];
  return shuffled(ways, (way) => way.key, plan, 'kindness').toSorted(
    (one, other) => Math.floor(triesOf(plan, one.key) / 3) - Math.floor(triesOf(plan, other.key) / 3),
  );
};

const sorry = (name: string, plan: Plan): Way => ({
  key: `befriend:${name}:sorry`,
  most: 2,
  step: () => (standing(plan, name) < 0 ? say(`tell ${name} I am sorry`, `make it up to ${name}`) : null),
});

/** What they want in exchange for goodwill or goods is the surest way to their heart. */
const wishes = (name: string, plan: Plan): Way[] =>
  (plan.world.person(name)?.wants ?? []).map(({ item }) => ({
    key: `befriend:${name}:want:${item}`,
    most: 30,
    step: () => give(item, name, plan),
  }));

export const befriend = (name: string, value: number, plan: Plan): Step | null => {
  if (standing(plan, name) >= value) return null;
  const kind = withPerson(name, plan, () => firstOf([sorry(name, plan), ...kindnesses(name, plan)], plan));
  return kind ?? firstOf(wishes(name, plan), plan);
};

export const give = (item: string, name: string, plan: Plan): Step | null => {
  if (held(plan, item) === undefined) return plan.pursue({ kind: 'get', item }, plan);
  const key = `give:${item}:${name}`;
  if (triesOf(plan, key) >= 6) return null;
  const forms = [`give ${the(item)} to ${name}`, `hand ${name} ${the(item)}`, `offer ${the(item)} to ${name}`];
  return withPerson(name, plan, () => worded(forms, `give ${item} to ${name}`, key, plan));
};

const asking = (topic: string, name: string, plan: Plan): Step | null => {
  const forms = [
    `ask ${name} about ${topic}`,
    `"Tell me about ${topic}," I say to ${name}.`,
    `talk to ${name} about ${topic}`,
  ];
  return withPerson(name, plan, () => worded(forms, `hear of ${topic} from ${name}`, `hear:${name}:${topic}`, plan));
};

export const hear = (topic: string, person: string | null, plan: Plan): Step | null => {
  const tellers = shuffled(tellersOf(plan, topic, person), (one) => one.name, plan, 'teller');
  return firstOf(
    tellers.map(({ name, trust }) => ({
      key: `hear:${name}:${topic}:all`,
      most: 90,
      step: () =>
        standing(plan, name) < trust
          ? befriend(name, trust, plan)
          : triesOf(plan, `hear:${name}:${topic}`) < 6
            ? asking(topic, name, plan)
            : null,
    })),
    plan,
  );
};

const MOST_BLOWS = 45;

/** The best weapon in hand, then blows. */
export const fight = (name: string, plan: Plan): Step | null => {
  const status = stateOf(plan, name)?.status;
  if (status === 'defeated' || status === 'dead' || triesOf(plan, `attack:${name}`) >= MOST_BLOWS) return null;
  const armed = plan.seen.inventory.find((item) => item.equipped && item.slot === 'weapon');
  const weapon = plan.seen.inventory.find((item) => item.slot === 'weapon');
  const draw: Way = {
    key: 'draw',
    most: 4,
    step: () => (armed !== undefined || weapon === undefined ? null : say(`wield ${the(weapon.name)}`, 'be armed')),
  };
  const strike: Way = { key: `attack:${name}`, most: MOST_BLOWS, step: () => say(`attack ${name}`, `defeat ${name}`) };
  return withPerson(name, plan, () => firstOf([draw, strike], plan));
};
