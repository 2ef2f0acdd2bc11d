// Ordinary food and drink, had of whoever serves it where it is served: no book lists the ale of its inns. Asked by the verdict, by the
// item system's improvising and by the telling.
import type { Act, SessionState } from '@emergent/schema';
import { standingWith } from './deeds.ts';
import type { PersonHere, Scene } from './scene.ts';
import { plainWords } from './tokens.ts';
import type { World } from './world.ts';

/** `isHad`: eaten or drunk as soon as it comes. */
export type Order = { seller: PersonHere; name: string; isHad: boolean };
type Given = { session: SessionState; scene: Scene; world: World };

const SERVES =
  /\b(?:inn ?keeper|tavern ?keeper|publican|landlady|landlord|host(?:ess)?|bar(?:keep(?:er)?|tender|maid|man)|waiter|waitress|cook|alewife|brewer|owner of the (?:diner|inn|tavern|caf[eé]|bar|pub|canteen))\b/i;
const NO_MORE = /\b(?:once|former|retired|late|dead)\b/i;
const SERVED_AT =
  /\b(?:inn|tavern|public house|alehouse|pub|bar|saloon|taproom|canteen|cantina|diner|caf[eé]|coffee ?house|kitchen|guest ?house|hotel)\b/i;
const FARE: ReadonlySet<string> = new Set(
  'ale beer lager stout mead wine cider rum gin whisky whiskey brandy grog tea coffee cocoa milk water lemonade drink bread soup broth stew porridge pie cheese eggs bacon sausage sausages ham chicken fish chips chowder sandwich pancakes toast cake pudding doughnut potatoes dumplings breakfast lunch dinner supper meal food snack'.split(
    ' ',
  ),
);
/** "make some tea": what anybody can cook. */
export const isFare = (word: string): boolean => FARE.has(word);
const SHUNNED = -25;

const BUYS = /\b(?:buy|order|purchase|get|grab)s?\b/i;
const PAYS = /\b(?:buy|order|purchase)s?\b/i;
const ASKS = /\bask(?:s|ing)?\b.{0,40}\bfor\b/i;
const SAYS =
  /\b(?:(?:can|could|may|might) (?:i|we) (?:please )?(?:get|have|order|buy)|(?:i|we)(?:['’]ll| will|['’]d| would)? (?:have|take|like|love|want|need|order)|(?:could|would|['’]d) (?:murder|kill for|do with|go for)|dying for|any (?:chance|hope) of|(?:pour|bring|get|give|serve|fetch|make) (?:me|us)|please)\b/i;
const HAS = /^\W*(?:i |we |let['’]?s |then )?(?:have|eat|drink|get|sip|down|grab|enjoy|quaff|devour|try|taste)\b/i;
const HAD: ReadonlySet<Act['verb']> = new Set(['eat', 'drink', 'other']);

const isOrdered = (act: Act): boolean => {
  const said = `${act.text} ${act.speech ?? ''}`;
  if (act.verb === 'trade') return BUYS.test(said) && act.with?.kind !== 'item';
  if (act.verb === 'ask' || act.verb === 'talk') return ASKS.test(said) || SAYS.test(said);
  const isOpen = act.target === null || act.target.kind === 'unknown';
  if (act.verb === 'take') return isOpen && BUYS.test(said);
  return HAD.has(act.verb) && (PAYS.test(said) || (isOpen && (HAS.test(said) || SAYS.test(said) || BUYS.test(said))));
};

const SOMETHING = /\b(?:something|anything|a bite|whatever)\b/i;
const WARM = /\b(?:hot|hottest|warm|filling|hearty|sweet|savou?ry|tasty)\b/i;
/** "something hot to eat", "a bite": what no word of fare names. */
const loosely = (said: string): string | undefined => {
  if (!SOMETHING.test(said)) return undefined;
  if (/\b(?:drink|sip)\b/i.test(said)) return 'drink';
  return WARM.test(said) || /\b(?:eat|bite)\b/i.test(said) ? 'meal' : undefined;
};

/** Whoever serves where one is, and bears the player no grudge. */
export const serverAt = ({ session, scene, world }: Given): PersonHere | undefined => {
  const place = world.place(scene.place);
  const isHouse = SERVED_AT.test(`${scene.place} ${place?.type ?? ''} ${place?.description ?? ''}`);
  return scene.present.find(
    ({ name, role, state, hostile, group }) =>
      state.status === 'alive' &&
      !hostile &&
      SERVES.test(role) &&
      !NO_MORE.test(role) &&
      (isHouse || world.person(name)?.home === scene.place) &&
      standingWith(session, name, group) > SHUNNED,
  );
};

/** The fare that an act asks for, and of whom; null: nothing of the kind, nobody to serve it, or there is some here by that name. */
export const orderOf = (act: Act, given: Given): Order | null => {
  if (!isOrdered(act)) return null;
  const said = `${act.text} ${act.speech ?? ''}`;
  const words = plainWords(said);
  const name = words.findLast((word) => FARE.has(word) || (word === 'round' && act.verb === 'trade')) ?? loosely(said);
  if (name === undefined) return null;
  const seller = serverAt(given);
  if (seller === undefined) return null;
  const { inventory, world_state } = given.session;
  const goods = [
    inventory,
    given.scene.things,
    ...given.scene.present.map((one) => world_state.things[`@${one.name}`] ?? []),
  ];
  if (goods.flat().some((item) => plainWords(item.name).includes(name))) return null;
  return { seller, name, isHad: HAD.has(act.verb) };
};
