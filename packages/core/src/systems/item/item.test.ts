// The rules of things through whole turns: taking, giving, wearing, using, breaking, load, and that no proposal breaks them.
import { type Effect, InventoryItem, ItemSeed, type SessionState } from '@emergent/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { armorOf, carryWeight, effectiveStats } from '../../character-sheet.ts';
import { makeDice } from '../../dice.ts';
import { illegal } from '../../log/invariants.ts';
import { sceneOf } from '../../scene.ts';
import { fixtureWorld } from '../../testing/fixture-world.ts';
import { livingWorld } from '../../testing/living-world.ts';
import { wildProposal } from '../../testing/proposals.ts';
import { act, begun, check, ofType, play, target, turnOf } from '../../testing/turns.ts';
import { interpret } from '../../turn/interpret.ts';
import { seal } from '../seal.ts';
import { item } from './index.ts';
import { fromSeed, invent } from './mint.ts';

const thing = (seed: object, salt = 'test'): InventoryItem => fromSeed(ItemSeed.parse(seed), salt);
const carrying = (state: SessionState, ...items: InventoryItem[]): SessionState => ({
  ...state,
  inventory: [...state.inventory, ...items],
});
const named = (state: SessionState, name: string) => state.inventory.find((one) => one.name === name);
const pip = target('person', 'Pip');

describe('reading', () => {
  const proof = thing({ name: 'proof sheet', type: 'quest', effect: 'In a fire it says nothing more.' });
  const read = (item: InventoryItem, verb: 'read' | 'use' = 'read') =>
    ofType(
      play({ state: carrying(begun(), item), acts: [act(verb, target('item', item.name, item.id))] }).effects,
      'item.used',
    );

  it('is no use of a thing that waits for something else', () => {
    expect(read(proof)).toEqual([]);
    expect(read(proof, 'use')).toHaveLength(1);
    const told = play(
      { state: carrying(begun(), proof), acts: [act('read', target('item', proof.name, proof.id))] },
      { item: { used: [{ name: proof.id, on: null }] } },
    );
    expect(ofType(told.effects, 'item.used')).toEqual([]);
  });

  it('is the use of a book, and of what its effect says is read', () => {
    expect(read(thing({ name: 'tide book', type: 'book' }))).toHaveLength(1);
    expect(read(thing({ name: 'card', type: 'misc', effect: 'Read aloud it opens the door.' }))).toHaveLength(1);
  });
});

describe('“take the notebook”', () => {
  it('means the one that lies here, not the one in the pack', () => {
    const state = carrying(begun(), thing({ name: 'notebook', type: 'book' }, 'own'));
    const lying = thing({ name: 'red notebook', type: 'book' }, 'lying');
    const things = { ...state.world_state.things, 'Saltmere Harbour': [lying] };
    const here = { ...state, world_state: { ...state.world_state, things } };
    const read = (of: SessionState, line: string) =>
      interpret(line, { session: of, scene: sceneOf(of, fixtureWorld()), world: fixtureWorld() }).acts[0]?.target;
    expect(read(here, 'take the notebook')).toMatchObject({ kind: 'thing', id: lying.id });
    expect(read(here, 'read the notebook')).toMatchObject({ kind: 'item' });
    expect(read(state, 'take the notebook')).toMatchObject({ kind: 'item', name: 'notebook' });
  });
});

describe('what is taken and given on in one breath', () => {
  it('ends with whom it was given to', () => {
    const state = begun();
    const lying = Object.values(state.world_state.things['Saltmere Harbour'] ?? [])[0] ?? thing({ name: 'rope' });
    const things = { ...state.world_state.things, 'Saltmere Harbour': [lying] };
    const here = { ...state, world_state: { ...state.world_state, things } };
    const it = target('thing', lying.name, lying.id);
    const { state: after } = play({ state: here, acts: [act('take', it), act('give', it, { with: pip })] });
    expect(named(after, lying.name)).toBeUndefined();
    expect(after.world_state.things['@Pip']?.map(({ name }) => name)).toContain(lying.name);
  });
});

describe('barter', () => {
  it('hands over once what there is one of, however much is given for it', () => {
    const wants = [{ item: 'healing draught', gives: 'golden idol', says: 'One for the other.' }];
    const idol = ItemSeed.parse({ name: 'golden idol', type: 'treasure' });
    const world = livingWorld({ people: { Pip: { wants, items: [idol] } } });
    const state = carrying(begun('Wren Ashby', world), thing({ name: 'healing draught', quantity: 3 }, 'three'));
    const one = { name: 'healing draught', quantity: 1, to: 'Pip', how: 'given' };
    const { state: after, effects } = play(
      { world, state, acts: [act('give', target('item', 'healing draught'), { with: pip })] },
      { item: { lost: [one, one, one] } },
    );
    expect(ofType(effects, 'item.gained').map(({ item }) => item.name)).toEqual(['golden idol']);
    expect(named(after, 'golden idol')?.quantity).toBe(1);
  });
});

