// Decorators of the cards' third version and RisuAI's, one vector each, and the timers that lore leaves running.
import { SessionState } from '@emergent/schema';
import { describe, expect, it, test } from 'vitest';
import { apply } from '../systems/narrative/apply.ts';
import { fixtureState } from '../testing/fixture-world.ts';
import { clockAt, diceOf, entry, fire, firedIds, type Given, type Told } from './testing.ts';

const told = (lines: string, line: string, more: Given = {}, how: Told = {}) =>
  fire([entry('one', { keys: ['rope'], ...more, content: `${lines}\nThe text.` })], { line, ...how }).entries[0];

describe('decorators', () => {
  it('are not told, nor the blanks about them; a text without any stays as it is', () => {
    expect(told('@@depth 2\n\n@@nothing_known\n\n', 'rope')?.content).toBe('The text.');
    expect(told('', 'rope')?.content).toBe('\nThe text.');
    expect(told('Mail: me@@here', 'rope')?.content).toBe('Mail: me@@here\nThe text.');
  });
  test.each<[lines: string, line: string, fires: boolean, how?: Told]>([
    ['@@activate', 'nothing', true],
    ['@@dont_activate', 'rope', false],
    ['@@dont_activate\n@@activate', 'nothing', true],
    ['@@scan_depth 1', 'no', false, { recent: ['rope'] }],
    ['@@scan_depth 2', 'no', true, { recent: ['rope'] }],
    ['@@activate_only_after 3', 'rope', false, { clock: clockAt(2) }],
    ['@@activate_only_after 3', 'rope', true, { clock: clockAt(3) }],
    ['@@activate_only_every 3', 'rope', false, { clock: clockAt(4) }],
    ['@@activate_only_every 3', 'rope', true, { clock: clockAt(6) }],
    ['@@additional_keys knot,hemp', 'rope', false],
    ['@@additional_keys knot,hemp', 'rope of hemp', true],
    ['@@additional_keys knot\n@@additional_keys hemp', 'rope of hemp', false],
    ['@@additional_keys knot\n@@additional_keys hemp', 'rope, hemp, knot', true],
    ['@@exclude_keys knot, hemp', 'rope of hemp', false],
    ['@@exclude_keys_all knot, hemp', 'rope of hemp', true],
    ['@@exclude_keys_all knot, hemp', 'rope, hemp, knot', false],
    ['@@exclude_keys hemp\n@@exclude_keys knot', 'rope, knot', true],
    ['@@match_partial_word', 'europe', true],
    ['@@match_full_word', 'europe', false],
    ['@@probability 0', 'rope', false, { dice: diceOf(1) }],
    ['@@scan_depth many', 'no', true, { recent: ['rope'] }],
    ['@@unknown 1\n@@@dont_activate', 'rope', false],
    ['@@depth 1\n@@@dont_activate', 'rope', true],
    ['@@u\n@@@v\n@@@w\n@@@x\n@@@y\n@@@dont_activate', 'rope', false],
    ['@@depth x\n@@@dont_activate', 'rope', false],
    ['@@is_greeting 2', 'rope', true],
    ['@@instruct_depth 3', 'rope', true],
    ['@@reverse_instruct_depth 3', 'rope', true],
    ['@@is_user_icon main', 'rope', true],
    ['@@disable_ui_prompt system_prompt', 'rope', true],
    ['@@position personality', 'rope', true],
    ['@@end', 'rope', true],
    ['@@inject_at a', 'rope', true],
    ['@@ACTIVATE', 'nothing', true],
    ['@@probability 100', 'rope', true, { dice: diceOf(1) }],
    ['@@activate_only_every 0', 'rope', true, { clock: clockAt(4) }],
    ['@@instruct_depth 3\n@@@dont_activate', 'rope', false],
    ['@@instruct_scan_depth 0', 'rope', true],
    ['@@activate', 'nothing', true, { clock: clockAt(1) }],
  ])('%s on "%s": %s', (lines, line, fires, how = {}) => expect(told(lines, line, {}, how) !== undefined).toBe(fires));

  it('force nothing that is switched off, and beat no delay', () => {
    expect(told('@@activate', 'rope', { enabled: false })).toBeUndefined();
    expect(told('@@activate', 'rope', { delay: 9 }, { clock: clockAt(1) })).toBeUndefined();
  });
  it('place: depth, from the beginning, by position, which wins; a role is kept', () => {
    const place = (lines: string) => {
      const { position, depth, role } = told(lines, 'rope') ?? {};
      return { position, depth, role };
    };
    expect(place('@@depth 2\n@@role user')).toEqual({ position: 'at_depth', depth: 2, role: 'user' });
    expect(place('@@depth 2\n@@depth 5')).toMatchObject({ depth: 2 });
    expect(place('@@position after_desc\n@@depth 5')).toMatchObject({ position: 'after_characters', depth: undefined });
    expect(place('@@position scenario').position).toBe('after_characters');
    const book = [
      entry('far', { keys: ['x'], content: '@@reverse_depth 1\nFar.' }),
      entry('near', { keys: ['x'], position: 'at_depth', depth: 9 }),
    ];
    expect(firedIds(book, { line: 'x' })).toEqual(['far', 'near']);
  });
  it('first to go where there is no room', () => {
    const text = 'word '.repeat(30);
    const book = [
      entry('spare', { keys: ['x'], order: 900, content: `@@ignore_on_max_context\n${text}` }),
      entry('kept', { keys: ['x'], content: text }),
    ];
    expect(firedIds(book, { line: 'x', budget: 40 })).toEqual(['kept']);
  });
});

