// A line in a fight is read as of the fight: "push him into the river", "strike at his knee", "throw sand", "I yield", "spare him",
// "squeeze past the bear". Called by interpret.ts on the acts it has found; acts that are nothing of the kind stay as they are.
import type { Act, SessionState, Target } from '@emergent/schema';
import type { PersonHere, Scene } from '../scene.ts';
import { lockOf } from '../systems/world/locks.ts';
import { plainWords } from '../tokens.ts';
import type { World } from '../world.ts';
import { beatenHere, isAtMercy, isTruce, MERCIES, saysSurrender } from './mercy.ts';
import { canUse } from './powers.ts';
import { isGoneAbout, TACTICS } from './tactics.ts';

type Given = { session: SessionState; scene: Scene; world: World };

const FIGHTING = /^(?:fighting|hostile|furious|angry|enraged|murderous)$/i;

/** Up, and at blows with the player or about to be. */
export const isEngaged = ({ state, hostile }: PersonHere): boolean =>
  state.status === 'alive' &&
  !state.following &&
  !isAtMercy(state) &&
  (state.stance ?? []).includes('fled') === false &&
  (state.mood === 'fighting' || (hostile && (state.condition < 100 || FIGHTING.test(state.mood))));

const asTarget = ({ name }: PersonHere): Target => ({ kind: 'person', name, id: null, here: true });

/** Whoever an act of fighting is aimed at: the person named, else the one at blows with the player, wounded ones first. */
const foeMeant = (act: Act, { scene }: Given): PersonHere | undefined => {
  const named = [act.target, act.with].find((one) => one?.kind === 'person');
  if (named !== undefined && named !== null) return scene.present.find(({ name }) => name === named.name);
  const engaged = scene.present.filter(isEngaged);
  return engaged.toSorted((one, other) => one.state.condition - other.state.condition)[0];
};

/** What may be a way of fighting though it was read as something else. */
const HANDY: ReadonlySet<Act['verb']> = new Set([
  'use',
  'take',
  'destroy',
  'deceive',
  'open',
  'sneak',
  'flee',
  'defend',
  'attack',
  'other',
  'help',
  'climb',
  'perform',
  'wait',
  'look',
  'go',
  'drop',
  'give',
]);
/** Ways that these verbs keep for themselves: hiding, going and looking are deeds of their own. */
const KEEPS: Partial<Record<Act['verb'], ReadonlySet<string>>> = {
  sneak: new Set(['cover']),
  go: new Set(['push', 'back off', 'all out', 'ground']),
  flee: new Set(),
  wait: new Set(['aim']),
  look: new Set(['aim']),
  climb: new Set(['ground']),
  take: new Set(['hold', 'disarm', 'aim', 'cover']),
  drop: new Set(['blind', 'push', 'hold']),
  give: new Set(['back off']),
};

/** A thing held up or out to somebody is no hold on them. */
const isShowing = (act: Act): boolean =>
  act.verb !== 'attack' && act.target?.kind === 'item' && !/\b(?:over|at|into|in)\b/i.test(act.text);

/** "grab whatever isn't nailed down": what lies there, and nobody. */
const isPickedUp = (act: Act): boolean =>
  act.verb === 'take' &&
  act.target?.kind === 'thing' &&
  act.with?.kind !== 'person' &&
  !/\b(?:him|her|his|them|their|from)\b/i.test(act.text);

const asTactic = (act: Act, given: Given): Act | null => {
  if (!HANDY.has(act.verb) || isShowing(act) || isPickedUp(act)) return null;
  const isPlain = act.verb === 'attack' || act.verb === 'defend';
  const allowed = KEEPS[act.verb];
  const found = TACTICS.find(
    (one) =>
      (act.verb === 'attack' ? one.verb === 'attack' : true) &&
      (allowed === undefined || allowed.has(one.name)) &&
      isGoneAbout(one, act.text),
  );
  if (found === undefined && !isPlain) return null;
  const foe = foeMeant(act, given);
  if (foe === undefined || (!isEngaged(foe) && !isPlain)) return null;
  if (isPlain && act.target?.kind === 'person' && found === undefined) return null;
  const tool = act.target?.kind === 'item' || act.target?.kind === 'thing' ? act.target : act.with;
  return {
    ...act,
    verb: found?.verb ?? act.verb,
    target: asTarget(foe),
    with: tool?.kind === 'person' || tool?.kind === 'unknown' || tool?.kind === 'feature' ? null : tool,
  };
};

/** Mercy before it is called for is an offer to stop. */
const asTruce = (act: Act, given: Given): Act | null => {
  const foe = isTruce(act.text) ? foeMeant(act, given) : undefined;
  return foe === undefined || !isEngaged(foe) ? null : { ...act, verb: 'persuade', target: asTarget(foe), with: null };
};

