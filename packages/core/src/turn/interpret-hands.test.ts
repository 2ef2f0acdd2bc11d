// What hands do is no blow, no theft, no purchase and no look, and lands on what was meant.
import { describe, expect, it } from 'vitest';
import { isFixture } from '../combat/stuff.ts';
import { interpret } from './interpret.ts';
import { harbour, testItem } from './interpret-fixture.ts';

const at = harbour((state) => ({ ...state, inventory: [...state.inventory, testItem('w', 'cheap watch')] }));
const acts = (line: string) => interpret(line, at).acts.map(({ verb, target }) => `${verb} ${target?.name ?? '-'}`);

describe('deeds of the hands', () => {
  it.each([
    ['put the watch on my wrist', 'use cheap watch'],
    ['save the rest of it', 'perform -'],
    ['I string the bow', 'equip short bow'],
    ['string bow', 'equip short bow'],
    ['pull the string', 'use string'],
    ['knock on a door', 'use The Gull and Anchor'],
    ['knock at the nearest door', 'use The Gull and Anchor'],
    ['I scratch the nearest dog behind the ears', 'perform -'],
    ["scratch the cat's belly", 'perform -'],
    ['scratch an X on the wall', 'use x'],
    ['try on the short bow', 'equip short bow'],
    ['sit a while and wait for the boat', 'rest -'],
    ['I go from boat to boat asking about the bell', 'ask -'],
    ['have a look underneath', 'look -'],
    ['have a rest', 'rest -'],
    ['clip onto the nets', 'use nets'],
    ['rip a page out of the ledger', 'destroy page'],
    ['tie the nets tighter', 'use nets'],
    ['throw a stone at the harbour bell', 'use stone'],
    ['crouch', 'perform -'],
    ['I kneel down', 'perform -'],
    ['crouch next to the nets', 'perform nets'],
    ['I perch on the edge of the quay', 'perform -'],
    ['I rest my elbows on the rail', 'perform -'],
    ['lay one palm flat on the nets', 'perform nets'],
    ['stand a little straighter', 'perform -'],
    ['I turn to Maren', 'perform Maren Holt'],
    ['turn to face Maren', 'perform Maren Holt'],
    ['turn towards the nets', 'look nets'],
    ['shove Maren', 'attack Maren Holt'],
    ['look about me', 'look -'],
    ['lean in close to Maren', 'perform -'],
    ['bend down', 'perform -'],
    ['tap a finger on the nets', 'perform nets'],
    ['shift my weight from one foot to the other', 'perform -'],
    ['let my shoulders drop', 'perform -'],
    ['sink onto the bench', 'rest -'],
    ['rise to my feet', 'perform -'],
    ['face Maren', 'perform Maren Holt'],
    ['stop before Maren', 'wait -'],
    ['I cross the room', 'perform -'],
    ['I skirt the nets', 'use nets'],
    ['I take off my gloves, one finger at a time', 'perform -'],
    ['look away', 'perform -'],
    ['glance over my shoulder', 'look -'],
    ['I step aside', 'perform -'],
    ['offer Maren my hand', 'perform -'],
    ['grip the rail', 'perform -'],
    ['look around for a friendly face', 'look -'],
    ['I take off my cap', 'perform -'],
    ['I button my oilskin', 'perform -'],
    ['hang the watch on a nail', 'drop cheap watch'],
    ['take the watch from behind my ear', 'look cheap watch'],
    ['strap myself to the nets', 'perform -'],
    ['crawl under the nets', 'perform nets'],
    ['tamp down the turf', 'use turf'],
    ['burnish the axle', 'use axle'],
    ['drop a stone in the water', 'use stone'],
    ['go and have a look at the chapel', 'go The Drowned Chapel'],
    ['stand on the nets', 'climb nets'],
    ['ride the lighthouse up to the chapel', 'go The Drowned Chapel'],
    ['climb the mast at the inn', 'go The Gull and Anchor'],
    ['throw my watch across the quay', 'drop cheap watch'],
  ])('%s', (line, expected) => expect(acts(line)).toEqual([expected]));

  it.each([
    ['put the watch in the nets', 'drop cheap watch'],
    ['crouch behind the nets', 'sneak nets'],
    ['kneel before the altar', 'pray -'],
    ['rest by the nets', 'rest nets'],
    ['turn the watch over', 'use cheap watch'],
    ['shove the nets', 'use nets'],
    ['look around for the whistle', 'search tin whistle'],
    ['take off my cloak', 'unequip waxed cloak'],
    ['stand by the nets', 'wait nets'],
    ['lean against the nets', 'rest nets'],
    ['sink the boat', 'destroy boat'],
    ['drop the watch', 'drop cheap watch'],
    ['bend the watch', 'use cheap watch'],
    ['offer Maren my bow', 'give short bow'],
    ['I loathe the nets', 'talk -'],
    ['stop Maren', 'defend Maren Holt'],
    ['save Pip', 'help Pip'],
  ])('as against %s', (line, expected) => expect(acts(line)).toEqual([expected]));
});

