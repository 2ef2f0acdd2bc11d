// What a line comes to by who is here: flight, hands up, a blow at a thing, kindness, and that none of it is more than was meant.
import { describe, expect, it } from 'vitest';
import { isApology, isCondolence } from '../deed-words.ts';
import { sceneOf } from '../scene.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { act, begun, check, ofType, play, target } from '../testing/turns.ts';
import { interpret } from '../turn/interpret.ts';
import { stuffOf } from './stuff.ts';

const WORLD = fixtureWorld();
const RUSK = 'Captain Rusk';
const at = (place: string) => {
  const state = begun();
  const there = { ...state, world_state: { ...state.world_state, current_location: place } };
  return play({ state: there, acts: [act('look')] }).state;
};
const fighting = () => {
  const state = at("Smugglers' Cove");
  const known = state.world_state.npc_states[RUSK];
  if (known === undefined) throw new Error('nobody there');
  const npc_states = {
    ...state.world_state.npc_states,
    [RUSK]: { ...known, condition: 80, mood: 'fighting', last_seen: 1 },
  };
  return { ...state, world_state: { ...state.world_state, npc_states } };
};
const read = (line: string, session = at('The Gull and Anchor')) =>
  interpret(line, { session, scene: sceneOf(session, WORLD), world: WORLD }).acts.map(
    ({ verb, target: to }) => `${verb} ${to?.name ?? '-'}`,
  );

describe('running where there are blows', () => {
  const [exit = ''] = sceneOf(fighting(), WORLD).exits.map(({ name }) => name);
  it.each([
    ['away', 'I run away!', 'flee '],
    ['to a named place', `I run to ${exit}`, `flee ${exit}`],
    ['from somebody', 'Flee from Captain Rusk', 'flee Captain Rusk'],
  ])('%s', (_, line, told) => {
    expect(read(line, fighting())[0]).toMatch(new RegExp(`^${told}`));
  });

  it('is a blow where it runs at somebody', () => {
    expect(read('I run at Rusk', fighting())[0]).not.toMatch(/^flee/);
  });
});

describe('giving up', () => {
  it.each(['I surrender', 'I put my hands up', 'I give myself up', 'hold up my hands'])(
    '%s, before any blow',
    (line) => {
      expect(read(line, at("Smugglers' Cove"))).toEqual([`other ${RUSK}`]);
    },
  );

  it.each(['fine, I give up, you win', 'please, no more, I yield'])('%s, behind what is said', (line) => {
    expect(read(line, fighting()).at(-1)).toBe(`other ${RUSK}`);
  });

  it('ends what the line would have gone on to do', () => {
    expect(read('I raise my hands and back away', fighting())).toEqual([`other ${RUSK}`]);
  });
});

describe('a blow at a thing', () => {
  it.each([
    ['I put my fist through the wall', 'perform wall'],
    ['kick the table', 'perform table'],
  ])('%s', (line, told) => {
    expect(read(line)).toEqual([told]);
  });

  it.each([
    ['paper wall', 'breaks'],
    ['shop window', 'breaks'],
    ['town pump', 'rings'],
    ['wall', 'hard'],
    ['sack', 'soft'],
    ['water', 'wet'],
    ['counter', 'gives'],
  ])('a %s %s', (name, stuff) => {
    expect(stuffOf(name)).toBe(stuff);
  });

  it('hurts the hand at a wall, and not in a sack', () => {
    const state = at('The Gull and Anchor');
    const struck = (name: string) => {
      const one = act('perform', { kind: 'unknown', name, id: null, here: true }, { text: `punch the ${name}` });
      return ofType(play({ state, acts: [one], number: 2 }).effects, 'health.changed').map(({ cause }) => cause);
    };
    expect(struck('wall')).toEqual(['a bruised hand']);
    expect(struck('sack')).toEqual([]);
  });
});

describe('kindness', () => {
  it.each(['hold her hand', 'put an arm round Maren', 'sit with Maren for a while', 'hug Maren', 'I comfort her'])(
    '%s',
    (line) => {
      expect(read(line)).toEqual(['help Maren Holt']);
    },
  );

  it('is felt once, and wanted more by those who know one', () => {
    const state = at('The Gull and Anchor');
    const hold = act('help', target('person', 'Maren Holt'), { text: "hold Maren's hand" });
    const moved = (standing: number) => {
      const known = { ...state, relationships: { ...state.relationships, 'Maren Holt': standing } };
      const first = play({ state: known, acts: [hold], number: 2 });
      const second = play({ state: first.state, acts: [hold], number: 3 });
      return [first, second].map(({ effects }) => ofType(effects, 'relationship.changed').map(({ amount }) => amount));
    };
    expect(moved(20)[0]).toEqual([4]);
    expect(moved(-20)[0]).toEqual([-2]);
  });

  it.each([
    ['I am sorry about your boy.', true],
    ["I'm so sorry for your loss", true],
    ['I am sorry about Kit', true],
    ['I am sorry for poor dov', true],
    ['tell Wes I am sorry for old Dov', true],
    ['I am sorry for him', true],
    ['I feel sorry for you, Wes', true],
    ['I am sorry for her, and for you all', true],
    ["I am sorry about Dov's death", true],
    ["I am sorry for Dov's broken window", false],
    ['I am sorry for her broken window', false],
    ['my condolences', true],
    ['I am sorry I hit you', false],
    ['sorry about the mess', false],
    ['I am not sorry about your boy', false],
  ])('%s: condolence %s', (speech, is) => {
    const one = act('talk', null, { speech, text: speech });
    expect(isCondolence(one)).toBe(is);
    if (is) expect(isApology(one)).toBe(false);
  });
});

describe('a fight', () => {
  it('keeps people by whatever the hour', () => {
    const state = fighting();
    const { effects } = play({
      state,
      acts: [act('attack', target('person', RUSK))],
      checks: [check('attack', 'failure')],
      number: 2,
    });
    expect(ofType(effects, 'person.changed').filter(({ why }) => why === 'where the day finds them')).toEqual([]);
  });
});
