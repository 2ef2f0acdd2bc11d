// How long a wait lasts that ends at a time of day, or with what the player has heard is to come.
import { describe, expect, it } from 'vitest';
import { fixtureState, fixtureWorld } from '../../testing/fixture-world.ts';
import { act } from '../../testing/turns.ts';
import { makeWorld } from '../../world.ts';
import { minutesOf } from './time.ts';
import { untilEvent, untilSaid } from './until.ts';

const CLOCK = 15 * 60 + 30;
const hour = (line: string) => {
  const away = untilSaid(line, CLOCK);
  if (away === null) return null;
  const at = (CLOCK + away) % 1440;
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
};

describe('until when', () => {
  it.each([
    ['wait until eight past four', '16:08'],
    ['wait until 2 am', '2:00'],
    ['sleep till seven', '19:00'],
    ['sleep till seven in the morning', '7:00'],
    ['wait until 14:30', '14:30'],
    ['wait until 2.30 pm', '14:30'],
    ['rest until noon', '12:00'],
    ['wait until midnight', '0:00'],
    ['wait until ten to six in the evening', '17:50'],
    ['wait until a quarter past four', '16:15'],
    ['wait until twenty-five past five', '17:25'],
    ['wait until four thirty', '16:30'],
    ['wait until half past six', '18:30'],
    ['wait until three o’clock', '3:00'],
    ['wait until the clock strikes nine', '21:00'],
    ['rest until dawn', '5:00'],
    ['wait until two people come', null],
    ['wait until one hour has passed', null],
    ['wait for two hours', null],
    ['wait until 99', null],
  ])('%s', (line, at) => {
    expect(hour(line)).toBe(at);
  });

  it('knows only what the player has heard of', () => {
    const base = fixtureWorld();
    const state = fixtureState();
    const { clock_minutes: clock } = state.world_state;
    const due = clock + 300 - base.template.starting_minutes;
    const [first] = base.lorebook.entries;
    if (first === undefined) throw new Error('the fixture has lore');
    const event = {
      name: "Fenny's wedding",
      date: '',
      description: '',
      characters: [],
      locations: [],
      due_minutes: due,
    };
    const entry = {
      ...first,
      id: 'hour',
      title: 'The Dead Hour',
      content: 'From two to three each night nobody stirs.',
    };
    const worldWith = (starting_situation: string) =>
      makeWorld({ ...base.lorebook, timeline: [event], entries: [entry] }, { ...base.template, starting_situation });
    const away = (line: string, situation: string) => untilEvent(line, { session: state, world: worldWith(situation) });
    expect(away('wait until the wedding', 'Everybody speaks of the wedding.')).toBe(300);
    expect(away('wait until the wedding', 'Nobody speaks.')).toBeNull();
    expect(away('sleep until the bell for the dead hour', '')).toBe((120 - clock + 2 * 1440) % 1440);
  });
});

it('who sits down has not rested for an hour', () => {
  const minutes = (text: string) => minutesOf(act('rest', null, { text }), CLOCK);
  expect(minutes('I sit down at the counter')).toBe(10);
  expect(minutes('I sit down and rest for a while')).toBe(60);
});