describe('what lies here, taken and drunk in one breath', () => {
  it('is taken once, and nothing is refused', () => {
    const cup = thing({ name: 'cold coffee', type: 'consumable', stats: { heals: 2 } }, 'cup');
    const state = begun();
    const things = { ...state.world_state.things, 'Saltmere Harbour': [cup] };
    const it = target('thing', cup.name, cup.id);
    const { refused } = play({
      state: { ...state, world_state: { ...state.world_state, things } },
      acts: [act('take', it), act('drink', it)],
    });
    expect(refused).toEqual([]);
  });
});

describe('a bargain that names nobody', () => {
  it('is made with who has the thing', () => {
    const wants = [{ item: 'healing draught', gives: 'golden idol', says: 'One for the other.' }];
    const world = livingWorld({
      people: { Pip: { wants, items: [ItemSeed.parse({ name: 'golden idol', type: 'treasure' })] } },
    });
    const draught = thing({ name: 'healing draught' }, 'one');
    const { state } = play({
      world,
      state: carrying(begun('Wren Ashby', world), draught),
      acts: [act('trade', target('item', draught.name, draught.id), { topic: 'golden idol' })],
    });
    expect(named(state, 'golden idol')).toBeDefined();
    expect(state.inventory.some(({ id }) => id === draught.id)).toBe(false);
  });
});

describe('a robbery', () => {
  it('takes the very thing it says, however it is worded', () => {
    const [own, other] = [thing({ name: 'rope' }, 'own'), thing({ name: 'rope' }, 'other')];
    const turn = turnOf({ state: carrying(begun(), own, other), acts: [act('look')] });
    const defeat: Effect = { type: 'character.defeated', v: 1, cause: 'a fall', consequence: 'Gone.', fate: 'robbed' };
    const lost = seal(item).react({ ...defeat, by: 'Pip', item_id: other.id }, turn, makeDice('s', 'a'));
    expect(lost).toMatchObject([{ type: 'item.lost', item_id: other.id, to: '@Pip', how: 'taken' }]);
  });
});

