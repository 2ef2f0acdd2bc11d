// What a model sees of a turn, in order of volatility so that a provider's prefix cache hits: fixed for the session, settled lore,
// chronicle, recent turns, then the volatile block with the player's action last. Called by the engine.
import type { ChronicleEntry, LoreEntry, TurnRecord } from '@emergent/schema';
import { SYSTEMS } from '../systems/index.ts';
import type { Turn } from '../systems/system.ts';
import { countTokens } from '../tokens.ts';
import { defused, fenced } from './fence.ts';
import { type Budget, type PromptPlan, promptPlan, VOLATILE_TO_STABLE, within } from './prompt-plan.ts';
import { sceneSheet } from './scene-sheet.ts';

/** Raise it with any change of wording here or in a system's instructions: it is recorded with each turn. */
export const PROMPT_VERSION = 2;

export type Section = { name: string; text: string };
export type Prompt = {
  instructions: string;
  stable: Section[];
  volatile: Section[];
  /** What of lore and memories was really put in: ids, and how many of the recalled lines from the first. */
  kept: { lore: ReadonlySet<string>; memories: number };
  /** Tokens that the answer may take, so that all fits within the context. */
  room: number;
};

export type ContextGiven = {
  turn: Turn;
  /** Doubts of code about the line, for the model to weigh. */
  notes: readonly string[];
  /** What was told last time but not recorded, which may be proposed now. */
  unresolved: string | null;
  settledLore: readonly LoreEntry[];
  chronicle: readonly ChronicleEntry[];
  /** The beginning's telling while it is in the window, else empty. */
  opening: string;
  window: readonly TurnRecord[];
  retold: ReadonlyMap<number, string>;
  budget: Budget;
};

/** At most `tokens` of a text, from its beginning. */
export const shortened = (text: string, tokens: number): string => {
  let kept = text;
  for (let count = countTokens(kept); count > tokens; count = countTokens(kept)) {
    const length = Math.min(kept.length - 1, Math.floor((kept.length * tokens) / count));
    if (length < 2) return '';
    kept = `${kept.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }
  return kept;
};

/** A past turn, from its record alone: the same bytes for ever under the same settings. */
const renderTurn = (turn: TurnRecord, retold: string | undefined, most: number): string => {
  const line = fenced('player', shortened(turn.line, Math.floor(most / 3)));
  return `${line}\n${defused(shortened(retold ?? turn.telling, most - countTokens(line)))}`;
};

/** Records never change, so a turn of the window is measured once and not in every turn that it stays there. */
const measured = new WeakMap<TurnRecord, { retold: string | undefined; most: number; tokens: number }>();

/** What a turn takes of the window, in tokens. */
export const turnTokens = (turn: TurnRecord, retold: string | undefined, plan: PromptPlan): number => {
  const known = measured.get(turn);
  if (known !== undefined && known.retold === retold && known.most === plan.turn) return known.tokens;
  const tokens = countTokens(renderTurn(turn, retold, plan.turn));
  measured.set(turn, { retold, most: plan.turn, tokens });
  return tokens;
};

const sizeOf = (sections: readonly Section[]): number => sections.reduce((sum, { text }) => sum + countTokens(text), 0);

/** The last of `texts` that fit within `tokens`. */
const newestWithin = (texts: readonly string[], tokens: number): string[] =>
  within([...texts].reverse(), tokens).reverse();

const historySections = (given: ContextGiven, plan: PromptPlan) => {
  const { settledLore, chronicle } = given;
  const lasting = settledLore.filter((entry) => !plan.constants.has(entry.id));
  const settled = within(
    lasting.map((entry) => entry.content),
    Math.floor(plan.history / 2),
  );
  const lines = chronicle.map((entry) => `Turns ${entry.from}–${entry.to}: ${entry.text}`);
  const told = newestWithin(lines, plan.history - settled.reduce((sum, text) => sum + countTokens(text) + 1, 20));
  const sections: Section[] = [
    { name: 'settled lore', text: settled.length === 0 ? '' : fenced('lore', settled.join('\n')) },
    {
      name: 'chronicle',
      text: told.length === 0 ? '' : `# What happened before\n${fenced('chronicle', told.join('\n'))}`,
    },
  ];
  return { sections, ids: lasting.slice(0, settled.length).map(({ id }) => id) };
};

const windowSection = ({ opening, window, retold }: ContextGiven, plan: PromptPlan, room: number): Section => {
  const story = [
    defused(shortened(opening, plan.turn)),
    ...window.map((turn) => renderTurn(turn, retold.get(turn.seq), plan.turn)),
  ];
  const told = newestWithin(
    story.filter((one) => one !== ''),
    room - 20,
  );
  return { name: 'recent turns', text: `# The story so far\n<story>\n${told.join('\n\n')}\n</story>` };
};

