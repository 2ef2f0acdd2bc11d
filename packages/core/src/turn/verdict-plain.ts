// Refusals that anybody's common sense knows: what is no food, dry land, the living, empty purses; and a hand against oneself. Called by verdict.ts.
import type { Act, Target } from '@emergent/schema';
import { isCoin, isSelfHarm } from '../deed-words.ts';
import { orderOf } from '../fare.ts';
import { own } from '../names.ts';
import { verbFor } from '../words/english.ts';
import type { Judged } from './verdict.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const the = (name: string) => (/^the /i.test(name) ? name : `the ${name}`);

/** Told with care and without any roll: the storyteller gives these words as they stand. */
export const refuseSelfHarm = (act: Act): string | null =>
  isSelfHarm(act)
    ? 'Not that. You stop, and sit down where you are, and breathe until the worst of it has gone by; what you carry is heavy, and it need not be carried alone.'
    : null;

const WET =
  /\b(?:pumps?|wells?|fountains?|water|springs?|barrels?|casks?|troughs?|rivers?|pools?|streams?|rain|flasks?|mugs?|cups?|bowls?|ponds?|lakes?|brooks?)\b/i;
const ALIVE_OR_STONE: readonly Target['kind'][] = ['feature', 'place', 'person', 'system'];

export const refuseMeal = ({ verb, target }: Act, { session, scene }: Judged): string | null => {
  if ((verb !== 'eat' && verb !== 'drink') || target === null) return null;
  if (verb === 'drink' && WET.test(target.name)) return null;
  const name = target.kind === 'person' || target.kind === 'place' ? target.name : the(target.name);
  const no = `${capital(name)} is nothing that anybody could ${verb}.`;
  if (ALIVE_OR_STONE.includes(target.kind)) return no;
  const item = [...session.inventory, ...scene.things].find(({ id }) => id === target.id);
  const feeds = item?.type === 'consumable' || (item?.stats.heals ?? 0) > 0 || (item?.stats.restores_mana ?? 0) > 0;
  return item === undefined || feeds || item.type === 'material' ? null : no;
};

const WATERS =
  /\b(?:water|river|lake|pool|pond|harbou?r|canal|moat|lagoon|surf|cove|bay|beach|quay|stream|ford|creek|sea gate|waves|waterfall|marsh|bog|fen|reef|dock)\b/i;

export const refuseSwim = ({ verb, target }: Act, { scene, session }: Judged): string | null => {
  if (verb !== 'swim' || (target?.kind === 'place' && target.name !== scene.place)) return null;
  const words = [scene.place, scene.description, ...scene.features.map((one) => one.name)];
  const isFlooded = [...session.world_state.special_conditions, ...words].some((one) => WATERS.test(one));
  return isFlooded ? null : `There is no water at ${scene.place} to swim in.`;
};

const CORPSE = /\b(?:corpse|corpses|dead body|body|carcass|remains)\b/i;

export const refuseCorpse = (act: Act, { session, scene }: Judged): string | null => {
  if (!['steal', 'take', 'search', 'look'].includes(act.verb) || !CORPSE.test(act.text)) return null;
  const person = [act.target, act.with].find((target) => target?.kind === 'person');
  if (person !== undefined && person !== null) {
    const state = own(session.world_state.npc_states, person.name);
    return state === undefined || state.status === 'alive' ? `${person.name} is no corpse, but alive.` : null;
  }
  const fallen = Object.values(session.world_state.npc_states).some(
    ({ place, status }) => place === scene.place && (status === 'dead' || status === 'defeated'),
  );
  const isNamed = act.target?.kind === 'unknown' && CORPSE.test(act.target.name);
  return isNamed && !fallen ? 'There is no dead body here.' : null;
};

const SUM =
  /\b(\d{1,6})\s+(?:pieces? of |bits? of )?(gold|silver|copper|coins?|marks?|pence|shillings?|crowns?|ducats?|credits?)\b/i;
const PAYING: readonly Act['verb'][] = ['trade', 'give', 'persuade'];

export const refuseSpending = (act: Act, { session }: Judged): string | null => {
  const sum = PAYING.includes(act.verb) ? SUM.exec(act.text) : null;
  if (sum === null) return null;
  const coins = session.inventory.filter(({ name }) => isCoin(name));
  const held = coins.reduce((all, { quantity }) => all + quantity, 0);
  if (held >= Number(sum[1])) return null;
  const purse = coins[0]?.name.toLowerCase() ?? '';
  const have =
    coins.length === 0
      ? 'there is not a coin on you'
      : `${the(purse)} ${verbFor(purse) === 'p' ? 'are' : 'is'} all the money you have`;
  return `You don't have ${sum[1]} ${sum[2]}; ${have}.`;
};

const BUYS = /\b(?:buy|buys|buying|purchase|order)\b/i;

/** Asking after wares in general names nothing that could be missing. */
const ANYTHING =
  /^(?:some |any )?(?:supplies|provisions|something|anything|stuff|goods|wares|gear|equipment|things?|items?|food|drinks?|a? ?meal|rooms?|lodging|rounds?|information)\b/i;

export const refuseBuying = (act: Act, given: Judged): string | null => {
  const { session, scene } = given;
  if (act.verb !== 'trade' || !BUYS.test(act.text) || orderOf(act, given) !== null) return null;
  const sellers = scene.present.filter(({ state }) => state.status === 'alive');
  if (sellers.length === 0) return 'There is nobody here to sell anything.';
  const wanted = [act.target, act.with].find((target) => target !== null && target.kind !== 'person');
  if (wanted === undefined || wanted === null || ANYTHING.test(wanted.name)) return null;
  if (session.inventory.some(({ name }) => name === wanted.name)) return `You have ${the(wanted.name)} still.`;
  const has = sellers.some(({ name }) =>
    (own(session.world_state.things, `@${name}`) ?? []).some(
      (item) => item.id === wanted.id || item.name === wanted.name,
    ),
  );
  return has || (wanted.here && wanted.kind === 'thing')
    ? null
    : `Nobody here has any ${wanted.name.toLowerCase()} to sell.`;
};

/** What heals is not spent on the sound. */
export const refuseCure = (act: Act, { session }: Judged): string | null => {
  if (act.verb !== 'use' && act.verb !== 'heal') return null;
  const person = [act.target, act.with].find((target) => target?.kind === 'person' && target.here);
  const cure = session.inventory.find(({ id }) => id === act.target?.id || id === act.with?.id);
  const state = person === undefined || person === null ? undefined : own(session.world_state.npc_states, person.name);
  return state !== undefined && cure !== undefined && (cure.stats.heals ?? 0) > 0 && state.condition >= 100
    ? `${person?.name} isn't hurt, and ${the(cure.name.toLowerCase())} would be wasted.`
    : null;
};
