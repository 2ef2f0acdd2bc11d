// What the player is offered to do next: a model's suggestions that are possible, else the storyteller's. Called by the engine
// when a turn is recorded and when a story opens.
import { Ability, type SessionState, type StorySettings } from '@emergent/schema';
import type { Dice } from '../dice.ts';
import { plain } from '../names.ts';
import { sceneOf } from '../scene.ts';
import { suggestionsFor } from '../storyteller/suggestions.ts';
import { schema } from '../systems/narrative/proposal.ts';
import { possibleSuggestions } from '../systems/narrative/rules.ts';
import type { Turn } from '../systems/system.ts';
import type { World } from '../world.ts';

/** `ability` and `difficulty` are told ahead of the roll, or both null. */
export type Offer = { text: string; ability: Ability | null; difficulty: number | null };
const EASIEST = 5;
const HARDEST = 25;

const unrolled = (text: string): Offer => ({ text, ability: null, difficulty: null });

/** At most four; never empty while anything at all can be done. */
export const offersOf = (proposal: unknown, turn: Turn, telling: string): Offer[] => {
  const parsed = schema.safeParse(proposal);
  const possible = parsed.success ? possibleSuggestions(parsed.data, turn) : [];
  if (!parsed.success || possible.length === 0) return suggestionsFor(turn, telling).map(unrolled);
  return possible.map((text) => {
    const from = parsed.data.suggestions?.find((one) => plain(one.text) === plain(text));
    const ability = Ability.safeParse(from?.ability?.toLowerCase());
    const difficulty = from?.difficulty;
    if (!ability.success || typeof difficulty !== 'number' || !Number.isFinite(difficulty)) return unrolled(text);
    return { text, ability: ability.data, difficulty: Math.min(HARDEST, Math.max(EASIEST, Math.round(difficulty))) };
  });
};

/** What can be done at a story's beginning, before any line was typed. */
export const firstOffers = (session: SessionState, world: World, settings: StorySettings, wording: Dice): string[] => {
  const nothing = { text: '', target: null, with: null, topic: null, manner: null, speech: null };
  const turn: Turn = {
    session,
    scene: sceneOf(session, world),
    happened: [],
    line: '',
    interpretation: { acts: [{ verb: 'look', ...nothing }], confidence: 1 },
    verdict: { allowed: true, reason: null, by: null },
    checks: [],
    world,
    settings,
    number: 0,
    wording,
    lore: [],
    recalled: [],
    recent: [],
  };
  return suggestionsFor(turn, '');
};
