// What may be proposed about quests, and how a model is asked for it. Bounds are clamps in rules.ts and offer.ts.
import { z } from 'zod';

const text = z.string().nullish();

const Started = z.object({
  description: text,
  giver: text,
  objectives: z.array(z.object({ item: text, kind: text, person: text, place: text, text: z.string() })).nullish(),
  title: z.string(),
});
export type Started = z.infer<typeof Started>;

export const schema = z.object({
  done: z.array(z.object({ evidence: text, objective: z.string(), quest: z.string() })).nullable(),
  failed: z.array(z.object({ quest: z.string(), why: text })).nullable(),
  started: Started.nullable(),
});
export type QuestProposal = z.infer<typeof schema>;

export const quiet: QuestProposal = { done: null, failed: null, started: null };

export const instructions = `quest: null unless a quest begins, moves on by telling alone, or becomes impossible.
"started": a small quest that arose in this turn, at most one: "title", "description", "giver" (a person here, or null) and one to four "objectives", each with "text" and, so that it can be checked, "kind" with the names it needs: arrive (place), meet (person), get (item), give (item, person), use (item, place or null), defeat (person), befriend (person). Use names that exist; without a kind a step counts only when you later mark it done.
"done": a step without a kind that your telling has just shown to be done: "quest", "objective" by their words, "evidence" in a sentence. Steps with a kind are checked by code: leave them out.
"failed": a quest that can't be fulfilled any more, and "why".`;
