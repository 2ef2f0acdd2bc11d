// What people see, learn and feel about a deed. Called by the world's rules and improvising.
import type { Act } from '@emergent/schema';
import { isHidden } from '../../combat/exchange.ts';
import { mercyOf } from '../../combat/mercy.ts';
import { systemOf } from '../../combat/powers.ts';
import { blowAt, isStanding } from '../../combat/stuff.ts';
import { isInsult } from '../../deed-words.ts';
import { clip } from '../../names.ts';
import { checkOf, succeeds } from '../../outcome.ts';
import { KINDLY_MOODS, kindnessIn } from '../consequence/kindness.ts';
import type { Turn } from '../system.ts';
import { add, type Draft } from './draft.ts';

const MAX_FACTS = 10;
const KEPT_FACTS = 6;

/** Somebody learns a fact once; the oldest give way when the memory is full. */
export const learn = (draft: Draft, name: string, fact: string): void => {
  const known = draft.state.world_state.npc_states[name];
  const said = clip(fact, 200);
  if (known === undefined || known.status === 'dead' || said === '' || known.facts.includes(said)) return;
  if (known.facts.length >= MAX_FACTS)
    add(draft, {
      type: 'person.changed',
      v: 1,
      name,
      change: { facts: known.facts.slice(-KEPT_FACTS) },
      why: 'older things slip the mind',
    });
  add(draft, { type: 'person.learned', v: 1, name, fact: said });
};

const WITNESSED: Partial<Record<Act['verb'], string>> = {
  attack: 'attack',
  threaten: 'threaten',
  steal: 'steal from',
  sneak: 'creep up on',
  heal: 'tend',
  destroy: 'break',
  perform: 'perform for',
};
/** Deeds that are worth remembering with nobody at the other end of them. */
const ALONE: Partial<Record<Act['verb'], string>> = { perform: 'perform', sneak: 'creep about' };
const MAX_WITNESSES = 3;

/** A power goes by its own name. */
const working = (act: Act, turn: Turn): string => {
  const name = systemOf(act, turn.world)?.name;
  const isAt = act.target?.kind === 'person' || act.target?.kind === 'feature' || act.target?.kind === 'thing';
  return name === undefined ? `work magic${isAt ? ' on' : ''}` : `use ${name}${isAt ? ' on' : ''}`;
};

/** A deed worth remembering, as those who stand by would put it; null: nothing to remark on. */
export const factOf = (act: Act, turn: Turn): string | null => {
  const blow = blowAt(act);
  if (blow !== null && act.verb === 'perform')
    return isStanding(blow.name, turn.scene)
      ? `saw ${turn.session.character.name} strike the ${blow.name.replace(/^the /i, '')} at ${turn.scene.place}`.slice(
          0,
          200,
        )
      : null;
  const deed = act.verb === 'cast' ? working(act, turn) : WITNESSED[act.verb];
  if (deed === undefined) return null;
  const { target } = act;
  if (act.verb === 'perform' && checkOf(act, turn) === undefined) return null;
  // Nobody saw a deed done to somebody who was not there.
  if (target?.kind === 'person' && !turn.scene.present.some(({ name }) => name === target.name)) return null;
  const untold: readonly string[] = ['unknown', 'self', 'system', 'lore', 'quest'];
  const whom = target === null || untold.includes(target.kind) ? null : target.name;
  const alone = act.verb === 'cast' ? deed : ALONE[act.verb];
  if (whom === null && alone === undefined) return null;
  const owner = act.verb === 'steal' && act.with?.kind === 'person' ? act.with.name : null;
  const what =
    owner !== null
      ? `${deed} ${owner}`
      : whom === null
        ? alone
        : `${target?.kind === 'person' || act.verb !== 'steal' ? deed : 'steal'} ${target?.kind === 'person' ? whom : `the ${whom.replace(/^the /i, '')}`}`;
  const tried = succeeds(act, turn) ? what : `try to ${what}`;
  return `saw ${turn.session.character.name} ${tried} at ${turn.scene.place}`.slice(0, 200);
};

/** Those present at the beginning of the deed, the one it was done to included. */
export const witnesses = (act: Act, turn: Turn): string[] => {
  const names = turn.scene.present.filter((one) => one.state.status === 'alive').map((one) => one.name);
  const first = act.target?.kind === 'person' ? act.target.name : null;
  // Nobody saw what was done from out of sight, or with quick fingers; a blow is felt.
  const unnoticed =
    (act.verb === 'steal' || act.verb === 'sneak' || (isHidden(turn.session) && act.verb !== 'attack')) &&
    succeeds(act, turn);
  const order = first === null ? names : [first, ...names.filter((name) => name !== first)];
  return unnoticed ? [] : order.filter((name) => names.includes(name)).slice(0, MAX_WITNESSES);
};

const MOODS: Partial<Record<Act['verb'], { good: string; bad: string }>> = {
  persuade: { good: 'won over', bad: 'unmoved' },
  threaten: { good: 'frightened', bad: 'insulted' },
  deceive: { good: 'trusting', bad: 'suspicious' },
  attack: { good: 'fighting', bad: 'fighting' },
  give: { good: 'grateful', bad: 'grateful' },
  heal: { good: 'grateful', bad: 'patient' },
  help: { good: 'grateful', bad: 'touched' },
  perform: { good: 'delighted', bad: 'amused' },
  steal: { good: '', bad: 'outraged' },
  sneak: { good: '', bad: 'suspicious' },
  trade: { good: 'businesslike', bad: 'haggling' },
};

/** The mood that a deed leaves its target in; null: as before. */
export const moodAfter = (act: Act, turn: Turn): string | null => {
  if (isInsult(act)) return 'insulted';
  // Mercy leaves a mood of its own.
  if (mercyOf(act, turn.scene) !== null) return null;
  const kindness = kindnessIn(act, turn);
  if (kindness !== null) return KINDLY_MOODS[kindness.how] || null;
  if (act.verb === 'perform' && checkOf(act, turn) === undefined) return null;
  const mood = MOODS[act.verb]?.[succeeds(act, turn) ? 'good' : 'bad'] ?? '';
  return mood === '' ? null : mood;
};
