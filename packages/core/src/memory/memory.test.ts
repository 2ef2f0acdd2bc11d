import { type ChronicleEntry, type Effect, type SessionState, TurnRecord } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTokens } from '../tokens.ts';
import { interpret } from '../turn/interpret.ts';
import { harbour, testItem } from '../turn/interpret-fixture.ts';
import {
  extendChronicle,
  factsOf,
  firstSentence,
  memoryId,
  pastTurn,
  planRecall,
  queryTerms,
  type Recalling,
  rankRecall,
  searchTurn,
  termsOf,
} from './index.ts';

const moved = (to: string): Effect => ({
  type: 'world.moved',
  v: 1,
  from: 'Saltmere Harbour',
  to,
  minutes: 10,
  description: '',
});
const gained = (name: string): Effect => ({
  type: 'item.gained',
  v: 1,
  item: testItem('x', name),
  from: 'reward',
  total: 1,
});

const turn = (
  number: number,
  change: { line?: string; telling?: string; effects?: Effect[]; lore?: string[] } = {},
): TurnRecord => {
  const {
    line = `Deed ${number}.`,
    telling = `Telling number ${number} goes on. And on.`,
    effects = [],
    lore = [],
  } = change;
  const scene = { place: 'Saltmere Harbour', present: ['Pip'] };
  return {
    v: 1,
    session_id: 's',
    seq: number + 100,
    idempotency_key: 'k',
    request: 'r',
    at: '2026-01-01T00:00:00Z',
    head: number + 100,
    redo: null,
    kind: 'turn',
    parent: number + 99,
    number,
    branch: 'main',
    base: 0,
    since: [],
    leaps: null,
    digest: null,
    origin: 'action',
    line,
    direct: null,
    interpretation: {
      acts: [{ verb: 'other', text: line, target: null, with: null, topic: null, manner: null, speech: null }],
      confidence: 0.5,
    },
    verdict: { allowed: true, reason: null, by: null },
    checks: [],
    proposals: null,
    effects,
    refusals: [],
    unresolved: [],
    telling,
    notices: [],
    suggestions: [],
    story_length: 0,
    offers: [],
    scene,
    context: { sections: [], lore: lore.map((id) => ({ id, title: id, used: true, why: '' })), memories: [] },
    lorebook_revision: 1,
    clock_minutes: 0,
    usage: {
      calls: 0,
      input_tokens: null,
      cached_tokens: null,
      output_tokens: null,
      reasoning_tokens: null,
      cost: null,
      seconds: 0,
      model_seconds: 0,
      first_word_seconds: null,
    },
    model: 'storyteller',
    improvised: [],
    failures: [],
    prompt_version: 1,
    prompt_digest: null,
    terms: termsOf({ line, telling, scene, effects }),
  };
};

it('the turns of these tests are turns', () => expect(TurnRecord.safeParse(turn(1)).error).toBeUndefined());

describe('terms', () => {
  it('are names whole, then words without accents and stop words', () => {
    const terms = termsOf({
      line: 'I ask about the Élan',
      telling: 'The boats rock.',
      scene: { place: 'The Gull and Anchor', present: ['Maren Holt'] },
      effects: [gained('brass key')],
    });
    expect(terms).toEqual([
      'gull and anchor',
      'maren holt',
      'brass key',
      'ask',
      'elan',
      'gull',
      'anchor',
      'maren',
      'holt',
      'boats',
      'rock',
    ]);
  });

  it('are pairs where words have no spaces, at most 40, for a query too', () => {
    expect(queryTerms('灯塔下')).toEqual(['灯塔', '塔下']);
    expect(queryTerms('Maren Holt')).toEqual(['maren', 'holt', 'maren holt']);
    expect(queryTerms('of')).toEqual(['of']);
    expect(
      termsOf({
        line: 'x',
        telling: Array.from({ length: 300 }, (_, at) => `word${at}`).join(' '),
        scene: { place: 'P', present: [] },
        effects: [],
      }),
    ).toHaveLength(40);
  });

  it('of a plan begin with who and what is named and here', () => {
    const at = harbour();
    const line = 'ask Pip about the lens';
    const terms = planRecall({ line, ...at, interpretation: interpret(line, at) });
    expect(terms.slice(0, 3)).toEqual(['pip', 'lens', 'maren holt']);
    expect(terms.length).toBeLessThanOrEqual(24);
  });
});