describe('taking and leaving', () => {
  it('takes what lies here, and the place has it no longer', () => {
    const { state } = play({ state: begun(), acts: [act('take', target('thing', 'coil of rope'))] });
    expect(named(state, 'coil of rope')).toBeDefined();
    expect(state.world_state.things['Saltmere Harbour']).toEqual([]);
  });

  it('takes what lay where the turn began before going on', () => {
    const acts = [act('take', target('thing', 'coil of rope')), act('go', target('place', 'Lantern Hill'))];
    const lying = begun().world_state.things['Saltmere Harbour']?.[0];
    const byId = acts.map((one) =>
      one.verb === 'take' ? { ...one, target: target('thing', 'coil of rope', lying?.id) } : one,
    );
    const { state, effects } = play({ state: begun(), acts: byId });
    expect(state.world_state.current_location).toBe('Lantern Hill');
    expect(ofType(effects, 'item.gained').map(({ item }) => item.name)).toEqual(['coil of rope']);
    expect(state.world_state.things['Saltmere Harbour']).toEqual([]);
  });

  it('takes what lies where the turn leads', () => {
    const mug = { ...target('unknown', 'mug'), here: false };
    const acts = [act('go', target('place', 'The Gull and Anchor')), act('take', mug)];
    expect(named(play({ state: begun(), acts }).state, 'mug of ale')).toBeDefined();
  });

  it('makes no thing out of the id of another', () => {
    const id = begun().world_state.things['Saltmere Harbour']?.[0]?.id ?? '';
    const away = play({ state: begun(), acts: [act('go', target('place', 'Lantern Hill'))] }).state;
    const { effects } = play({ state: away, acts: [act('take', target('thing', 'coil of rope', id))], number: 2 });
    expect(ofType(effects, 'item.gained')).toEqual([]);
    const own = begun().inventory[0]?.id ?? '';
    const again = play({
      state: begun(),
      acts: [act('steal', target('item', 'mine', own))],
      checks: [check('steal', 'success')],
    });
    expect(ofType(again.effects, 'item.gained')).toEqual([]);
  });

  it('is given what lies in somebody’s home when they were talked round for it', () => {
    const cove = play({ state: begun(), acts: [act('go', target('place', "Smugglers' Cove"))] }).state;
    const rusk = target('person', 'Captain Rusk');
    const asks = [act('persuade', rusk, { speech: 'give me the beacon lens' })];
    const refused = play({ state: cove, acts: asks, checks: [check('persuade', 'failure')], number: 2 });
    expect(named(refused.state, 'beacon lens')).toBeUndefined();
    const given = play({ state: cove, acts: asks, checks: [check('persuade', 'success')], number: 2 });
    expect(named(given.state, 'beacon lens')).toBeDefined();
  });

  it('changes hands against something else', () => {
    const inn = play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
    const mine = inn.inventory.find((item) => !item.equipped)?.name ?? '';
    const swap = act('trade', target('item', mine), { with: target('person', 'Maren Holt'), topic: 'cellar key' });
    const { state, effects } = play({ state: inn, acts: [swap], number: 2 });
    expect(named(state, 'cellar key')).toBeDefined();
    expect(ofType(effects, 'item.lost')).toMatchObject([{ name: mine, how: 'given' }]);
    const shunned = { ...inn, reputation: { 'Townsfolk of Saltmere': -30 } };
    const no = play({ state: shunned, acts: [swap], number: 2 });
    expect(no.refused.map(({ code }) => code)).toContain('not_given');
    expect(ofType(no.effects, 'item.lost')).toEqual([]);
  });

  it('leaves the hand when thrown, spares the weapon, and bread hurts nobody', () => {
    const bread = thing({ name: 'bread', type: 'consumable', stats: { heals: 5 } });
    const armed = carrying(begun(), bread);
    const text = 'throw the bread at Pip';
    const hurl = act('attack', pip, { text, with: target('item', 'bread', bread.id) });
    const { state, effects } = play({ state: armed, acts: [hurl], checks: [check('attack', 'success')] });
    expect(named(state, 'bread')).toBeUndefined();
    expect(state.world_state.things['Saltmere Harbour']?.some(({ name }) => name === 'bread')).toBe(true);
    expect(ofType(effects, 'item.worn').filter(({ name }) => /bow/.test(name))).toEqual([]);
    expect(state.world_state.npc_states.Pip?.condition).toBe(100);
    const punch = act('attack', pip, { text: 'punch Pip' });
    const fists = play({ state: begun(), acts: [punch], checks: [check('attack', 'success')] });
    expect(ofType(fists.effects, 'item.worn').filter(({ name }) => /bow/.test(name))).toEqual([]);
    expect(fists.state.world_state.npc_states.Pip?.condition).toBeLessThan(100);
  });

  it('heals the person it is used on', () => {
    const { npc_states } = begun().world_state;
    const known = npc_states.Pip;
    if (known === undefined) throw new Error('Pip is not here');
    const before = begun();
    const hurt: SessionState = {
      ...before,
      world_state: { ...before.world_state, npc_states: { ...npc_states, Pip: { ...known, condition: 40 } } },
    };
    const draught = target('item', 'healing draught', named(hurt, 'healing draught')?.id ?? null);
    const { state } = play({ state: hurt, acts: [act('use', draught, { with: pip })] });
    expect(state.world_state.npc_states.Pip?.condition).toBe(60);
    expect(state.character.health).toBe(hurt.character.health);
  });

  it('eats what lies here: it is picked up first, and gone then', () => {
    const inn = play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
    const mug = inn.world_state.things['The Gull and Anchor']?.find(({ name }) => name === 'mug of ale');
    const { effects, state } = play({
      state: inn,
      acts: [act('drink', target('thing', 'mug of ale', mug?.id))],
      number: 2,
    });
    expect(ofType(effects, 'item.used')).toHaveLength(1);
    expect(named(state, 'mug of ale')).toBeUndefined();
    expect(state.world_state.things['The Gull and Anchor']?.some(({ id }) => id === mug?.id)).toBe(false);
  });

  it('eats nothing that is only unwrapped', () => {
    const inn = play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
    const mug = inn.world_state.things['The Gull and Anchor']?.find(({ name }) => name === 'mug of ale');
    const mine = play({ state: inn, acts: [act('take', target('thing', 'mug of ale', mug?.id))], number: 2 }).state;
    const held = named(mine, 'mug of ale');
    const { effects } = play({ state: mine, acts: [act('open', target('item', 'mug of ale', held?.id))], number: 3 });
    expect(held).toBeDefined();
    expect(ofType(effects, 'item.used')).toEqual([]);
  });

  it('drops a part of a stack whole as it was, and takes it up into the same stack', () => {
    const drop = act('drop', target('item', 'healing draught'), { text: 'drop 1 healing draught' });
    const dropped = play({ state: begun(), acts: [drop] });
    expect(named(dropped.state, 'healing draught')?.quantity).toBe(1);
    const lying = dropped.state.world_state.things['Saltmere Harbour']?.find((one) => one.name === 'healing draught');
    expect(lying).toMatchObject({ quantity: 1, stats: { heals: 20 } });
    const again = play({
      state: dropped.state,
      acts: [act('take', target('thing', 'healing draught', lying?.id ?? ''))],
      number: 2,
    });
    expect(again.state.inventory.filter((one) => one.name === 'healing draught')).toMatchObject([{ quantity: 2 }]);
  });

  it('refuses what is too heavy with a sentence', () => {
    const anvil = { name: 'Anvil', type: 'tool', weight: 50 };
    const state = carrying(begun(), thing({ name: 'Millstone', stats: { weight: 90 } }));
    const { refused, effects } = play({ state, acts: [act('take')] }, { item: { gained: [anvil] } });
    expect(ofType(effects, 'item.gained')).toEqual([]);
    expect(refused).toMatchObject([{ code: 'too_heavy', told: expect.stringContaining('Anvil') }]);
  });

  it('gains nothing when the check failed, and never what is elsewhere', () => {
    const failed = play(
      { state: begun(), acts: [act('search')], checks: [check('search', 'failure')] },
      { item: { gained: [{ name: 'Ruby', type: 'treasure' }] } },
    );
    const far = play({ state: begun(), acts: [act('take')] }, { item: { gained: [{ name: 'beacon lens' }] } });
    expect([...failed.effects, ...far.effects].filter((one) => one.type === 'item.gained')).toEqual([]);
    expect([failed.refused[0]?.code, far.refused[0]?.code]).toEqual(['no_gain_on_failure', 'item_is_elsewhere']);
  });

  it('takes from a person only with success or consent', () => {
    const cove = { ...begun(), world_state: { ...begun().world_state, current_location: "Smugglers' Cove" } };
    const state = play({ state: cove, acts: [act('look')] }).state;
    const steal = act('steal', target('item', 'cutlass'), { with: target('person', 'Captain Rusk') });
    const caught = play({ state, acts: [steal], checks: [check('steal', 'failure')], number: 2 });
    const unseen = play({ state, acts: [steal], checks: [check('steal', 'success')], number: 2 });
    expect(named(caught.state, 'cutlass')).toBeUndefined();
    expect(named(unseen.state, 'cutlass')).toBeDefined();
    expect(unseen.state.world_state.things['@Captain Rusk']).toEqual([]);
  });

  it('is given what a friend carries when asking, and refused it by others', () => {
    const inn = { ...begun(), world_state: { ...begun().world_state, current_location: 'The Gull and Anchor' } };
    const state = play({ state: inn, acts: [act('look')] }).state;
    const ask = act('ask', target('person', 'Maren Holt'), { topic: 'cellar key' });
    const friend = play({ state: { ...state, relationships: { 'Maren Holt': 30 } }, acts: [ask], number: 2 });
    const stranger = play({ state, acts: [ask], number: 2 });
    expect(named(friend.state, 'cellar key')).toBeDefined();
    expect(stranger.refused).toMatchObject([{ code: 'not_given', told: 'Maren Holt keeps the cellar key.' }]);
  });

  it('gives to a person, who has it then and likes it', () => {
    const give = act('give', target('item', 'healing draught'), { with: pip });
    const { state } = play({ state: begun(), acts: [give] });
    expect(state.world_state.things['@Pip']).toMatchObject([{ name: 'healing draught', quantity: 1 }]);
    expect(state.relationships.Pip).toBeGreaterThan(0);
  });
});

