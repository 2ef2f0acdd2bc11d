// The narrative's rules: which suggestions are possible, which threads open and close. Called through the system's index.
import type { Effect, EffectOf, NarrativeEffect, Refusal } from '@emergent/schema';
import type { Dice } from '../../dice.ts';
import { clip, idFor, plain } from '../../names.ts';
import type { Decision, Turn } from '../system.ts';
import type { NarrativeProposal } from './proposal.ts';

const MAX_THREADS = 12;
const MAX_OPENED = 1;
const MAX_SUGGESTIONS = 4;
const SUGGESTION_LENGTH = 120;

/** Everybody and everything that a suggestion may not name because it is somewhere else. */
const absent = (turn: Turn): string[] => {
  const { session, scene, world } = turn;
  const here = new Set(scene.present.map((one) => one.name));
  const people = world.lorebook.characters.filter((one) => !here.has(one.name)).map((one) => one.name);
  const made = Object.keys(session.world_state.npc_states).filter((name) => !here.has(name));
  const near = new Set([...session.inventory, ...scene.things].map((item) => plain(item.name)));
  const things = Object.values(session.world_state.things)
    .flat()
    .map((item) => item.name)
    .filter((name) => !near.has(plain(name)));
  return [...people, ...made, ...things].map((name) => name.toLowerCase());
};

const ASKING = /\b(?:ask|tell|talk|speak|wonder|think|look for|find|search|about|where)\b/i;

/** Suggestions that can be done now, in order, at most four; talk about somebody absent is possible, dealing with them is not. */
export const possibleSuggestions = (proposal: NarrativeProposal, turn: Turn): string[] => {
  const away = absent(turn);
  const kept: string[] = [];
  for (const one of proposal.suggestions ?? []) {
    const text = clip(one.text.replace(/^[\s\-–•*\d.)]+/, ''), SUGGESTION_LENGTH);
    const named = away.some((name) => text.toLowerCase().includes(name));
    const isNew = !kept.some((other) => plain(other) === plain(text));
    if (text !== '' && isNew && (!named || ASKING.test(text))) kept.push(text);
    if (kept.length === MAX_SUGGESTIONS) break;
  }
  return kept;
};

const closing = (
  proposal: NarrativeProposal,
  turn: Turn,
): { effects: EffectOf<'thread.closed'>[]; refused: Refusal[] } => {
  const effects: EffectOf<'thread.closed'>[] = [];
  const refused: Refusal[] = [];
  for (const named of (proposal.threads_closed ?? []).slice(0, MAX_THREADS)) {
    const wanted = plain(named);
    const thread = turn.session.threads.find((one) => plain(one.id) === wanted || plain(one.text) === wanted);
    if (thread === undefined) refused.push({ system: 'narrative', code: 'unknown_thread', told: null });
    else if (!effects.some((one) => one.id === thread.id)) effects.push({ type: 'thread.closed', v: 1, id: thread.id });
  }
  return { effects, refused };
};

export const decide = (proposal: NarrativeProposal, turn: Turn, _dice: Dice): Decision<NarrativeEffect> => {
  if (!turn.verdict.allowed) return { effects: [], refused: [] };
  const { effects: closed, refused } = closing(proposal, turn);
  const effects: EffectOf<NarrativeEffect>[] = [...closed];
  let open = turn.session.threads.filter((one) => !closed.some((other) => other.id === one.id));
  for (const [index, words] of (proposal.threads_opened ?? []).slice(0, MAX_OPENED).entries()) {
    const text = clip(words, 200);
    if (text === '' || open.some((one) => plain(one.text) === plain(text))) continue;
    const oldest = open[0];
    if (open.length >= MAX_THREADS && oldest !== undefined) {
      effects.push({ type: 'thread.closed', v: 1, id: oldest.id });
      open = open.slice(1);
    }
    effects.push({ type: 'thread.opened', v: 1, id: idFor(text, `${turn.number}.${index}`), text });
  }
  return { effects, refused };
};

/** Nothing in the telling follows from others' effects: it is told last, from all that happened. */
export const react = (_effect: Effect, _turn: Turn, _dice: Dice): EffectOf<NarrativeEffect>[] => [];
