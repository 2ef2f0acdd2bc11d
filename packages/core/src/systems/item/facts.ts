// What a narrator is told of things beyond the scene sheet: load, what is worn out, what the story may bring, what people here carry.
import { carryWeight } from '../../character-sheet.ts';
import { listed } from '../../names.ts';
import type { PromptSection, Turn } from '../system.ts';
import { thingsHere } from './holders.ts';
import { rarestFor } from './mint.ts';

export type ItemFacts = { load: string; worn: string[]; rarest: string; carriedHere: string[] };

const NEARLY_BROKEN = 5;
const SHOWN = 10;

export const facts = (turn: Turn): ItemFacts => ({
  load: `${carryWeight(turn.session)} of ${turn.session.character.max_carry_weight} kg`,
  worn: turn.session.inventory
    .filter((item) => item.durability !== null && item.durability <= NEARLY_BROKEN)
    .map((item) => item.name),
  rarest: rarestFor(turn.session),
  carriedHere: thingsHere(turn)
    .filter((one) => one.holder.startsWith('@'))
    .slice(0, SHOWN)
    .map((one) => `${one.holder.slice(1)}: ${one.item.name}`),
});

export const section = (facts: ItemFacts): PromptSection => ({
  heading: 'Things',
  lines: [
    `Load: ${facts.load}. New things may be at most ${facts.rarest}.`,
    ...(facts.worn.length === 0 ? [] : [`About to break: ${listed(facts.worn)}.`]),
    ...(facts.carriedHere.length === 0 ? [] : [`Carried by people here: ${facts.carriedHere.join('; ')}.`]),
  ],
});
