// What may be proposed for the character, and how a model is asked for it. Bounds are clamps in rules.ts.
import { z } from 'zod';

const text = z.string().nullish();

export const schema = z.object({
  arc: z.string().nullable(),
  experience: z.object({ amount: z.number().nullish(), reason: text }).nullable(),
  health: z.object({ amount: z.number().nullish(), cause: text }).nullable(),
  mana: z.object({ amount: z.number().nullish(), cause: text }).nullable(),
  skills: z.array(z.object({ how: text, skill: z.string() })).nullable(),
  traits: z.array(z.object({ trait: z.string(), why: text })).nullable(),
});
export type CharacterProposal = z.infer<typeof schema>;

export const quiet: CharacterProposal = {
  arc: null,
  experience: null,
  health: null,
  mana: null,
  skills: null,
  traits: null,
};

export const instructions = `character: what this turn changed in the player's character; null for whatever did not change.
"experience": 5 for an effort, 10-50 only where the story moved on and the check succeeded; never for talk or looking.
"health", "mana": points lost (negative) or regained, only if your telling says so. Blows from a fight, the cost of magic, rest and used items are counted by code: leave them out.
"skills": one that was used with success, in one word, and how. "traits": only one that many deeds have shown.
"arc": one sentence on who the character is becoming, only when it turned.`;