it('a room has a door and a window, a quay its dirt, and neither has the other’s', () => {
  const inside = { ...at.scene, indoors: true, place: 'Harbour Office', description: 'A long room.' };
  expect(['door', 'window', 'shelf'].every((one) => isFixture(one, inside))).toBe(true);
  expect(isFixture('window', { ...inside, place: 'Old Cellar' })).toBe(false);
  expect(isFixture('mud', at.scene) && !isFixture('window', at.scene) && !isFixture('mud', inside)).toBe(true);
});

it('what joins, likens or leads out is no deed of its own', () => {
  expect(acts('grab the rope n smash the nets')).toEqual(['take coil of rope', 'destroy nets']);
  expect(acts("brush the nets with my sleeve, like you'd wipe a face")).toEqual(['use nets']);
  expect(acts('go find the lighthouse')).toEqual(['go Lantern Hill']);
});

it('breath, bark and bandages are no meal', () => {
  const bare = harbour((state) => ({
    ...state,
    inventory: [testItem('b', 'bottle of breath', { type: 'consumable', stats: { heals: 5 } })],
  }));
  expect(interpret('find something to eat', bare).acts.map(({ verb, target }) => [verb, target])).toEqual([
    ['eat', null],
  ]);
});

it('what is in hand comes before what hangs on the wall, and the thing before the room that is called by it', () => {
  const lamp = { name: 'nine-armed lamp', detail: 'It hangs.' };
  const held = harbour((state) => ({
    ...state,
    inventory: [testItem('l', 'dark lantern'), testItem('c', 'candle ends')],
    world_state: { ...state.world_state, things: {} },
  }));
  const at = { ...held, scene: { ...held.scene, things: [], features: [...held.scene.features, lamp] } };
  const read = (line: string) => interpret(line, at).acts.map((one) => [one.verb, one.target?.name, one.with?.name]);
  expect(read('close lantern')).toEqual([['open', 'dark lantern', undefined]]);
  expect(read('put candle in lantern')).toEqual([['use', 'candle ends', 'dark lantern']]);
  expect(read('look at the lamp')[0]?.[1]).toBe('nine-armed lamp');
  const berth = { name: 'swept harbour', detail: 'It is swept.' };
  const bay = { ...held, scene: { ...held.scene, features: [berth] } };
  expect(interpret('unscrew the harbour', bay).acts[0]?.target?.kind).not.toBe('place');
  expect(interpret('climb into the last harbour', bay).acts[0]?.target?.name).toBe(berth.name);
});

it('a comma between two things takes both, and somebody spoken to is no second thing', () => {
  expect(acts('take rope, lantern')).toEqual(['take coil of rope', 'take rusty lantern']);
  expect(acts('take rope, Pip')).toEqual(['take coil of rope']);
  expect(acts('take the rope, quickly')).toEqual(['take coil of rope']);
});

