// Bargains told: prices asked, goods laid out, haggling won and lost, what somebody has set their heart on. Called by tell-talk.ts.
import type { Act, InventoryItem } from '@emergent/schema';
import { happenedOf, standingWith } from '../deeds.ts';
import { own, sameName } from '../names.ts';
import { checkOf, succeeds } from '../outcome.ts';
import type { PersonHere } from '../scene.ts';
import { type Deal, dealIn, INSULTING, shareOffered, wantOf, worthOf } from '../systems/item/worth.ts';
import { plainWords } from '../tokens.ts';
import { capital, listOf, some, the } from '../words/english.ts';
import { common } from '../words/names-said.ts';
import { isHostile } from './asked-person.ts';
import { handsOver } from './tell-social.ts';
import type { Teller } from './teller.ts';
import { says, speak, temperOf } from './voices.ts';
import { SHOWN_NOTHING } from './words-answers.ts';
import * as B from './words-bargains.ts';
import { DENIES } from './words-pressed.ts';

const goodsOf = (teller: Teller, person: PersonHere): readonly InventoryItem[] =>
  own(teller.turn.session.world_state.things, `@${person.name}`) ?? [];
const thing = (teller: Teller, item: InventoryItem) => the(common(item.name, teller.turn));

/** What they would trade for, said by the book; undefined: nothing, or told already. */
const wantSaid = (teller: Teller, person: PersonHere): string | undefined =>
  teller.turn.world.person(person.name)?.wants.find((one) => !teller.wasTold(one.says.slice(0, 40)))?.says;

const wares = (teller: Teller, person: PersonHere): string => {
  const want = wantSaid(teller, person);
  if (want !== undefined) return speak(teller, person, want);
  const goods = goodsOf(teller, person)
    .slice(0, 3)
    .map((item) => some(common(item.name, teller.turn)));
  return goods.length === 0
    ? says(teller, person, 'no goods', B.NO_GOODS)
    : says(teller, person, 'goods', B.GOODS, { goods: listOf(goods) });
};

/** The least of the player's things that would buy it. */
const priceOf = (teller: Teller, person: PersonHere, wanted: InventoryItem): InventoryItem | undefined => {
  const standing = own(teller.turn.session.relationships, person.name) ?? 0;
  return teller.turn.session.inventory
    .filter((item) => !item.equipped && item.type !== 'quest' && shareOffered(item, wanted, standing) >= 1)
    .toSorted((a, b) => worthOf(a) - worthOf(b))[0];
};

/** "what's the toll?", "how much to take me across?": what is done for one, and nothing that changes hands. */
const SERVICE =
  /\b(?:toll|fare|fee|charge|rate|crossing|passage|ride|lift|trip|tour|lesson|shave|haircut|ferry|guide|to (?:cross|go|get|use|enter|ride|see|hire|have)|(?:(?:tak|carry|row|guid|bring|lead|ferry|show|teach|help|mend|repair|fix)ing|to (?:take|carry|row|guide|bring|lead|ferry|show|teach|help|mend|repair|fix)) )\b/i;

/** "How much for the nails?" */
export const priced = (act: Act, teller: Teller, person: PersonHere): string => {
  if (isHostile(teller, person))
    return says(teller, person, 'denies', DENIES[temperOf(teller.turn.world.person(person.name))]);
  const wanted = dealIn(act, teller.turn)?.wanted ?? null;
  const kept = wanted === null ? keptHere(act, teller, person) : undefined;
  if (kept !== undefined) return says(teller, person, 'refuses', B.NOT_FOR_SALE, { wanted: thing(teller, kept) });
  if (wanted === null && SERVICE.test(act.text)) return says(teller, person, 'service', B.SERVICES);
  if (wanted === null) return wares(teller, person);
  const want = teller.turn.world
    .person(person.name)
    ?.wants.find((one) => one.gives !== null && sameName(one.gives, wanted.name));
  if (want !== undefined) return speak(teller, person, want.says);
  const price = priceOf(teller, person, wanted);
  const slots = {
    wanted: thing(teller, wanted),
    offered: price === undefined ? '' : `your ${common(price.name, teller.turn)}`,
  };
  return says(teller, person, 'price', price === undefined ? B.TOO_DEAR : B.WOULD_DO, slots);
};