describe('facts', () => {
  it('are sentences from effects', () => {
    const given: Effect = {
      type: 'item.lost',
      v: 1,
      item_id: 'x',
      name: 'brass key',
      quantity: 1,
      quantity_left: 0,
      to: '@Pip',
      how: 'given',
    };
    expect(factsOf({ effects: [moved('Lantern Hill'), gained('brass key'), given] })).toEqual([
      'Went from Saltmere Harbour to Lantern Hill.',
      'Got the brass key.',
      'Gave the brass key to Pip.',
    ]);
  });

  it('fall back on first sentences, cut at a word', () => {
    expect(firstSentence('It rains. It pours.')).toBe('It rains.');
    expect(firstSentence('“Run!” she says, and does.')).toBe('“Run!”');
    expect(firstSentence('word '.repeat(100), 20)).toBe('word word word…');
  });
});

describe('recall', () => {
  const recalling = (change: Partial<Recalling> = {}): Recalling => ({
    terms: ['brass key', 'pip'],
    budgetTokens: 200,
    number: 50,
    windowFrom: 40,
    changes: new Map(),
    ...change,
  });
  const key = turn(3, { effects: [gained('brass key')] });

  it('puts what fits first, as one line with its number', () => {
    const { lines, uses } = rankRecall([turn(5), key], recalling());
    expect(lines[0]).toBe('Turn 3: Got the brass key.');
    expect(uses[0]).toMatchObject({ id: 'turn-103', numbers: [3], used: true });
  });

  it('leaves out what is told word for word, doubled, forgotten or too far', () => {
    const twin = turn(4, { effects: [gained('brass key')] });
    const { uses } = rankRecall(
      [turn(45), key, twin, turn(6)],
      recalling({ changes: new Map([['turn-106', { pinned: false, forgotten: true, text: null }]]) }),
    );
    expect(
      uses
        .filter(({ used }) => !used)
        .map(({ id, why }) => `${id} ${why}`)
        .sort(),
    ).toEqual([
      'turn-103 says what another says',
      'turn-106 forgotten by the player',
      'turn-145 still told word for word',
    ]);
    expect(rankRecall([key], recalling({ terms: ['nothing'] })).lines).toEqual([]);
  });

  it('keeps the budget, what is pinned and what was corrected', () => {
    const changes = new Map([[memoryId(turn(7)), { pinned: true, forgotten: false, text: 'The key is of tin.' }]]);
    expect(rankRecall([key, turn(7)], recalling({ changes, terms: ['brass key'] })).lines[0]).toBe(
      'Turn 7: The key is of tin.',
    );
    expect(rankRecall([key], recalling({ budgetTokens: 3 })).uses[0]?.why).toContain('no room');
  });
});