const asMercy = (act: Act, given: Given): Act | null => {
  const person = beatenHere(act, given.scene);
  if (person === undefined) return asTruce(act, given);
  const found = MERCIES.find((one) => one.words.test(act.text));
  if (found === undefined) return null;
  return {
    ...act,
    verb: found.verb,
    target: asTarget(person),
    with: act.target?.kind === 'item' ? act.target : act.with,
  };
};

const asSurrender = (act: Act, given: Given): Act | null => {
  if (!saysSurrender(`${act.text} ${act.speech ?? ''}`)) return null;
  const foe = foeMeant(act, given);
  return foe === undefined || !isEngaged(foe) ? null : { ...act, verb: 'other', target: asTarget(foe), with: null };
};

const PAST =
  /\b(?:squeeze|run|slip|dash|push|get|sneak|edge|walk|go|climb|creep|dodge|bolt|dart|duck|charge|sidle|rush)\b.{0,12}\b(?:past|by|around|round)\b(?! (?:to|behind|beside|in front|the (?:side|back|front))\b)/i;

/** Who only walks by somebody peaceful means no way out. */
const STROLLS = /\b(?:walk|stroll|saunter|go|step)(?:s|es|ing)?\b.{0,12}\b(?:past|by)\b/i;

/** "run past the boar": the way that somebody stands before, quietly where they mean harm. */
const asPassage = (act: Act, { session, scene, world }: Given): Act | null => {
  if (act.target?.kind === 'place' || !PAST.test(act.text)) return null;
  const said = act.text.toLowerCase();
  const person = scene.present.find(
    ({ name, state }) => state.status === 'alive' && (name === act.target?.name || said.includes(name.toLowerCase())),
  );
  // Nobody has to be slipped by who stands in nobody's way, unless that is what was said.
  if (person === undefined || !(person.hostile || act.verb === 'go' || act.verb === 'climb')) return null;
  if (!person.hostile && STROLLS.test(act.text)) return null;
  const { location_history, visits } = session.world_state;
  const before = location_history.findLast((place) => place !== scene.place);
  const ahead = scene.exits.filter(({ name }) => name !== before);
  const open = ahead.filter(({ name }) => lockOf(session, world, name) === null);
  const exit = open.find(({ name }) => (visits[name] ?? 0) === 0) ?? open[0] ?? ahead[0];
  if (exit === undefined) return null;
  const verb = person.hostile && !isAtMercy(person.state) ? 'sneak' : 'go';
  return { ...act, verb, target: { kind: 'place', name: exit.name, id: null, here: true }, with: asTarget(person) };
};

const ASKING = /\b(?:asks?|asked|bespeaks?|calls? on|greets?|bids?|commands?)\b/i;
const ASKS: ReadonlySet<Act['verb']> = new Set(['ask', 'talk', 'persuade', 'threaten']);

/** "ask the wind to clear the cloud": a working, of one whose gift it is to ask such things. */
const asWorking = (act: Act, { session, scene, world }: Given): Act | null => {
  const { target } = act;
  if (!ASKS.has(act.verb) || target === null || target.kind === 'person' || target.kind === 'lore') return null;
  const words = plainWords(target.name);
  const system = world.lorebook.world_systems.find(
    (one) =>
      one.needs_ability.length > 0 &&
      one.mana_cost > 0 &&
      ASKING.test(one.description) &&
      canUse(session, one) &&
      plainWords(`${one.description} ${one.rules.join(' ')} ${one.examples.join(' ')}`).some((word) =>
        words.includes(word),
      ),
  );
  if (system === undefined) return null;
  const power: Target = { kind: 'system', name: system.name, id: null, here: true };
  const said = new Set(plainWords(act.text));
  const person = scene.present.find(({ name }) => plainWords(name).some((word) => word.length > 3 && said.has(word)));
  return { ...act, verb: 'cast', target: person === undefined ? power : asTarget(person), with: power };
};

const READINGS: readonly ((act: Act, given: Given) => Act | null)[] = [asSurrender, asMercy, asPassage, asTactic];
const ASKED_OF: ReadonlySet<Act['verb']> = new Set(['think', 'ask', 'inventory', 'equip', 'unequip', 'read', 'cast']);

/** The acts as they are meant where somebody stands against the player or lies at their mercy. */
export const inFight = (acts: readonly Act[], given: Given): Act[] => {
  const isAlone = given.scene.present.length === 0;
  return acts.map((act) => {
    const working = asWorking(act, given);
    if (working !== null) return working;
    if (isAlone || ASKED_OF.has(act.verb)) return act;
    for (const read of READINGS) {
      const meant = read(act, given);
      if (meant !== null) return meant;
    }
    return act;
  });
};