it('what is turned, oiled, tipped or listened at is neither opened, looked at, sold nor broken', () => {
  expect(acts('unscrew the nets with the lantern')).toEqual(['use nets']);
  expect(acts('oil rusty lantern')).toEqual(['use rusty lantern']);
  expect(acts('put ear to nets')).toEqual(['look nets']);
  expect(acts('take off hat')).toEqual(['unequip hat']);
  expect(acts('tip back my hard hat')).toEqual(['perform -']);
  expect(acts('let out a long whistle')).toEqual(['perform -']);
});

it('a watch with a strap goes on a wrist', () => {
  const held = harbour((state) => ({
    ...state,
    inventory: [testItem('w', 'cheap watch', { description: 'It has a plastic strap.' }), testItem('s', 'stone')],
  }));
  expect(interpret('wear watch', held).acts[0]?.verb).toBe('use');
  expect(interpret('wear stone', held).acts[0]?.verb).toBe('equip');
});

it('what is put behind an ear or in a pocket is not let go of, and eyes that are closed are no door', () => {
  expect(acts('put watch behind ear')).toEqual(['perform -']);
  expect(acts('PUT WATCH IN POCKET')).toEqual(['perform -']);
  expect(acts('put watch on wrist')).toEqual(['use cheap watch']);
  expect(acts('close eyes')).toEqual(['perform -']);
});

describe('what changes hands without a word for giving', () => {
  const laden = harbour((state) => ({
    ...state,
    inventory: [...state.inventory, testItem('loaf', 'rye loaf', { type: 'consumable', stats: { heals: 1 } })],
  }));
  const alone = {
    ...laden,
    scene: { ...laden.scene, present: laden.scene.present.filter(({ name }) => name === 'Pip') },
  };
  const given = (line: string) =>
    interpret(line, alone).acts.map(({ verb, target, with: to }) =>
      [verb, target?.name, to?.name].filter(Boolean).join(' '),
    );

  it.each([
    ['Pip, have some rye loaf', ['give rye loaf Pip']],
    ['Here, have the rye loaf', ['give rye loaf Pip']],
    ['You can have my short bow', ['give short bow Pip']],
    ['Would you like this short bow?', ['give short bow Pip']],
    ['slip the loaf between the bars', ['give rye loaf Pip']],
    ['drop the loaf into her lap', ['give rye loaf Pip']],
    ['break the loaf in half and offer one piece to Pip', ['perform rye loaf', 'give rye loaf Pip']],
    ['give Pip a corner of the loaf', ['give rye loaf Pip']],
    ['break off a piece of the loaf and give it to Pip', ['perform rye loaf', 'give rye loaf Pip']],
    ['eat a bit of the loaf and give Pip the rest', ['perform rye loaf', 'give rye loaf Pip']],
    ['drop the rope into her lap', ['take coil of rope', 'give coil of rope Pip']],
    ['pass the loaf through the window', ['give rye loaf Pip']],
    ['put the loaf in her pocket', ['give rye loaf Pip']],
    ['You can have my rye loaf, please', ['give rye loaf Pip']],
  ])('%s', (line, expected) => expect(given(line)).toEqual(expected));

  it.each([
    ['have some rye loaf', ['eat rye loaf']],
    ['put the bow under the counter', ['drop short bow']],
    ['put the bow through the window', ['drop short bow']],
    ['secretly slip the loaf into her bag', ['sneak rye loaf bag']],
    ['would you like this?', ['ask Pip']],
    ['you can have the whole town', ['talk Pip']],
    ['give Pip the rope', ['take coil of rope', 'give coil of rope Pip']],
    ['break the bow in half', ['destroy short bow half']],
    ['look at the scar on her cheek', ['look Pip']],
    ['tell Pip about the loaf', ['talk Pip rye loaf']],
  ])('as against %s', (line, expected) => expect(given(line)).toEqual(expected));
});

it('what stands written is read on what was in hand just before', () => {
  expect(acts('lift the nets and read the headline')).toEqual(['perform nets', 'read nets']);
  expect(acts('take the watch and look at the inscription')).toEqual(['read cheap watch']);
  expect(acts('read the headline')).toEqual(['read headline']);
});

