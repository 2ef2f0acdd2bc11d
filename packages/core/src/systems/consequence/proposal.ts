// What may be proposed as a consequence, and how a model is asked for it. Bounds are clamps in rules.ts and schedule.ts.
import { z } from 'zod';

const text = z.string().nullish();
const number = z.number().nullish();

const marks = {
  condition: text,
  event: text,
  group: text,
  health: number,
  item: text,
  person: text,
  relationship: number,
  reputation: number,
  surroundings: text,
  weather: text,
};
const Marks = z.object(marks);
export type Marks = z.infer<typeof Marks>;

const Happened = z.object({ ...marks, description: z.string(), kind: text });

const Scheduled = z.object({
  ...marks,
  description: z.string(),
  follows: text,
  follows_minutes: number,
  kind: text,
  minutes: number,
  on_meeting: text,
  on_reaching: text,
  turns: number,
});
export type Scheduled = z.infer<typeof Scheduled>;

export const schema = z.object({
  happened: z.array(Happened).nullable(),
  relationships: z.array(z.object({ change: number, person: z.string(), reason: text })).nullable(),
  reputation: z.array(z.object({ change: number, group: z.string(), reason: text })).nullable(),
  scheduled: z.array(Scheduled).nullable(),
  told: z.array(z.object({ person: z.string(), topic: z.string() })).nullable(),
});
export type ConsequenceProposal = z.infer<typeof schema>;

export const quiet: ConsequenceProposal = {
  happened: null,
  relationships: null,
  reputation: null,
  scheduled: null,
  told: null,
};

export const instructions = `consequence: what this deed leads to; null when it leads to nothing. Most turns have none, a notable deed has one.
"relationships", "reputation": how a person or a group now stands to the character, "change" from -15 to 15, with a reason.
"happened": consequences that your telling already shows. "scheduled": what comes back later. Give each a "description" of one concrete sentence that names who and where, and "kind": personal, social, environmental, economic or narrative.
When a scheduled one comes: "minutes" from now (short: up to 1440; long: days), or "turns", or "on_reaching" a place, or "on_meeting" a person; the first that holds. "follows" is what it leads to in turn, after "follows_minutes".
What it does when it comes, all optional: "health", "item" (a name gained, or "-Name" lost), "person" with "relationship", "group" with "reputation", "condition", "event", "surroundings", "weather".
"told": topics that somebody brought up unasked in your telling, by their names in the scene sheet; what was asked for is recorded already.`;