/** Plays turns with these lines, timers carried from one to the next as the log does. */
const played = (given: Given, lines: readonly string[]): boolean[] => {
  let state: SessionState = SessionState.parse(fixtureState());
  const book = [entry('one', { keys: ['rope'], scan_depth: 1, ...given })];
  return lines.map((line, at) => {
    const { entries, timed } = fire(book, { line, clock: clockAt(at + 1, state.memory.lore_timers) });
    if (timed !== null) state = apply['lore.timed'](state, timed);
    return entries.length > 0;
  });
};

describe('timers', () => {
  const once = ['rope', '', '', '', '', ''];
  const always = Array.from({ length: 6 }, () => 'rope');
  const flags = (shown: string) => [...shown].map((sign) => sign === '+');
  test.each<[rule: string, given: Given, lines: string[], fired: string]>([
    ['none', {}, once, '+-----'],
    ['sticky within the same exchange', { sticky: 2 }, once, '+-----'],
    ['sticky', { sticky: 4 }, once, '++----'],
    ['sticky for longer', { sticky: 7 }, once, '++++--'],
    ['cooldown', { cooldown: 4 }, always, '+-+-+-'],
    ['cooldown of an odd count', { cooldown: 5 }, always, '+--+--'],
    ['cooldown from the end of sticky', { sticky: 4, cooldown: 4 }, always, '++--++'],
    ['sticky is not wound up again', { sticky: 4, cooldown: 100 }, always, '++----'],
    ['delay', { delay: 5 }, always, '--++++'],
    ['sticky holds its entry though a chance stands against it', { sticky: 4, probability: 1 }, ['rope'], '+'],
    ['kept for good', { content: '@@keep_activate_after_match\nA' }, once, '++++++'],
    ['never again', { content: '@@dont_activate_after_match\nA' }, always, '+-----'],
    ['constant rests too', { constant: true, cooldown: 4 }, once, '+-+-+-'],
  ])('%s', (_, given, lines, fired) => expect(played(given, lines)).toEqual(flags(fired)));

  it.each<[rule: string, given: Given, told: Told]>([
    ['a later pass', { delay_until_recursion: 1 }, {}],
    ['a pass of a later level', { delay_until_recursion: 3 }, { settings: { recursive: true } }],
    ['its rest', { cooldown: 50 }, {}],
    ['being reached by the story alone', { exclude_recursion: true }, { settings: { recursive: true } }],
    ['its chance', { probability: 0 }, {}],
    ['its secondary keys', { secondary_keys: ['knot'] }, {}],
  ])('a sticky entry waits for neither key nor %s', (_, given, told) => {
    const clock = clockAt(5, [{ id: 'one', sticky_until: 99, rests_until: 199 }]);
    const book = [entry('one', { keys: ['rope'], sticky: 9, ...given })];
    expect(firedIds(book, { ...told, line: 'nothing', clock })).toEqual(['one']);
    expect(firedIds(book, { ...told, line: 'nothing', clock: clockAt(5) })).toEqual([]);
  });
  it('a sticky entry keeps its group', () => {
    const book = [
      entry('one', { keys: ['rope'], group: 'g', scan_depth: 1 }),
      entry('two', { keys: ['rope'], group: 'g', group_override: true }),
    ];
    const clock = clockAt(5, [{ id: 'one', sticky_until: 99, rests_until: 99 }]);
    expect(firedIds(book, { line: 'rope', clock, dice: diceOf(1) })).toEqual(['one']);
  });
  it('why an entry is silent is told', () => {
    const book = [entry('one', { keys: ['rope'], cooldown: 9 })];
    const clock = clockAt(5, [{ id: 'one', sticky_until: 0, rests_until: 14 }]);
    expect(fire(book, { line: 'rope', clock }).uses).toEqual([
      { id: 'one', title: 'one', used: false, why: 'it rests for 4 more messages' },
    ]);
  });
});
