// Talk as a reader meets it: whole conversations, asked about everything, in every voice; nobody echoes anybody, nothing shows its seams.
import type { Act, SessionState } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { fixtureWorld } from '../testing/fixture-world.ts';
import { act, begun, play, target, turnOf } from '../testing/turns.ts';
import { speechActOf } from '../words/speech-acts.ts';
import { knownTo, stemsOf, subjectsIn, whoKnows } from '../words/topics.ts';
import { makeWorld } from '../world.ts';
import { tellTurn } from './telling.ts';
import { asSaidBy, wordsAtMost } from './voice-habits.ts';

const world = fixtureWorld();
const maren = target('person', 'Maren Holt');
const inn = (): SessionState =>
  play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
const profile = (name: string) => {
  const found = world.person(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

/** Tells each act in its turn; what happened is played, so that answers are those of the record. */
const converse = (acts: readonly Act[], from = inn()): string[] => {
  let state = from;
  const recent: string[] = [];
  for (const [index, one] of acts.entries()) {
    const number = index + 2;
    const played = play({ state, acts: [one], number });
    recent.push(
      tellTurn({ ...turnOf({ state: played.state, acts: [one], number }, played.effects), recent: [...recent] }),
    );
    state = played.state;
  }
  return recent;
};
const ask = (topic: string) => act('ask', maren, { topic });

describe('who has the say', () => {
  it.each(["who's in charge here?", 'who runs this place', 'who is your leader?'])('%s', (speech) => {
    const [told = ''] = converse([act('ask', maren, { speech, text: speech })]);
    expect(told).toMatch(/Aldous/);
  });
});

describe('topics', () => {
  it.each([
    ['why is the beacon dark?', 'the beacon'],
    ['beacons', 'the beacon'],
    ['who put out the light?', 'the beacon'],
    ['do you know anything about Rusk', 'Captain Rusk'],
    ['the captain', 'Captain Rusk'],
    ['a room for the night', 'rooms'],
  ])('%s is %s', (asked, topic) => {
    expect(knownTo(profile('Maren Holt'), asked, world)?.topic).toBe(topic);
  });

  it('are nothing where nothing is known', () => {
    expect(knownTo(profile('Maren Holt'), 'dragons of the east', world)).toBeUndefined();
    expect(subjectsIn('dragons of the east', world)).toEqual([]);
  });

  it('find people, places, things and powers of the book, however they are put', () => {
    expect(subjectsIn('where is Aldous?', world)[0]).toEqual({ kind: 'person', name: 'Brother Aldous' });
    expect(subjectsIn('the hill with the lantern', world)[0]).toEqual({ kind: 'place', name: 'Lantern Hill' });
    expect(subjectsIn('a silver psalter', world)[0]).toEqual({ kind: 'item', name: 'silver psalter' });
    expect(subjectsIn('tidecalling', world)[0]?.kind).toBe('system');
  });

  it('name those who would know', () => {
    expect(whoKnows('the lens', world, 'Maren Holt')).toContain('Brother Aldous');
  });

  it('fold words to stems', () => {
    expect(stemsOf('the drowned and the drowning')).toEqual(['drown', 'drown']);
    expect(stemsOf('Who tells the wreckers’ stories?')).toEqual(['wreck', 'story']);
  });
});

describe('what speaking does', () => {
  it.each([
    ['thank you', 'thanks'],
    ['I promise to come back', 'promise'],
    ['come with me', 'join'],
    ['wait here', 'dismiss'],
    ['attack him', 'order'],
    ['take the rope to the boat', 'order'],
    ['take my lamp', 'statement'],
    ['take my lamp, please', 'statement'],
    ['you lied to me', 'accuse'],
    ['I am the king’s envoy', 'claim'],
    ['goodbye', 'farewell'],
    ['hello', 'greeting'],
    ['how much for the ale?', 'price'],
    ['who put out the light?', 'question'],
    ['Rusk has the lens', 'statement'],
  ])('%s: %s', (speech, kind) => {
    expect(speechActOf(act('talk', maren, { speech }))).toBe(kind);
  });
});

describe('voices', () => {
  const voiced = (voice: string) => ({ ...profile('Maren Holt'), voice });
  it.each([
    [
      'Never says "I", says "the Bench"',
      'I couldn’t say. I don’t know it',
      'The Bench could not say. The Bench does not know it',
    ],
    ['Shouts as if over boiling', 'No idea. None', 'No idea! None!'],
    ['complete sentences', 'I’ve no more than I gave you', 'I have no more than I gave you'],
    ['drops the little words', 'I heard the bell', 'Heard bell'],
    ['Apologises before each sentence', 'That is all', 'Forgive me, that is all'],
  ])('%s', (voice, line, said) => {
    expect(asSaidBy(voiced(voice), line, 2)).toBe(said);
  });
  it('may be short of words', () => {
    expect(wordsAtMost(voiced('Two words at most, and whistles'))).toBe(2);
    expect(wordsAtMost(voiced('plain and quick'))).toBeNull();
  });
});

describe('a conversation', () => {
  const questions =
    `the beacon|yourself|your work|your family|what you want|how you are feeling|Captain Rusk|Pip|Brother Aldous|the lens|dragons|the moon|tidecalling|the chapel|Lantern Hill
the news|how are you?|what do you think of me?|the silver psalter|the smugglers|the night of eleven ships|rooms|the price of salt|kings|this town|the weather`.split(
      /[|\n]/,
    );

  it('answers everything, in words that are not said twice', () => {
    const told = converse(questions.map(ask));
    const quotes = told.flatMap((telling) =>
      [...telling.matchAll(/“([^”]{12,})”/g)].map(([, words]) => words?.replace(/[,.!?…]+$/, '')),
    );
    for (const telling of told) expect(telling).toMatch(/“[^”]{2,}”/);
    expect(quotes.filter((one, at) => quotes.indexOf(one) !== at)).toEqual([]);
    expect(told.join('\n')).not.toMatch(/[{}[\]|]|undefined|NaN| {2}|[.,;!?]{2}/);
  });

  it('says so when it is asked the same again, and leads to others where it has nothing', () => {
    const [first = '', again = ''] = converse([ask('the beacon'), ask('the beacon')]);
    expect(first).toContain('nine nights back');
    // What was said a moment ago is not said over.
    expect(again).not.toContain('nine nights back');
    expect(again).toContain('“');
    expect(converse([ask('the lens')])[0]).toMatch(/Aldous|Rusk|Pip/);
  });

  it('remembers what was done', () => {
    const state = inn();
    const npc = state.world_state.npc_states['Maren Holt'];
    if (npc === undefined) throw new Error('Maren is not here');
    const facts = ['was lied to by Wren Ashby at Saltmere Harbour'];
    const npc_states = { ...state.world_state.npc_states, 'Maren Holt': { ...npc, facts } };
    const told = converse([ask('what do you think of me?')], {
      ...state,
      world_state: { ...state.world_state, npc_states },
    });
    expect(told[0]).toContain('You told me a tale at Saltmere Harbour');
  });

  it('gives no two people the same words to say', () => {
    const { lorebook, template } = world;
    const twins = lorebook.characters.map((one) => ({
      ...one,
      home: 'The Gull and Anchor',
      personality: 'plain',
      voice: '',
      schedule: [],
    }));
    const crowded = makeWorld({ ...lorebook, characters: twins }, template);
    let state = play({
      world: crowded,
      state: begun('Wren Ashby', crowded),
      acts: [act('go', target('place', 'The Gull and Anchor'))],
    }).state;
    const recent: string[] = [];
    for (const [index, { name }] of [...twins, ...twins].entries()) {
      const one = act('ask', target('person', name), { topic: 'dragons' });
      const played = play({ world: crowded, state, acts: [one], number: index + 2 });
      const turn = turnOf({ world: crowded, state: played.state, acts: [one], number: index + 2 }, played.effects);
      recent.push(tellTurn({ ...turn, recent: [...recent] }));
      state = played.state;
    }
    const said = recent.map((telling) => /“([^”]+)”/.exec(telling)?.[1]);
    expect(new Set(said).size).toBe(said.length);
  });
});