describe('wearing and using', () => {
  it('swaps what is in a slot, and bonuses count while worn', () => {
    const crown = thing({
      name: 'Iron Circlet',
      type: 'armor',
      slot: 'helmet',
      stats: { armor: 2, bonuses: { wisdom: 3 } },
    });
    const hood = thing({ name: 'Hood', type: 'clothing', slot: 'helmet' });
    const start = carrying(begun(), crown, hood);
    const first = play({ state: start, acts: [act('equip', target('item', 'Hood', hood.id))] });
    const second = play({
      state: first.state,
      acts: [act('equip', target('item', 'Iron Circlet', crown.id))],
      number: 2,
    });
    expect(second.effects.map((one) => one.type).filter((type) => type.includes('quipped'))).toEqual([
      'item.unequipped',
      'item.equipped',
    ]);
    expect(second.state.character.equipped_items.helmet).toBe(crown.id);
    expect(effectiveStats(second.state).wisdom).toBe(start.character.stats.wisdom + 3);
    expect(armorOf(second.state)).toBe(armorOf(start) + 2);
    const off = play({
      state: second.state,
      acts: [act('unequip', target('item', 'Iron Circlet', crown.id))],
      number: 3,
    });
    expect(off.state.character.equipped_items.helmet).toBeUndefined();
  });

  it('puts on what lies here, taking it up first', () => {
    const dropped = play({ state: begun(), acts: [act('drop', target('item', 'short bow'))] }).state;
    const lying = dropped.world_state.things['Saltmere Harbour']?.find((one) => one.name === 'short bow');
    const { state } = play({
      state: dropped,
      acts: [act('equip', target('thing', 'short bow', lying?.id ?? ''))],
      number: 2,
    });
    expect(state.character.equipped_items.weapon).toBe(lying?.id);
  });

  it('takes off what is dropped', () => {
    const { state } = play({ state: begun(), acts: [act('drop', target('item', 'short bow'))] });
    expect(state.character.equipped_items.weapon).toBeUndefined();
  });

  it('wears a weapon out until it breaks', () => {
    const stick = thing({ name: 'Old Stick', type: 'weapon', slot: 'weapon', durability: 1, stats: { damage: '1d4' } });
    const armed = play({ state: carrying(begun(), stick), acts: [act('equip', target('item', 'Old Stick'))] }).state;
    const { state, effects } = play({
      state: armed,
      acts: [act('attack', pip)],
      checks: [check('attack', 'success')],
      number: 2,
    });
    expect(ofType(effects, 'item.lost')).toMatchObject([{ name: 'Old Stick', how: 'broken' }]);
    expect(named(state, 'Old Stick')).toBeUndefined();
  });

  it('crafts out of a material', () => {
    const cord = thing({ name: 'Hank of Cord', type: 'material', quantity: 2, stats: { weight: 0.5 } });
    const craft = act('craft', null, {
      text: 'make a snare from the hank of cord',
      with: target('item', 'Hank of Cord'),
    });
    const { state } = play({ state: carrying(begun(), cord), acts: [craft], checks: [check('craft', 'success')] });
    expect(named(state, 'Snare')).toMatchObject({ type: 'tool' });
    expect(named(state, 'Hank of Cord')?.quantity).toBe(1);
  });
});

