// How the headless player comes by a thing: picking it up, bargaining, asking, taking it by stealth or force, earning it. Called by pursue.ts.
import { befriend, fight, give, withPerson } from './company.ts';
import { held, isHere, ownersOf, payersOf, placesOf, spare, standing, stateOf } from './knows.ts';
import { firstOf, type Plan, type Step, say, shuffled, the, triesOf, type Way, worded } from './plan.ts';
import { pursueQuest } from './quests.ts';
import { walkTo } from './walk.ts';

const DEAR_TO_THEM = 50;

const temper = ({ taste }: Plan) => taste.pick(['soft', 'sly', 'rough'] as const, 'temper');

/** Who stands by and lives where the thing lies: it is theirs to let go. */
const keepersHere = (place: string, plan: Plan): string[] =>
  plan.world.lorebook.characters
    .filter((one) => one.home === place && isHere(plan, one.name) && stateOf(plan, one.name)?.status === 'alive')
    .map((one) => one.name);

/** Asked for before it is taken, or taken at once, by temper; and waited for until nobody looks. */
const fromUnder = (item: string, keeper: string, plan: Plan): Way[] => {
  const aim = `get ${item}`;
  const key = (how: string) => `under:${how}:${item}:${keeper}`;
  const line = (how: string, most: number, words: string): Way => ({
    key: key(how),
    most,
    step: () => say(words, aim),
  });
  const isBeast = plan.world.person(keeper)?.knows.length === 0;
  const lawful = [
    line('persuade', 5, `persuade ${keeper} to give me ${the(item)}`),
    line('ask', 2, `ask ${keeper} for ${the(item)}`),
  ];
  const quiet = [line('sneak', 3, `quietly take ${the(item)}`), line('take', 5, `take ${the(item)}`)];
  const open: Way = { key: key('fight'), most: 50, step: () => fight(keeper, plan) };
  const late: Way = line('late', 3, 'wait for four hours');
  if (isBeast) return temper(plan) === 'sly' ? [...quiet, open] : [open, ...quiet];
  const by = {
    soft: [...lawful, ...quiet, late, open],
    sly: [...quiet, late, ...lawful, open],
    rough: [open, ...quiet],
  };
  return by[temper(plan)];
};

/** Null as well when everything was tried where it lies: then there is no use in going there again. */
const lift = (item: string, place: string, plan: Plan): Step | null => {
  const [keeper] = keepersHere(place, plan);
  if (keeper !== undefined) return firstOf(fromUnder(item, keeper, plan), plan);
  return worded([`take ${the(item)}`, `pick up ${the(item)}`, `get ${item}`], `get ${item}`, `take:${item}`, plan);
};

const pickUp = (item: string, place: string, plan: Plan): Way => ({
  key: `fetch:${item}:${place}`,
  most: 70,
  step: () => {
    if (triesOf(plan, `take:${item}`) >= 8) return null;
    if (plan.seen.world_state.current_location !== place)
      return triesOf(plan, `left:${item}`) === 0 ? walkTo(place, plan) : null;
    const lifted = lift(item, place, plan);
    // Nothing more can be tried here in this round: that is remembered by a line which is worth typing anyway.
    return (
      lifted ??
      (triesOf(plan, `left:${item}`) === 0
        ? { ...say(`search for ${the(item)}`, `get ${item}`), keys: [`left:${item}`] }
        : null)
    );
  },
});

const bargains = (item: string, name: string, plan: Plan): Way[] =>
  (plan.world.person(name)?.wants ?? [])
    .filter(({ gives }) => gives !== null && gives.toLowerCase() === item.toLowerCase())
    .map((want) => ({
      key: `barter:${item}:${name}:${want.item}`,
      most: 70,
      step: () => {
        if (held(plan, want.item) === undefined) return give(want.item, name, plan);
        const forms = [
          `trade ${the(want.item)} for ${the(item)} with ${name}`,
          `give ${the(want.item)} to ${name}`,
          `offer ${name} ${the(want.item)} for ${the(item)}`,
        ];
        return withPerson(name, plan, () => worded(forms, `get ${item} from ${name}`, `barter:${item}:${name}`, plan));
      },
    }));

/** Lawful ways before others, in this player's own order; a fight last, or first for who likes one. */
const fromOwner = (item: string, name: string, plan: Plan): Way[] => {
  const aim = `get ${item} from ${name}`;
  const isDown = ['defeated', 'dead'].includes(stateOf(plan, name)?.status ?? '');
  const isHostile = plan.world.person(name)?.hostile ?? false;
  const at = (step: () => Step | null) => () => withPerson(name, plan, step, isDown);
  const line = (key: string, most: number, forms: readonly string[]): Way => ({
    key: `${key}:${item}:${name}`,
    most,
    step: at(() => worded(forms, aim, `${key}:${item}:${name}:said`, plan)),
  });
  if (isDown) return [line('strip', 12, [`take ${the(item)} from ${name}`, `search ${name}`, `take ${the(item)}`])];
  const price = spare(plan)[0];
  const soft: Way[] = [
    ...(price === undefined ? [] : [line('buy', 14, [`trade ${the(price.name)} for ${the(item)} with ${name}`])]),
    line('ask', 14, [`ask ${name} for ${the(item)}`, `"Give me ${the(item)}, please," I say to ${name}.`]),
    line('persuade', 18, [`persuade ${name} to give me ${the(item)}`]),
  ];
  const sly: Way[] = [
    line('steal', 16, [`steal ${the(item)} from ${name}`]),
    line('threaten', 14, [`threaten ${name} to hand over ${the(item)}`]),
  ];
  const loved: Way = {
    key: `earn:${item}:${name}`,
    most: 60,
    step: () =>
      standing(plan, name) < DEAR_TO_THEM
        ? befriend(name, DEAR_TO_THEM, plan)
        : at(() => say(`ask ${name} for ${the(item)}`, aim))(),
  };
  const rough: Way = { key: `rob:${item}:${name}`, most: 70, step: () => fight(name, plan) };
  const mixed = shuffled(soft, (way) => way.key, plan, 'soft');
  const stolen = shuffled(sly, (way) => way.key, plan, 'sly');
  if (isHostile) return temper(plan) === 'sly' ? [...stolen, rough, ...mixed] : [rough, ...stolen, ...mixed];
  if (temper(plan) === 'rough') return [rough, ...mixed, ...stolen, loved];
  return temper(plan) === 'sly' ? [...stolen, ...mixed, loved, rough] : [...mixed, loved, ...stolen, rough];
};

/** Null: it is held already, or nothing leads to it any more. */
export const obtain = (item: string, plan: Plan): Step | null => {
  if (held(plan, item) !== undefined) return null;
  const owners = ownersOf(plan, item);
  return firstOf(
    [
      ...placesOf(plan, item).map((place) => pickUp(item, place, plan)),
      ...owners.flatMap((name) => bargains(item, name, plan)),
      ...owners.flatMap((name) => fromOwner(item, name, plan)),
      ...payersOf(plan, item).map((quest) => ({
        key: `earn:${quest.id}`,
        most: 250,
        step: () => pursueQuest(quest, plan),
      })),
    ],
    plan,
  );
};
