// What a model sees of a turn, in order of volatility so that a provider's prefix cache hits: fixed for the session, settled lore,
// chronicle, recent turns, then the volatile block with the player's action last. Called by the engine.
import type { ChronicleEntry, LoreEntry } from '@emergent/schema';
import { toldOf, worthOf } from '../lore/rule.ts';
import type { PastTurn } from '../memory/past-turn.ts';
import { SYSTEMS } from '../systems/index.ts';
import type { Turn } from '../systems/system.ts';
import { countTokens } from '../tokens.ts';
import { defused, fenced } from './fence.ts';
import { type Budget, type PromptPlan, promptPlan, VOLATILE_TO_STABLE, WINDOW_FRAME, within } from './prompt-plan.ts';
import { sceneSheet } from './scene-sheet.ts';

/** Raise it with any change of wording here or in a system's instructions: it is recorded with each turn. */
export const PROMPT_VERSION = 3;

export type Section = { name: string; text: string; tokens: number };
export type Prompt = {
  instructions: Section;
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
  window: readonly PastTurn[];
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

const section = (name: string, text: string, tokens = countTokens(text)): Section => ({ name, text, tokens });
const sizeOf = (sections: readonly Section[]): number => sections.reduce((sum, { tokens }) => sum + tokens, 0);

type Rendered = { text: string; tokens: number };

/** A turn as the window tells it, at most `most` tokens. */
const rendered = (line: string, telling: string, most: number): Rendered => {
  const asked = fenced('player', shortened(line, Math.floor(most / 3)));
  const text = `${asked}\n${defused(shortened(telling, most - countTokens(asked)))}`;
  return { text, tokens: countTokens(text) };
};

/** Records never change, so a turn of the window is rendered once and not in every turn that it stays there. */
const known = new WeakMap<PastTurn, Rendered & { retold: string | undefined; most: number }>();

/** A past turn, from its record alone: the same bytes for ever under the same settings. */
const renderTurn = (turn: PastTurn, retold: string | undefined, most: number): Rendered => {
  const kept = known.get(turn);
  if (kept !== undefined && kept.retold === retold && kept.most === most) return kept;
  const made = { ...rendered(turn.line, retold ?? turn.telling, most), retold, most };
  known.set(turn, made);
  return made;
};

/** What a turn takes of the window, in tokens. */
export const turnTokens = (turn: PastTurn, retold: string | undefined, plan: PromptPlan): number =>
  renderTurn(turn, retold, plan.turn).tokens;

/** What the turn being played will take of the window, and the beginning while it is told there. */
export const addedTokens = (line: string, telling: string, opening: string, plan: PromptPlan): number =>
  rendered(line, telling, plan.turn).tokens + countTokens(defused(shortened(opening, plan.turn)));

const sizes = new WeakMap<LoreEntry, number>();

const entryTokens = (entry: LoreEntry): number => {
  const tokens = sizes.get(entry) ?? countTokens(entry.content);
  sizes.set(entry, tokens);
  return tokens;
};

/** The last of `texts` that fit within `tokens`. */
const newestWithin = (texts: readonly string[], tokens: number): string[] =>
  within([...texts].reverse(), tokens).reverse();

type History = { sections: Section[]; ids: string[] };
/** The chronicle's array stays the same until turns leave the window, and so does all that is told of it. */
const told = new WeakMap<readonly ChronicleEntry[], { plan: PromptPlan; settled: string; history: History }>();

const makeHistory = (
  lasting: readonly LoreEntry[],
  chronicle: readonly ChronicleEntry[],
  plan: PromptPlan,
): History => {
  const settled = within(
    lasting.map((entry) => toldOf(entry)),
    Math.floor(plan.history / 2),
  );
  const lines = chronicle.map((entry) => `Turns ${entry.from}–${entry.to}: ${entry.text}`);
  const room = plan.history - settled.reduce((sum, text) => sum + countTokens(text) + 1, 20);
  const past = newestWithin(lines, room);
  const sections = [
    section('settled lore', settled.length === 0 ? '' : fenced('lore', settled.join('\n'))),
    section('chronicle', past.length === 0 ? '' : `# What happened before\n${fenced('chronicle', past.join('\n'))}`),
  ];
  return { sections, ids: lasting.slice(0, settled.length).map(({ id }) => id) };
};

const historySections = ({ settledLore, chronicle }: ContextGiven, plan: PromptPlan): History => {
  const lasting = settledLore.filter((entry) => !plan.constants.has(entry.id));
  const settled = lasting.map(({ id }) => id).join(' ');
  const kept = told.get(chronicle);
  if (kept?.plan === plan && kept.settled === settled) return kept.history;
  const history = makeHistory(lasting, chronicle, plan);
  told.set(chronicle, { plan, settled, history });
  return history;
};

const windowSection = ({ opening, window, retold }: ContextGiven, plan: PromptPlan, room: number): Section => {
  const first = defused(shortened(opening, plan.turn));
  const story: Rendered[] = [
    ...(first === '' ? [] : [{ text: first, tokens: countTokens(first) }]),
    ...window.map((turn) => renderTurn(turn, retold.get(turn.seq), plan.turn)),
  ];
  let left = room - WINDOW_FRAME;
  let from = story.length;
  while (from > 0 && (story[from - 1]?.tokens ?? 0) <= left) left -= story[--from]?.tokens ?? 0;
  const text = story
    .slice(from)
    .map((one) => one.text)
    .join('\n\n');
  const tokens = room - left;
  return section('recent turns', `# The story so far\n<story>\n${text}\n</story>`, tokens);
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
  const needed = [
    section('scene', fenced('scene', sceneSheet(turn))),
    section('check', turn.checks.length === 0 ? '' : checks),
    section('action', fenced('player', turn.line)),
  ];
  let left = plan.sections - sizeOf(needed);
  const fitting = (name: string, heading: string, lines: readonly string[], fence: 'scene' | 'told'): Section => {
    const kept = within(lines.map(defused), left - countTokens(heading) - 8);
    const made = section(name, kept.length === 0 ? '' : `## ${heading}\n${fenced(fence, kept.join('\n'))}`);
    left -= made.tokens;
    return made;
  };
  const told = shortened(given.unresolved ?? '', Math.floor(plan.sections / 4));
  const unresolved = told === '' ? [] : [told];
  const open = [
    fitting('notes', 'Doubts', given.notes, 'scene'),
    fitting('unresolved', 'Told before, but not recorded; it may be proposed now', unresolved, 'told'),
  ];
  const systems = SYSTEMS.flatMap((system) => {
    const said = turn.off?.has(system.name) === true ? null : system.section(turn);
    return said === null ? [] : [fitting(system.name, said.heading, said.lines, 'scene')];
  });
  const [scene, ...last] = needed;
  return [...(scene === undefined ? [] : [scene]), ...systems, ...open, ...last];
};

/** Lore of the highest worth stays where not all has room; what stays keeps its order. */
const loreWithin = (entries: readonly LoreEntry[], tokens: number): LoreEntry[] => {
  let left = tokens;
  const kept = new Set(
    entries
      .toReversed()
      .sort((one, other) => worthOf(other) - worthOf(one))
      .filter((entry) => {
        const size = entryTokens(entry) + 1;
        if (size > left) return false;
        left -= size;
        return true;
      }),
  );
  return entries.filter((entry) => kept.has(entry));
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
  const before = new Set([...plan.constants, ...history.ids]);
  const lore = loreWithin(
    turn.lore.filter((entry) => !before.has(entry.id)),
    Math.floor(left * 0.6),
  );
  const fired = section('lore', lore.length === 0 ? '' : fenced('lore', lore.map((entry) => entry.content).join('\n')));
  const memories = within(turn.recalled, left - fired.tokens);
  const remembered = memories.length === 0 ? '' : `## Remembered\n${fenced('memories', memories.join('\n'))}`;
  const volatile = [fired, section('memories', remembered), ...standing];
  return {
    instructions: section('instructions', plan.instructions, plan.fixed),
    stable,
    volatile,
    kept: { lore: new Set([...before, ...lore.map(({ id }) => id)]), memories: memories.length },
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
  [prompt.instructions, ...prompt.stable, ...prompt.volatile]
    .filter((one) => one.text !== '')
    .map(({ name, tokens }) => ({ name, tokens }));