const checkLines = (turn: Turn): string[] =>
  turn.checks.map((check) => {
    const degree = check.degree.replace('_', ' ');
    return `${check.purpose.split(':')[0]} (${check.ability}): ${degree}. This is final.`;
  });

/** What each turn has: scene, sections, doubts, what is open, what was rolled, the action. The sections give way where room is short. */
const standingSections = (given: ContextGiven, plan: PromptPlan): Section[] => {
  const { turn } = given;
  const checks = `## Rolled before the telling\n${checkLines(turn).join('\n')}`;
  const needed: Section[] = [
    { name: 'scene', text: fenced('scene', sceneSheet(turn)) },
    { name: 'check', text: turn.checks.length === 0 ? '' : checks },
    { name: 'action', text: fenced('player', turn.line) },
  ];
  let left = plan.sections - sizeOf(needed);
  const fitting = (name: string, heading: string, lines: readonly string[], fence: 'scene' | 'told'): Section => {
    const kept = within(lines.map(defused), left - countTokens(heading) - 8);
    const text = kept.length === 0 ? '' : `## ${heading}\n${fenced(fence, kept.join('\n'))}`;
    left -= countTokens(text);
    return { name, text };
  };
  const told = shortened(given.unresolved ?? '', Math.floor(plan.sections / 4));
  const unresolved = told === '' ? [] : [told];
  const open = [
    fitting('notes', 'Doubts', given.notes, 'scene'),
    fitting('unresolved', 'Told before, but not recorded; it may be proposed now', unresolved, 'told'),
  ];
  const systems = SYSTEMS.flatMap((system) => {
    const said = system.section(turn);
    return said === null ? [] : [fitting(system.name, said.heading, said.lines, 'scene')];
  });
  const [scene, ...last] = needed;
  return [...(scene === undefined ? [] : [scene]), ...systems, ...open, ...last];
};

/** Lore of the highest order stays where not all has room; what stays keeps its order. */
const loreWithin = (entries: readonly LoreEntry[], tokens: number): LoreEntry[] => {
  let left = tokens;
  const kept = [...entries].reverse().filter((entry) => {
    const size = countTokens(entry.content) + 1;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return kept.reverse();
};

/**
 * The prompt of a turn. Sent and answered it fits the context: fixed part, answer and volatile part come first, the window has what
 * remains. The volatile part is at most 30 % of the stable part as sent: lore and memories shrink first, then the systems' sections.
 */
export const promptFor = (given: ContextGiven): Prompt => {
  const { turn, budget } = given;
  const plan = promptPlan(turn.world, turn.settings, budget);
  const standing = standingSections(given, plan);
  const history = historySections(given, plan);
  const taken = plan.fixed + sizeOf(history.sections) + Math.max(plan.volatile, sizeOf(standing));
  const stable = [...history.sections, windowSection(given, plan, plan.input - taken)];
  const stableTokens = plan.fixed + sizeOf(stable);
  const most = Math.min(plan.volatile, Math.floor(stableTokens * VOLATILE_TO_STABLE));
  // Two fences and a heading.
  const left = Math.max(0, most - sizeOf(standing) - 24);
  const told = new Set([...plan.constants, ...history.ids]);
  const lore = loreWithin(
    turn.lore.filter((entry) => !told.has(entry.id)),
    Math.floor(left * 0.6),
  );
  const loreText = lore.length === 0 ? '' : fenced('lore', lore.map((entry) => entry.content).join('\n'));
  const memories = within(turn.recalled, left - countTokens(loreText));
  const remembered = memories.length === 0 ? '' : `## Remembered\n${fenced('memories', memories.join('\n'))}`;
  const volatile = [{ name: 'lore', text: loreText }, { name: 'memories', text: remembered }, ...standing];
  return {
    instructions: plan.instructions,
    stable,
    volatile,
    kept: { lore: new Set([...told, ...lore.map(({ id }) => id)]), memories: memories.length },
    room: Math.max(1, budget.context - budget.aside - stableTokens - sizeOf(volatile)),
  };
};

/** The prompt as one text after the instructions, and the sizes for the ledger. */
export const promptText = (prompt: Prompt): string =>
  [...prompt.stable, ...prompt.volatile]
    .map((one) => one.text)
    .filter((text) => text !== '')
    .join('\n\n');

export const promptSizes = (prompt: Prompt): { name: string; tokens: number }[] =>
  [{ name: 'instructions', text: prompt.instructions }, ...prompt.stable, ...prompt.volatile]
    .filter((one) => one.text !== '')
    .map((one) => ({ name: one.name, tokens: countTokens(one.text) }));
