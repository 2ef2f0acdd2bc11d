// What the world may be asked to change: the shape of the proposal, the lawful no-op, and the words that tell a model about it.
import { z } from 'zod';

const optionalText = z.string().nullable();

export const schema = z.object({
  conditions: z.array(z.object({ name: z.string(), minutes: z.number().nullable() })).nullable(),
  conditions_ended: z.array(z.string()).nullable(),
  events: z.array(z.object({ name: z.string(), description: z.string(), minutes: z.number().nullable() })).nullable(),
  minutes: z.number().nullable(),
  move_to: optionalText,
  new_place: z.object({ name: z.string(), description: z.string() }).nullable(),
  people: z
    .array(
      z.object({
        condition_change: z.number().nullable(),
        description: optionalText,
        following: z.boolean().nullable(),
        learned: optionalText,
        mood: optionalText,
        name: z.string(),
        place: optionalText,
        status: optionalText,
      }),
    )
    .nullable(),
  surroundings: optionalText,
  things: z.array(z.object({ name: z.string(), description: z.string() })).nullable(),
  weather: optionalText,
});
export type WorldProposal = z.infer<typeof schema>;
export type PersonProposal = NonNullable<WorldProposal['people']>[number];

export const quiet: WorldProposal = {
  conditions: null,
  conditions_ended: null,
  events: null,
  minutes: null,
  move_to: null,
  new_place: null,
  people: null,
  surroundings: null,
  things: null,
  weather: null,
};

export const instructions = `"world": what changes around the player. Every key may be null; propose only what the telling shows.
- "move_to": name of the place where the player stands at the end, always set when the telling leaves them somewhere else. It must be an exit of the present place or lie beyond places already visited. For a small place that is on no list (a back room, a lane) give "new_place" {"name","description"}, joined to the present place, and name it in "move_to" only if they go in.
- "minutes": extra minutes that pass, where the deed takes longer than usual (the way itself is counted for you).
- "weather": a word or two. "surroundings": one or two sentences, when the place itself has changed.
- "conditions": [{"name","minutes"}], passing states of the place ("smoke-filled"); "conditions_ended": names of those that are over.
- "people": [{"name","place","mood","status","condition_change","following","learned","description"}], one for each person who changed, other keys null. "status" is alive, defeated, dead or gone. "condition_change" is from -60 to 60 of 100; harm needs a check that succeeded. "learned": one short fact they saw or were told. "description" only for somebody new who appears here.
- "events": [{"name","description","minutes"}], things that go on in the world beyond this moment.
- "things": [{"name","description"}], objects that come to light here and lie about, two at most.`;
