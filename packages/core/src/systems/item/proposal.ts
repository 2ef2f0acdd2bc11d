// What may be proposed about items, and how a model is asked for it. Bounds are clamps in rules.ts and mint.ts.
import { z } from 'zod';

const text = z.string().nullish();
const number = z.number().nullish();

const Gain = z.object({
  armor: number,
  bonuses: z.array(z.object({ ability: z.string(), amount: number })).nullish(),
  damage: text,
  description: text,
  durability: number,
  effect: text,
  from: text,
  heals: number,
  name: z.string(),
  quantity: number,
  rarity: text,
  restores_mana: number,
  significance: text,
  slot: text,
  type: text,
  weight: number,
});
export type Gain = z.infer<typeof Gain>;

export const schema = z.object({
  equipped: z.array(z.string()).nullable(),
  gained: z.array(Gain).nullable(),
  lost: z.array(z.object({ how: text, name: z.string(), quantity: number, to: text })).nullable(),
  unequipped: z.array(z.string()).nullable(),
  used: z.array(z.object({ name: z.string(), on: text })).nullable(),
});
export type ItemProposal = z.infer<typeof schema>;

export const quiet: ItemProposal = { equipped: null, gained: null, lost: null, unequipped: null, used: null };

export const instructions = `item: what changed in the pack this turn, only if your telling says so; null otherwise. Use the exact names of the scene sheet.
"gained": things the character now holds, at most 3. "from": the place, the person's name, or "found". A thing that lies here or that somebody here carries needs only its name. A new thing must fit the story and the place: give type (weapon, armor, shield, clothing, jewelry, consumable, tool, key, book, treasure, material, misc), description, rarity (common, uncommon; better ones are for stories far along), weight in kilograms; slot for what is worn (weapon, shield, helmet, chest, legs, boots, gloves, ring, necklace); damage as dice; armor; heals; restores_mana.
"lost": "how" is dropped, given, used, taken or broken; "to" is the person for given. "used": a thing used with effect and what "on". "equipped", "unequipped": names.
A failed check gains nothing. People keep what is theirs unless they give it or a check took it.`;