it('of two the other one is not the one just named', () => {
  expect(acts('look at Pip and turn to the other person')).toEqual(['look Pip', 'perform Maren Holt']);
  expect(acts('look at Maren and turn to the other person')).toEqual(['look Maren Holt', 'perform Pip']);
});

it('who stops somewhere does so as a deed of its own', () => {
  expect(acts('take the rope and stop at the nets')).toEqual(['take coil of rope', 'wait -']);
  expect(acts('take the rope and stop laughing')).toEqual(['take coil of rope']);
});

const after = (before: readonly string[], line: string) =>
  interpret(line, { ...at, before }).acts.map(({ verb, target }) => `${verb} ${target?.name ?? '-'}`);

it('a piece or the rest is of what was in hand before', () => {
  expect(after(['cut the rope with the watch', 'look around'], 'I offer Pip the other half of it')).toEqual(
    after([], 'I offer Pip the coil of rope'),
  );
  expect(after(['sip the draught', 'take the rope'], 'taste the rest')).toEqual(after([], 'taste the healing draught'));
  expect(after(['cut the rope'], 'take a rest')).toEqual(['rest -']);
});

it('of two keys the one that came last goes back', () => {
  const keys = harbour((state) => ({
    ...state,
    inventory: [...state.inventory, testItem('own', 'attic key'), testItem('new', 'iron key')],
  }));
  const given = (line: string) => interpret(line, keys).acts.map(({ target }) => target?.name);
  expect(given('give the key back to Pip')).toEqual(['iron key']);
  expect(given('give the attic key back to Pip')).toEqual(['attic key']);
});

it('drawers are those of what stands here and has some', () => {
  const scene = { ...at.scene, features: [...at.scene.features, { name: 'square desk', detail: 'A pen.' }] };
  const here = (line: string) => interpret(line, { ...at, scene }).acts.map(({ target }) => target?.name);
  expect(here('go through the drawers')).toEqual(['square desk']);
  expect(here('open the top drawer')).toEqual(['square desk']);
  expect(acts('search the drawers')).toEqual(['search drawers']);
});

it('what somebody here has in hand is stolen', () => {
  expect(acts('take the cellar key')).toEqual(['steal cellar key']);
  expect(acts('take the rope')).toEqual(['take coil of rope']);
});

describe('who climbed something', () => {
  it('comes down from it, and takes no way that leads down', () => {
    expect(after(['climb the mast', 'look around'], 'I let myself down again')).toEqual(['climb -']);
    expect(after(['climb the mast', 'climb down'], 'climb down')).toEqual(["go Smugglers' Cove"]);
    expect(after(['look around'], 'climb down')).toEqual(["go Smugglers' Cove"]);
    expect(after(['climb the mast'], 'go down')).toEqual(["go Smugglers' Cove"]);
  });
});

it('several things are not the one of another name, and a clock that stands here is looked at', () => {
  const scene = {
    ...at.scene,
    description: 'A hut boarded up for the winter, under a tower with its clock.',
    features: [{ name: 'green sign', detail: 'It says nothing.' }],
  };
  const here = (line: string) =>
    interpret(line, { ...at, scene }).acts.map(({ verb, target }) => `${verb} ${target?.name ?? '-'}`);
  expect(here('pry the boards off')).not.toContain('open green sign');
  expect(here('read the board')).toEqual(['read green sign']);
  expect(here('x clock')).toEqual(['look clock']);
  expect(acts('x clock')).toEqual(['look -']);
});

it('boots are worn like other things, and laid on a table like feet', () => {
  const shod = harbour((state) => ({
    ...state,
    inventory: [testItem('boots', 'lead boots', { slot: 'boots', equipped: true })],
  }));
  const verbs = (line: string) => interpret(line, shod).acts.map(({ verb }) => verb);
  expect(verbs('put on the lead boots')).toEqual(['equip']);
  expect(verbs('take off my boots')).toEqual(['unequip']);
  expect(verbs('put my boots on the table')).toEqual(['perform']);
});
