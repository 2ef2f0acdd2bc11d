// The player who types whatever comes to mind: suggestions, things that are there, things that are not, odd lines. By dice. Called by bot.ts.

import type { Dice } from '../dice.ts';
import { exitsOf } from '../scene.ts';
import { isHere } from './knows.ts';
import { type Plan, placed, type Step, say, the } from './plan.ts';

const ODD: readonly string[] = [
  'look around',
  'What do I have with me?',
  'Who is here?',
  'Where can I go from here?',
  'I wait and watch who comes and goes.',
  'rest for an hour',
  'sleep until morning',
  'I think about what I know so far.',
  'search the place',
  'listen',
  'I sing an old song, badly.',
  'I dance.',
  'I pray.',
  'I hide.',
  'I climb something to see further.',
  'I call out to whoever hears it.',
  'I tell a joke to nobody in particular.',
  'I go back the way I came.',
  'take all',
  'I draw my weapon.',
  'I put my weapon away.',
  'I pick up a stone and throw it.',
  'I eat something.',
  'I bandage my wounds.',
  'I summon a dragon and fly away on it.',
  'I win the game.',
  'Ich schaue mich um.',
  'asdf jkl;',
  '...',
  'no',
  '"Is anyone there?" I call.',
  'I look around, take whatever is on the floor, and go outside.',
  "I don't open the door.",
  'I break something.',
  'n',
  'wait',
];

type Form = (plan: Plan, pick: <Item>(list: readonly Item[]) => Item | undefined) => string | null;
const filled = (words: string, name: string | undefined) =>
  name === undefined ? null : words.replace('$', () => name);

const people = (plan: Plan) => Object.keys(plan.seen.world_state.npc_states).filter((name) => isHere(plan, name));
const place = ({ seen }: Plan) => seen.world_state.current_location;
const lying = (plan: Plan) => (plan.seen.world_state.things[place(plan)] ?? []).map((item) => the(item.name));
const pack = ({ seen }: Plan) => seen.inventory.map((item) => the(item.name));
const exits = (plan: Plan) => exitsOf(plan.seen, plan.world, place(plan)).map((exit) => placed(exit.name));
const features = (plan: Plan) => (plan.world.place(place(plan))?.features ?? []).map((one) => the(one.name));
const topics = (plan: Plan) => plan.world.lorebook.characters.flatMap((one) => one.knows.map((known) => known.topic));

const both = (words: string, first: string | undefined, second: string | undefined) =>
  first === undefined || second === undefined ? null : words.replace('$', () => first).replace('%', () => second);

const FORMS: readonly Form[] = [
  (plan, pick) => filled('go to $', pick(exits(plan))),
  (plan, pick) => filled('I walk over to $ and look around there.', pick(exits(plan))),
  (plan, pick) => filled('talk to $', pick(people(plan))),
  (plan, pick) => both('ask $ about %', pick(people(plan)), pick(topics(plan))),
  (plan, pick) => filled('I try to persuade $ to come with me.', pick(people(plan))),
  (plan, pick) => filled('attack $', pick(people(plan))),
  (plan, pick) => filled('I threaten $.', pick(people(plan))),
  (plan, pick) => filled('help $ with the work', pick(people(plan))),
  (plan, pick) => both('give % to $', pick(people(plan)), pick(pack(plan))),
  (plan, pick) => both('I steal from $ while looking at %.', pick(people(plan)), pick(features(plan))),
  (plan, pick) => filled('take $', pick(lying(plan))),
  (plan, pick) => filled('x $', pick(lying(plan))),
  (plan, pick) => filled('use $', pick(pack(plan))),
  (plan, pick) => filled('put on $', pick(pack(plan))),
  (plan, pick) => filled('drop $', pick(pack(plan))),
  (plan, pick) => filled('look closely at $', pick(features(plan))),
  (plan, pick) => filled('open $', pick(features(plan))),
  (plan, pick) => filled('I search $ for anything useful.', pick(features(plan))),
];

/** Half of what comes to mind is about what is there; a fifth is what the story suggests. */
export const wander = (plan: Plan, suggestions: readonly string[], dice: Dice): Step => {
  let drawn = 0;
  const pick = <Item>(list: readonly Item[]): Item | undefined =>
    list.length === 0 ? undefined : dice.pick(list, `pick:${drawn++}`);
  const kind = dice.roll(10, 'kind');
  const suggested = kind <= 2 ? pick(suggestions) : undefined;
  const made = kind <= 7 ? (pick(FORMS)?.(plan, pick) ?? null) : null;
  return say(suggested ?? made ?? pick(ODD) ?? 'look around', 'whatever comes to mind');
};
