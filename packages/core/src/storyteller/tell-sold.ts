// Where a thing is to be had, a meal or a bed: the place of the book that has it, or that such things are had at; and which ways there are.
// Called by tell-answer.ts.
import type { PersonHere } from '../scene.ts';
import { wayTo } from '../systems/world/travel.ts';
import { listOf } from '../words/english.ts';
import { asSaid } from '../words/names-said.ts';
import { sameStem, stemsOf } from '../words/topics.ts';
import { about, unknown } from './tell-about.ts';
import type { Teller } from './teller.ts';
import { says } from './voices.ts';
import * as W from './words-answers.ts';

const ASKS =
  /\b(?:where (?:can|could|might|may|do|would|should|does) (?:i|we|one|you|somebody|anyone)|where(?:['’]s| is) (?:somewhere|a place|the best place|a good place)(?: (?:i|we) can| to)?|anywhere (?:(?:i|we) can|to)|who) (?:please )?(?:buy|get|sells?|find|hire|rent|order|eat|drink|sleep|stay)\b(?! (?:to|out|in|into|away|rid|back|hurt|on|off)\b)([^?.!]*)/i;
const BED = /\b(?:sleep|stay|bed|room|lodging|night)\b/i;
const FARE = /\b(?:eat|drink|food|meal|coffee|tea|beer|ale|soup|bread|breakfast|lunch|dinner|supper|bite)\b/i;
const HOUSE =
  /\b(?:inn|tavern|pub|public house|diner|hotel|guest ?house|boarding|lodging|bar|saloon|canteen|caf[eé]|taproom)\b/i;
const SHOP = /\b(?:shop|store|market|barrows?|stalls?|hardware|merchant|chandler|trading|goods|bazaar)\b/i;

/** The nearest that the book has for it; null: nothing of the kind was asked, or there is no such place. */
export const soldAt = (teller: Teller, person: PersonHere, query: string): string | null => {
  const asked = ASKS.exec(query);
  if (asked === null) return null;
  const { session, scene, world } = teller.turn;
  const wanted = stemsOf(asked[1] ?? '');
  const kind = BED.test(asked[0]) || FARE.test(asked[0]) ? HOUSE : SHOP;
  const best = world.lorebook.locations
    .filter(({ name }) => name !== scene.place)
    .map(({ name, type, description, items }) => {
      const has = stemsOf([description, ...items.map((one) => one.name)].join(' '));
      const isOf = kind.test(`${name} ${type}`) ? 2 : kind.test(description) ? 1 : 0;
      const holds = wanted.some((stem) => has.some((one) => sameStem(one, stem))) ? 1 : 0;
      return {
        name,
        worth: isOf === 0 ? 0 : isOf + holds * 2,
        way: scene.exits.find((one) => one.name === name)?.minutes ?? wayTo(session, world, name) ?? FAR,
      };
    })
    .filter(({ worth }) => worth > 0)
    .toSorted((one, other) => other.worth - one.worth || one.way - other.way)[0];
  return best === undefined ? null : about({ kind: 'place', name: best.name }, teller, person, query);
};
const FAR = 100_000;

/** "which way's quickest?" */
const ASKS_WAY =
  /^\W*(?:which|what) way(?:['’]s| is| do| should| would| to go|\W*$)|\b(?:best|quickest|shortest|safest|easiest|only) (?:way|road|route)(?: out| from here| on| to go)?\W*$/i;
export const asksWay = (query: string): boolean => ASKS_WAY.test(query);

/** Which ways there are, for whoever names no place. */
export const aboutWays = (teller: Teller, person: PersonHere): string => {
  const ways = teller.turn.scene.exits.map(({ name }) => asSaid(name));
  return ways.length === 0
    ? unknown(teller, person, 'where')
    : says(teller, person, 'ways', W.WAYS, { ways: listOf(ways, 'or') });
};
