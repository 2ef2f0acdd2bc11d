// Refusals as they are told: a reason keeps its meaning in whatever words, and what would do instead is no part of what was refused.
import type { Interpretation, SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../dice.ts';
import { sceneOf } from '../scene.ts';
import { livingWorld } from '../testing/living-world.ts';
import { act, begun, target, turnOf } from '../testing/turns.ts';
import { interpret } from '../turn/interpret.ts';
import { type HarbourAt, harbour, taskDone, testItem, testPerson } from '../turn/interpret-fixture.ts';
import { verdictOf } from '../turn/verdict.ts';
import { refusal } from './tell-refusal.ts';
import { tellerOf } from './teller.ts';
import { REASONS } from './words-refusals.ts';

/** What one carries, in all the words there are for it. */
const HAS =
  /\bYou carry .+ already|(?<!, and not .*)\bis in your pack\.|there since before|only the one, and you have it/;

/** A line as it is read; a task that one knows nothing of only a model can name. */
const readOf = (line: string, at: HarbourAt): Interpretation =>
  line === 'track it'
    ? { acts: [act('track', target('quest', 'The Dark Beacon', 'q'))], confidence: 1 }
    : interpret(line, at);
const refusedOf = (line: string, at: HarbourAt) => {
  const interpretation = readOf(line, at);
  return { line, interpretation, verdict: verdictOf({ line, interpretation, ...at }).verdict };
};

/** The refusal of a line in so many wordings. */
const tellings = (line: string, at: HarbourAt, many: number): string[] => {
  const turn = { ...turnOf({ state: at.session, world: at.world, acts: [] }), ...refusedOf(line, at), scene: at.scene };
  return Array.from({ length: many }, (_, seed) =>
    refusal(tellerOf({ ...turn, wording: makeDice(`${seed}`, 'words:1') })),
  );
};

const world =
  (change: Partial<SessionState['world_state']>) =>
  (session: SessionState): SessionState => ({
    ...session,
    world_state: { ...session.world_state, ...change },
  });
const holding =
  (...items: SessionState['inventory']) =>
  (session: SessionState): SessionState => ({ ...session, inventory: [...session.inventory, ...items] });
const tides =
  (mana: number) =>
  (session: SessionState): SessionState => ({
    ...session,
    character: { ...session.character, mana, skills: { tidecalling: { level: 1, uses: 0 } } },
  });
const living = livingWorld();
const lit = (place: string): HarbourAt => {
  const state = begun('Wren Ashby', living);
  const session = { ...state, world_state: { ...state.world_state, current_location: place } };
  return { session, scene: sceneOf(session, living), world: living };
};

const quay = harbour();
const empty = harbour((session) => ({ ...session, inventory: [] }));
const alone = harbour(world({ npc_states: {} }));
const onlyPip = world({ npc_states: { Pip: testPerson('Saltmere Harbour') } });
const bonded = harbour((session) => onlyPip({ ...session, relationships: { 'Brother Aldous': 10 } }));
const gone = harbour(world({ npc_states: { 'Brother Aldous': testPerson('Lantern Hill', { status: 'gone' }) } }));
const healing = harbour((session) => ({
  ...session,
  inventory: session.inventory.map((item) => ({ ...item, stats: { heals: 20 } })),
}));
const inn = harbour(world({ current_location: 'The Gull and Anchor' }));

/** What verdicts give as reasons, and what each telling of it has to say; null: the reason in its own words. */
const SAID: readonly (readonly [line: string, reason: RegExp, at: HarbourAt, says: RegExp | null])[] = [
  ['dig a hole with my shovel', /^You have no shovel/, quay, null],
  ['throw my sword at Pip', /^You have no sword to throw/, quay, null],
  ['fight Pip with my sword', /^You have no sword to fight/, quay, null],
  ['shoot Pip', /^You have nothing to shoot/, empty, null],
  ['I fly to Lantern Hill', /^You have no wings/, quay, null],
  ['teleport to the inn', /^Nobody is in one place/, quay, null],
  ['feed the goose', /^There is no goose/, quay, null],
  ['feed Pip', /^You have nothing with you/, quay, null],
  ['feed bread to Pip', /^You have no bread/, quay, null],
  ['give the bow to Harry', /^Nobody called Harry/, quay, null],
  ['give the bow', /^There is nobody here to give/, alone, null],
  ['show my pocketbook to Pip', /^You have no pocketbook/, quay, null],
  ['show the bow to the butler', /^There is no butler/, quay, null],
  ['swim to the wreck', /^There is no wreck/, quay, null],
  ['climb Gannet Stair', /^There is no Gannet Stair/, quay, null],
  ['pick the lock', /^There is no lock/, quay, null],
  ['attack Captain Rusk', /is dead/, quay, null],
  ['talk to Brother Aldous', /has gone from these parts/, gone, null],
  ['drop the cellar key', /isn't yours/, quay, null],
  ['drop the coil of rope', /^You don't have .+ in hand/, quay, null],
  ['sneak to the drowned chapel', /lies beyond/, quay, null],
  ['burn down Saltmere Harbour', /one pair of hands/, quay, null],
  ['I kill myself', /^Not that/, quay, null],
  ["I loot Maren's corpse", /no corpse, but alive/, quay, null],
  ['search the corpse', /^There is no dead body/, quay, null],
  ['bribe Maren with 5000 gold', /not a coin on you/, quay, null],
  ['buy a sword', /^Nobody here has any/, quay, null],
  ['use the healing draught on Pip', /isn't hurt/, healing, null],
  ['swim', /^There is no water/, inn, null],
  ['I cast a tide spell on the bell', /answers only those/, quay, null],
  ['I cast a tide spell on the bell', /asks 10 mana/, harbour(tides(0)), null],
  ['abandon the dark beacon', /is done already/, harbour(taskDone), null],
  ['bribe Maren with 5000 gold', /coins are all the money/, harbour(holding(testItem('c', 'silver coins'))), null],
  ['track it', /^You have taken on no/, quay, null],
  ['go to the Cellar', /^An iron-bound door stands shut/, lit('The Gull and Anchor'), null],
  ['read the lantern', /^It is too dark/, lit('The Cellar'), null],
  ['take the short bow', /^You already carry/, quay, HAS],
  ['buy a short bow', /^You have the .+ still/, quay, HAS],
  ['equip the waxed cloak', /^You already have/, quay, /already|where it ought to be|put on|wearing/],
  ['take off the short bow', /^You aren't wearing/, quay, /\bpack/],
  [
    'wear the healing draught',
    /isn't a thing to wear/,
    quay,
    /wear|worn|fit|dressed|put on|goes on no|of a body|strap/i,
  ],
  ['go to Saltmere Harbour', /^You are at/, quay, /Saltmere Harbour/],
  ['talk to Brother Aldous', /you last saw them/, quay, /Lantern Hill/],
  ['talk to Brother Aldous', /at this hour/, bonded, /Lantern Hill/],
  ['talk to Brother Aldous', /have to find them/, harbour(onlyPip), /not|no Brother|find Brother|look for/],
  ['give the tin whistle to Pip', /last seen at/, quay, /the Gull and Anchor/i],
  ['take the silver psalter', /anywhere in sight/, quay, /not|nowhere|find it|no sign|only what was here/],
  ['buy a sword', /^There is nobody here to sell/, alone, /nobody|Nobody|wants two/],
  ['eat the bell', /^The harbour bell is nothing/, quay, /the harbour bell/i],
  ['eat Pip', /^Pip is nothing/, quay, /(?<!the )\bPip\b/],
];

describe('a refusal', () => {
  it.each(SAID)('%s: %s', (line, reason, at, says) => {
    const why = refusedOf(line, at).verdict.reason ?? '';
    expect(why).toMatch(reason);
    for (const telling of tellings(line, at, 16)) {
      if (says !== null) expect(telling).toMatch(says);
      else expect(telling).toContain(why.split(/[.;]/)[0]);
      expect(HAS.test(telling)).toBe(says === HAS);
    }
  });

  it('is told in other words only where its reason was heard above', () => {
    const reasons = SAID.map(([line, , at, says]) => ({ why: refusedOf(line, at).verdict.reason ?? '', says }));
    for (const { form } of REASONS) {
      const heard = reasons.filter(({ why }) => form.test(why));
      expect(`${form}: ${heard.length > 0 && heard.every(({ says }) => says !== null)}`).toBe(`${form}: true`);
    }
  });

  it('offers nothing else that is barred, or is the very thing', () => {
    const shut = tellings('go to the Cellar', lit('The Gull and Anchor'), 120).map(
      (one) => one.split('picked.')[1] ?? '',
    );
    expect(shut.filter((one) => one !== '').length).toBeGreaterThan(8);
    expect(shut.filter((one) => /cellar/i.test(one))).toEqual([]);
    const eaten = tellings('eat the bell', quay, 120);
    expect(eaten.filter((one) => one.match(/harbour bell/gi)?.length !== 1)).toEqual([]);
  });
});