describe('the chronicle', () => {
  const empty: SessionState['memory'] = { window_from: 1, chronicle: [], settled_lore: [] };
  const window = (from: number, to: number, change = {}) =>
    Array.from({ length: to - from + 1 }, (_, at) => turn(from + at, change));
  const extend = (memory: SessionState['memory'], turns: TurnRecord[], more = {}) =>
    extendChronicle({
      memory,
      turns: turns.map(pastTurn),
      number: (turns.at(-1)?.number ?? 0) + 1,
      budgetTokens: 100_000,
      maxTurns: 16,
      sizeOf: ({ line, telling }) => countTokens(line) + countTokens(telling),
      added: 0,
      constants: new Set<string>(),
      ...more,
    });

  it('stands while the window fits', () => expect(extend(empty, window(1, 16))).toBeNull());

  it('takes the older half at once, as entries of facts', () => {
    const effect = extend(empty, window(1, 17, { effects: [moved('Lantern Hill')] }));
    expect(effect?.window_from).toBe(10);
    expect(effect?.chronicle).toEqual([
      { level: 0, from: 1, to: 9, text: 'Went from Saltmere Harbour to Lantern Hill.' },
    ]);
  });

  it('also when the window is too long in tokens', () => {
    expect(extend(empty, window(1, 4, { telling: 'word '.repeat(500) }), { budgetTokens: 1100 })?.window_from).toBe(3);
  });

  it('stays bounded over 10,000 turns, covers them all, and leaves what stands untouched', () => {
    let memory = empty;
    let before: readonly ChronicleEntry[] = [];
    let turns: TurnRecord[] = [];
    for (let number = 1; number <= 10_000; number++) {
      turns = [...turns.filter((one) => one.number >= memory.window_from), turn(number)];
      const effect = extend(memory, turns);
      if (effect === null) continue;
      memory = { ...memory, window_from: effect.window_from, chronicle: effect.chronicle };
      const kept = effect.chronicle.filter((entry) =>
        before.some(({ from, to }) => from === entry.from && to === entry.to),
      );
      for (const entry of kept) expect(before).toContainEqual(entry);
      expect(effect.chronicle.at(0)?.from).toBe(1);
      expect(
        effect.chronicle.every((entry, at) => at === 0 || entry.from === (effect.chronicle[at - 1]?.to ?? 0) + 1),
      ).toBe(true);
      before = effect.chronicle;
    }
    expect(memory.chronicle.length).toBeLessThan(30);
    expect(JSON.stringify(memory.chronicle).length).toBeLessThan(24_000);
    for (let level = 0; level < 6; level++)
      expect(memory.chronicle.filter((entry) => entry.level === level).length).toBeLessThanOrEqual(7);
  });

  it('counts what is being played, and leaves a window that fits', () => {
    const long = window(1, 4, { telling: 'word '.repeat(300) });
    expect(extend(empty, long, { budgetTokens: 2000 })).toBeNull();
    expect(extend(empty, long, { budgetTokens: 2000, added: 900 })?.window_from).toBe(3);
    expect(extend(empty, long, { budgetTokens: 400, added: 300 })?.window_from).toBe(5);
  });

  it('holds an entry to 600 bytes in any language', () => {
    const turns = window(1, 17, { effects: [], telling: `${'灯塔在黑暗中沉默'.repeat(19)}。` });
    for (const entry of extend(empty, turns)?.chronicle ?? []) {
      expect(entry.text).not.toBe('');
      expect(Buffer.byteLength(entry.text)).toBeLessThanOrEqual(600);
    }
  });

  it('never settles what is constant', () => {
    const turns = [...window(1, 12), ...window(13, 17, { lore: ['beacon'] })];
    expect(extend(empty, turns, { constants: new Set(['beacon']) })?.settled_lore).toEqual([]);
  });

  it('settles lore used in three of the last five turns', () => {
    const turns = [...window(1, 12), ...window(13, 17, { lore: ['beacon'] })];
    expect(extend(empty, turns)?.settled_lore).toEqual(['beacon']);
  });
});

describe('search within a turn', () => {
  it('shows where, with highlights that fit the excerpt', () => {
    const one = {
      line: 'I light the Lantern',
      telling: `${'Rain. '.repeat(60)}The lantern’s flame gutters. ${'Rain. '.repeat(60)}`,
    };
    const found = searchTurn(one, queryTerms('lantern'));
    expect(found.map(({ type }) => type)).toEqual(['player', 'narration']);
    for (const { excerpt, highlights } of found)
      for (const [start, end] of highlights) expect(excerpt.slice(start, end).toLowerCase()).toContain('lantern');
    expect(found[1]?.excerpt.length).toBeLessThan(320);
    expect(searchTurn(one, queryTerms('dragon'))).toEqual([]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.string({ unit: 'binary', maxLength: 10 }),
        (telling, query) => {
          for (const { excerpt, highlights } of searchTurn({ line: telling, telling }, queryTerms(query))) {
            for (const [start, end] of highlights) expect(start < end && end <= excerpt.length).toBe(true);
          }
        },
      ),
    );
  });
});