const closedDeal = (teller: Teller, person: PersonHere, act: Act, gained: string): string => {
  const words = says(teller, person, 'deal', checkOf(act, teller.turn) === undefined ? B.DONE_DEAL : B.HAGGLED_DOWN);
  return `${words} ${handsOver(teller, person, gained)}`;
};

/** What is asked for and lies here, where they live: theirs to keep. */
const keptHere = (act: Act, teller: Teller, person: PersonHere): InventoryItem | undefined => {
  const { scene, world } = teller.turn;
  if (world.person(person.name)?.home !== scene.place) return undefined;
  const said = ` ${plainWords(`${act.text} ${act.topic ?? ''}`).join(' ')} `;
  return scene.things.find(({ name }) => said.includes(` ${plainWords(name).join(' ')} `));
};

const SELLS = /\b(?:sell|pawn|flog|hawk)s?\b/i;

const refused = (act: Act, teller: Teller, person: PersonHere, deal: Deal): string => {
  const { offered, wanted } = deal;
  if (wanted === null && offered !== null && SELLS.test(act.text))
    return says(teller, person, 'no use', B.NO_USE, { offered: `your ${common(offered.name, teller.turn)}` });
  const kept = wanted === null ? keptHere(act, teller, person) : undefined;
  if (kept !== undefined) return says(teller, person, 'refuses', B.NOT_FOR_SALE, { wanted: thing(teller, kept) });
  if (wanted === null) return wares(teller, person);
  const slots = {
    wanted: thing(teller, wanted),
    offered: offered === null ? '' : `your ${common(offered.name, teller.turn)}`,
  };
  if (offered === null) return says(teller, person, 'nothing offered', B.NOTHING_FOR_IT, slots);
  if (checkOf(act, teller.turn) !== undefined && !succeeds(act, teller.turn))
    return says(teller, person, 'held out', B.HELD_OUT, slots);
  const share = shareOffered(offered, wanted, standingWith(teller.turn.session, person.name, person.group));
  return says(teller, person, 'refuses', share < INSULTING || share < 1 ? B.TOO_LITTLE : B.NOT_FOR_SALE, slots);
};

/** A bargain as it really went. */
export const traded = (act: Act, teller: Teller, person: PersonHere): string => {
  if (isHostile(teller, person))
    return says(teller, person, 'denies', DENIES[temperOf(teller.turn.world.person(person.name))]);
  const gained = happenedOf(teller.turn, 'item.gained').find((one) => one.from === `@${person.name}`);
  if (gained !== undefined) return closedDeal(teller, person, act, gained.item.name);
  const given = happenedOf(teller.turn, 'item.lost').find((one) => one.how === 'given' && one.to === `@${person.name}`);
  if (given !== undefined)
    return capital(
      teller.say(
        'taken in trade',
        [
          '{Person} [take|s] {thing}, and [owe|s] {me} for it, and [know|s] it.',
          '{Thing} [go|s] away under the arm of {person}. It will not be forgotten.',
        ],
        { person: person.name, thing: the(common(given.name, teller.turn)) },
      ),
    );
  const deal = dealIn(act, teller.turn);
  return deal === null ? wares(teller, person) : refused(act, teller, person, deal);
};

/** A thing held out for them to see: what they long for, or nothing to them. */
export const shown = (act: Act, teller: Teller, person: PersonHere): string => {
  const offered = dealIn(act, teller.turn)?.offered ?? null;
  const want = offered === null ? undefined : wantOf(teller.turn.world, person.name, offered.name);
  return want === undefined ? says(teller, person, 'shown', SHOWN_NOTHING) : speak(teller, person, want.says);
};

/** Given what they have longed for, they say so, and hand over what they said they would. */
export const inReturn = (teller: Teller, person: PersonHere, given: string): string => {
  const want = wantOf(teller.turn.world, person.name, given);
  if (want === undefined) return '';
  const back = happenedOf(teller.turn, 'item.gained').find((one) => one.from === `@${person.name}`);
  const words = teller.wasTold(want.says.slice(0, 40)) ? '' : speak(teller, person, want.says);
  return `${words} ${back === undefined ? '' : handsOver(teller, person, back.item.name)}`.trim();
};
