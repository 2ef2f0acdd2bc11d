// Whole lines as they are told: who somebody is, a gift of two things, a deed done with somebody, what is
// overheard.
import { LocationProfile, type SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { makeDice } from '../dice.ts';
import { beginState } from '../scenario/begin.ts';
import { sceneOf } from '../scene.ts';
import { SYSTEMS } from '../systems/index.ts';
import { narrative } from '../systems/narrative/index.ts';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { livingWorld } from '../testing/living-world.ts';
import { checksFor } from '../turn/checks.ts';
import { interpret } from '../turn/interpret.ts';
import { walkTurn } from '../turn/resolve.ts';
import { verdictOf } from '../turn/verdict.ts';
import { makeWorld, type World } from '../world.ts';

const SETTINGS = {
  title: 'Test',
  style: { person: 'second', tense: 'present', length: 'medium' },
  difficulty: 'medium',
  content_level: 'teen',
} as const;

/** The tellings of these lines, one after the other. */
const told = (lines: readonly string[], world: World = fixtureWorld(), seed = 'lines'): string[] => {
  let { state }: { state: SessionState } = beginState(world, 'Wren Ashby', makeDice(seed, 'begin'));
  const recent: string[] = [];
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const scene = sceneOf(state, world);
    const at = { session: state, scene, world };
    const interpretation = interpret(line, { ...at, mentioned: recent.at(-1), before: lines.slice(0, index) });
    const { verdict } = verdictOf({ line, interpretation, ...at });
    const dice = makeDice(seed, `turn:${number}`);
    const turn = { line, interpretation, verdict, session: state, world, settings: SETTINGS, number };
    const checks = verdict.allowed ? checksFor({ ...turn, scene }, dice) : [];
    const lore = world.lorebook.entries.filter((entry) => entry.keys.some((key) => line.includes(key)));
    const wording = makeDice(seed, `words:${number}`);
    const walk = walkTurn({ ...turn, checks, wording, lore, recalled: [], recent: [...recent] }, dice);
    if (verdict.allowed) walk.begin();
    for (const system of SYSTEMS)
      if (verdict.allowed || system.name === 'narrative') walk.decide(system, { by: 'improvising' });
    recent.push(narrative.schema.parse(walk.proposals().get('narrative')).telling ?? '');
    state = walk.turn().session;
  }
  return recent;
};

const withEntries = (...entries: { title: string; keys: string[]; content: string }[]): World => {
  const { lorebook, template } = fixtureWorld();
  const [like] = lorebook.entries;
  if (like === undefined) throw new Error('the fixture has lore');
  const made = entries.map((one, at) => ({ ...like, ...one, id: `made-${at}`, constant: false }));
  return makeWorld({ ...lorebook, entries: [...made, ...lorebook.entries] }, template);
};

describe('who somebody is', () => {
  const world = withEntries(
    { title: 'Ferns', keys: ['Tamsin'], content: 'Coffee goes to the ferns, and the ferns are enormous.' },
    { title: 'Tamsin', keys: ['Tamsin'], content: 'Tamsin Reed skated out for a bet and has not landed.' },
  );

  it('is told of them, and of nothing else that came up', () => {
    const [telling = ''] = told(['who is Tamsin?'], world);
    expect(telling).toContain('skated out');
    expect(telling).not.toContain('ferns');
  });

  it('is an honest nothing where nothing is known', () => {
    const [telling = ''] = told(['who is Marigold?'], world);
    expect(telling).not.toMatch(/ferns|skated/);
  });
});

describe('what is done with two hands', () => {
  it('a gift of two things is handed over once', () => {
    const [, telling = ''] = told(['take the coil of rope', 'give Pip the rope and my bow']);
    expect(telling.match(/rope/g)?.length).toBe(1);
    expect(telling).toMatch(/bow/);
  });

  it('a deed done with somebody has their part in it', () => {
    const [telling = ''] = told(['count the nets with Pip']);
    expect(telling).toMatch(/Pip (?:goes over|points|looks where|takes the half)|: Pip points/);
  });
});

