// The ledger of a turn as its owner may see it: why it went as it did, never prompt text, a hidden quest or what is still to come.
import { digestOf } from '@emergent/core';
import type { SessionState, TurnRecord, WhyView } from '@emergent/schema';
import { knownIn, shownEffects } from './session.ts';

export const whyView = (turn: TurnRecord, seed: string, after: SessionState): WhyView => {
  const seedDigest = digestOf(seed);
  return {
    seq: turn.seq,
    number: turn.number,
    branch: turn.branch,
    line: turn.line,
    interpretation: turn.interpretation,
    verdict: turn.verdict,
    context: turn.context,
    checks: turn.checks.map((check) => ({
      ...check,
      proof: { seed_digest: seedDigest, number: turn.number, purpose: check.purpose },
    })),
    effects: shownEffects(turn.effects, knownIn(after)),
    refusals: turn.refusals,
    unresolved: turn.unresolved,
    improvised: turn.improvised,
    model: turn.model,
    failures: turn.failures,
    usage: turn.usage,
    digests: { prompt: turn.prompt_digest, state: turn.digest, seed: seedDigest },
    scene: turn.scene,
  };
};