describe('invented things', () => {
  it('are no better than level and rarity allow', () => {
    const item = invent(
      {
        name: 'Godslayer',
        type: 'weapon',
        rarity: 'legendary',
        damage: '99d99+99',
        weight: -4,
        quantity: 400,
        bonuses: [{ ability: 'strength', amount: 900 }],
      },
      begun(),
      'x',
    );
    expect(item).toMatchObject({
      rarity: 'uncommon',
      quantity: 3,
      stats: { damage: '1d8', weight: 1.5, bonuses: { strength: 1 } },
    });
  });

  it('heal nobody whom only the language knows', () => {
    const salve = thing({ name: 'salve', type: 'consumable', stats: { heals: 5 } });
    const { state } = play(
      { state: carrying(begun(), salve), acts: [act('use', target('item', salve.name, salve.id))] },
      { item: { used: [{ name: 'salve', on: 'constructor' }] } },
    );
    expect(illegal(state)).toEqual([]);
  });

  it('are legal whatever the words', () => {
    const shape = {
      gained: [
        'armor',
        'damage',
        'description',
        'durability',
        'effect',
        'from',
        'heals',
        'name',
        'quantity',
        'rarity',
        'slot',
        'type',
        'weight',
      ],
      lost: ['how', 'name', 'quantity', 'to'],
      used: ['name', 'on'],
      equipped: [],
      unequipped: [],
    };
    const start = begun();
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, fails) => {
        const item = wildProposal(shape, seed);
        const checks = fails ? [check('search', 'failure')] : [];
        const { state, effects } = play({ state: start, acts: [act('search')], checks }, { item });
        expect(illegal(state)).toEqual([]);
        expect(carryWeight(state)).toBeLessThanOrEqual(state.character.max_carry_weight);
        for (const gained of ofType(effects, 'item.gained'))
          expect(InventoryItem.safeParse(gained.item).success).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