describe('talk', () => {
  it('is overheard by who listens, in somebody’s own words', () => {
    const world = withEntries({
      title: 'The lamp',
      keys: ['lamp'],
      content: 'The lamp has been dark for nine nights.',
    });
    const [telling = ''] = told(['I keep still and listen'], world);
    expect(telling).toMatch(/“.+”/);
  });
});

describe('what a line plainly means', () => {
  it('what is "mine" is what one carries, whatever else of the kind lies about', () => {
    const { items } = LocationProfile.parse({
      name: 'any',
      items: [{ name: 'draught', description: 'It smells of tar.' }],
    });
    const world = livingWorld({ places: { 'Saltmere Harbour': { items } } });
    expect(told(['look at the draught'], world)[0]).toContain('tar');
    expect(told(['look at my draught'], world)[0]).not.toContain('tar');
  });

  it('one’s name is shouted, and not those words', () => {
    expect(told(['shout my name'])[0]).toContain('“Wren Ashby!”');
  });

  it('what stands here is gone up to', () => {
    expect(told(['set off for the harbour bell'])[0]).toContain('green bronze bell');
  });

  it('what is looked for and is not there is no place to search', () => {
    const tellings = Array.from(
      { length: 12 },
      (_, seed) => told(['search for the smoke'], fixtureWorld(), `s${seed}`)[0],
    );
    expect(tellings.filter((one) => /\b(?:over|through|at|along|take|give) the smoke\b/i.test(one ?? ''))).toEqual([]);
    expect(tellings.join(' ')).toMatch(/no smoke|sign|trace of smoke/i);
  });

  it('the way is told, however far', () => {
    const [, telling = ''] = told(['hello, Pip', 'ask Pip the way to the Drowned Chapel']);
    expect(telling).toMatch(/Drowned Chapel|Lantern Hill|Gull and Anchor/);
    expect(telling).not.toMatch(/[.!?] the /);
  });
});

describe('a deed before a walk', () => {
  it('is done among those who are left behind', () => {
    const [telling = ''] = told(['I thank Pip, then go to the inn']);
    expect(telling.indexOf('Pip')).toBeGreaterThan(-1);
    expect(telling.indexOf('Pip')).toBeLessThan(telling.indexOf('Gull'));
  });
});

describe('what is asked of oneself', () => {
  const knows = [
    { topic: 'the bell', says: 'It rang by itself. Twice, and then it stopped.', trust: 0, otherwise: null },
  ];
  const world = livingWorld({ people: { Pip: { knows } } });
  const [, , recap = '', road = ''] = told(
    ['ask Pip about the bell', 'go to the Gull and Anchor', 'what have I learned so far?', 'where have I been today?'],
    world,
  );
  it('goes over who said what, in their own words', () => {
    expect(recap).toMatch(/Pip/);
    expect(recap).toContain('It rang by itself.');
  });
  it('goes over the road, and not over the pack', () => {
    expect(road).toMatch(/Saltmere Harbour/);
    expect(road).not.toMatch(/no today|in your keeping/);
  });
});

describe('what is owned up to', () => {
  it.each([
    ['I own up: I am the one who put the lamp out, and I would do it again'],
    ['I own up: I lied, and I am not a sailor'],
    ['I own up: I was asleep, and I lied to Maren'],
    ['I come clean to Pip: I was a coward, and I am no sailor'],
  ])('is heard as that, and answered once: %s', (line) => {
    const [, telling = ''] = told(['greet Pip', line]);
    expect(telling.match(/say it to a grown-up|I won’t tell|in trouble for it/g)?.length).toBe(1);
    expect(telling).not.toMatch(/queen of the herring|Truly really|Everybody knows/);
  });
});

describe('a blow that fails before one runs', () => {
  it('leaves nobody to guess whether they got away', () => {
    const lines = ["go to Smugglers' Cove", 'kick Captain Rusk and run away'];
    const tellings = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => told(lines, fixtureWorld(), seed).at(-1) ?? '');
    const stayed = tellings.filter((telling) => /way out is as far|be gone by now|getting away/.test(telling));
    const gone = tellings.filter((telling) => /Saltmere|Harbour|Gull/.test(telling));
    expect(stayed.length).toBeGreaterThan(0);
    expect(stayed.length + gone.length).toBe(tellings.length);
  });
});

describe('a breath taken in a fight', () => {
  it.each([['rest a while'], ['sleep'], ['wait']])('has the foe in it: %s', (line) => {
    const lines = ["go to Smugglers' Cove", 'attack Captain Rusk', line, 'wait a moment', line];
    for (const telling of told(lines).slice(2))
      expect(
        telling
          .split(/[.!?] /)
          .slice(0, 2)
          .join(' '),
      ).toMatch(/Rusk/);
  });
});

it('what is not there is not opened with a tool either', () => {
  const tellings = ['a', 'b', 'c', 'd'].flatMap((seed) => told(['open the coffin with my bow'], fixtureWorld(), seed));
  for (const telling of tellings) expect(telling).toMatch(/\bno(?:ne|thing)?\b|by that name/i);
});

it('what is listened for in vain is not told of as if it stood there', () => {
  const tellings = ['a', 'b', 'c', 'd'].flatMap((seed) =>
    told(['listen for the hounds out on the hill'], fixtureWorld(), seed),
  );
  for (const telling of tellings) expect(telling).toMatch(/hear|listen|breath|silence|sound/);
});

it('what is touched is told as touched, and a weight as weighed', () => {
  const tellings = ['a', 'b', 'c', 'd'].flatMap((seed) =>
    told(['touch harbour bell', 'look at the bell', 'touch harbour bell'], fixtureWorld(), seed),
  );
  for (const at of [0, 2, 3, 5, 6, 8, 9, 11]) expect(tellings[at]).toMatch(/touch|hand|fingers/);
  for (const seed of ['a', 'b', 'c'])
    expect(told(['take the rope', 'weigh the rope'], fixtureWorld(), seed).at(-1)).toMatch(/weigh/);
});

it('what is borrowed for an hour is the thing, and no hour', () => {
  const said = told(['ask Pip if I may borrow his ladle for an hour']).at(-1) ?? '';
  expect(said).toMatch(/ladle/i);
  expect(said).not.toMatch(/hour/i);
});

it('what was sought in vain is not heard of in the same breath', () => {
  const seeds = Array.from({ length: 60 }, (_, at) => `gull ${at}`);
  const tellings = seeds.map((seed) => told(['wind up the gull'], fixtureWorld(), seed).at(-1) ?? '');
  expect(tellings.filter((telling) => telling.includes('A gull'))).toEqual([]);
});

it('food smells of food, and of no dust', () => {
  const tellings = ['a', 'b', 'c', 'd'].map(
    (seed) => told(['go to the Gull and Anchor', 'smell the mug of ale'], fixtureWorld(), seed).at(-1) ?? '',
  );
  for (const telling of tellings) expect(telling).not.toMatch(/dust|old and dry/i);
});

describe('what is not here', () => {
  it.each([
    ['look around and kiss Aldous', /Aldous(?: [A-Z]\w+)?(?: there is no sign|,|\.)/],
    ['look around and attack Aldous', /(?:no sign|No|no|trace of) ?(?:of )?.*Aldous|Of .*Aldous/],
    ['look around and throw a stone at the dragon', /dragon/],
    ['I grab a rock and hurl it at the dragon', /dragon/],
    ['look around and open the strongbox', /strongbox/],
  ])('is said of a second deed as well: %s', (line, words) => {
    const [first = ''] = told([line]);
    expect(first).toMatch(words);
    expect(first).not.toMatch(/circle|press|still standing/);
  });
  it('is not where a stone was left: another is found', () => {
    const [, , again = ''] = told(['pick up a stone and drop it', 'go to the inn', 'pick up a stone']);
    expect(again).not.toMatch(/Saltmere|last saw/);
  });
});

describe('what is done for one', () => {
  it.each(['how much for a crossing?', "what's the fare?", 'what do you charge?'])('has no wares: %s', (line) =>
    expect(told(['talk to Maren', line])[1]).toMatch(/price|money|worth to you|even/),
  );
});

it('who asks what a thing is for is given no such thing', () => {
  const said = told(['ask Pip what the coil of rope is for', 'what do I have?']);
  expect(said.at(-1)).not.toMatch(/rope/);
});
