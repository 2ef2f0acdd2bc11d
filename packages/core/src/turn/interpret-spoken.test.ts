// Lines about what no list names: words of a description, places of the world by climbing or swimming, second legs, "there", prices, what is not held.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';
import { verdictOf } from './verdict.ts';

const at = harbour();
const told = (line: string, more: { before?: string[]; mentioned?: string } = {}) =>
  interpret(line, { ...at, ...more }).acts.map(({ verb, target, with: second }) =>
    [verb, `${target?.kind ?? '-'}/${target?.name ?? '-'}`, ...(second ? [`+${second.name}`] : [])].join(' '),
  );
const refused = (line: string) => verdictOf({ line, interpretation: interpret(line, at), ...at }).verdict.reason;

const TABLE: readonly (readonly [string, ...string[]])[] = [
  ['x the old harbour bell', 'look feature/harbour bell'],
  ['x drowned chapel bell rope', 'look feature/harbour bell'],
  ['look at the boats', 'look feature/boats'],
  ['smell the weed', 'look feature/nets'],
  ['x the lantern hill boats', 'look feature/lantern hill boats'],
  ['x power boats', 'look unknown/power boats'],
  ['dig hole', 'craft unknown/hole'],
  ['how do I sign on for a shift?', 'ask person/Pip'],
  ['Looks like rain.', 'talk -/-'],
  ['how many boats did they lose this year?', 'ask person/Pip'],
  ['what would happen if I said no?', 'ask person/Pip'],
  ['hide the rope under the nets', 'use thing/coil of rope +nets'],
  ['looks at the nets', 'look feature/nets'],
  ['anybody home?', 'look -/-'],
  ['tell Pip the brake squeaks', 'talk person/Pip'],
  ['why a hundred and twelve?', 'ask person/Pip'],
  ['one coffee please', 'ask -/-'],
  ['black coffee, please', 'ask -/-'],
  ['I could murder a cup of tea, is there any?', 'ask -/-'],
  ['open the door please', 'open unknown/door'],
  ['are the bells holding?', 'look feature/harbour bell'],
  ['excuse me, does the ferry stop here?', 'ask person/Pip'],
  ['where can I buy nets?', 'ask person/Pip +nets'],
  ["take pip's bow", 'steal unknown/bow +Pip'],
  ['is there a phone round here?', 'look unknown/phone'],
  ['sit down and listen to the regulars', 'look -/-'],
  ['listen for footsteps', 'look -/-'],
  ['look at the wax', 'look unknown/wax'],
  ['count the bows with her', 'look unknown/bows'],
  ['count the people here', 'look -/-'],
  ['pick up something useful', 'take thing/coil of rope'],
  ['examine my hands', 'look self/Wren Ashby'],
  ['check the time', 'look -/-'],
  ['open everything', 'search -/-'],
  ['use my head', 'think -/-'],
  ['jump', 'perform -/-'],
  ['walk around in circles', 'perform -/-'],
  ['is there anything to drink?', 'look -/-'],
  ['how many did we put in last winter?', 'ask person/Pip'],
  ['how deep do they go?', 'ask person/Pip'],
  ['how long have they been down there?', 'ask person/Pip'],
  ['is it safe to go down today?', 'ask person/Pip'],
  ['do I get paid today', 'ask person/Pip'],
  ['am I late?', 'ask person/Pip'],
  ['do I need a ticket?', 'ask person/Pip'],
  ["when's low water?", 'ask -/-'],
  ['is it always this loud in here?', 'ask person/Pip'],
  ['am I dreaming?', 'think -/-'],
  ['does it always smell like this?', 'ask person/Pip'],
  ['anyone seen the gig that was due this morning?', 'ask -/-'],
  ['what happens when the tide comes back in?', 'ask person/Pip'],
  ['where can I buy a boat?', 'ask person/Pip'],
  ['speak into the harbour bell', 'use feature/harbour bell'],
  ['whisper into her ear', 'talk -/-'],
  ['what is she wearing?', 'look person/Pip'],
  ['what is Pip holding?', 'look person/Pip'],
  ['who else knows?', 'ask person/Pip'],
  ['who else is here?', 'look -/-'],
  ['what does the room smell of?', 'look -/-'],
  ['is there a ladder?', 'look unknown/ladder'],
  ['what can I use as a weapon?', 'think -/-'],
  ['how many people are here?', 'look -/-'],
  ['what does it smell like', 'look -/-'],
  ['ask whoever is here about the lantern', 'ask person/Pip +Lantern Hill'],
  ['ask a local where the inn is', 'ask person/Pip'],
  ['I let go of her collar', 'drop -/-'],
  ['I apologise, then hand over the bow', 'talk -/-', 'give item/short bow'],
  ['Sorry. I apologise', 'talk -/-'],
  ['offer to help with whatever they were doing', 'talk -/- +whatever they were doing'],
  ['beg for food', 'persuade person/Pip'],
  ['I propose marriage', 'persuade person/Pip'],
  ['call my mum', 'talk unknown/mum'],
  ["who's in charge around here?", 'ask person/Pip'],
  ["yo what's good", 'talk -/-'],
  ["I'm tired of this game", 'think -/-'],
  ["I know I can't have you", 'talk -/-'],
  ['I was talking to the boy', 'talk -/-'],
  ['!i a mace -t Maren', 'attack person/Maren Holt +mace'],
  ['!c history', 'think -/-'],
  ['patch myself up and catch my breath', 'heal self/Wren Ashby', 'rest -/-'],
  ['climb up to the drowned chapel', 'go place/The Drowned Chapel'],
  ['climb Lantern Hill', 'go place/Lantern Hill'],
  ['swim to the drowned chapel', 'go place/The Drowned Chapel'],
  ["swim to smugglers' cove", "swim place/Smugglers' Cove"],
  ['cross to the drowned chapel', 'go place/The Drowned Chapel'],
  ['jump off the harbour bell', 'climb feature/harbour bell'],
  ['go to the inn and then to Lantern Hill', 'go place/The Gull and Anchor', 'go place/Lantern Hill'],
  ['walk to the inn, then on to the hill', 'go place/The Gull and Anchor', 'go place/Lantern Hill'],
  ['go to the inn and talk to Pip', 'go place/The Gull and Anchor', 'talk person/Pip'],
  ['ask Maren what she wants for the cellar key', 'ask person/Maren Holt +cellar key'],
  ['how much is the cellar key?', 'ask person/Maren Holt +cellar key'],
  ['how much does Maren want for the cellar key?', 'ask person/Maren Holt +cellar key'],
  ['what does the cellar key cost?', 'ask person/Maren Holt +cellar key'],
  ['how much time is left?', 'look -/-'],
];

const said = (line: string) => interpret(line, at).acts.map(({ verb, speech }) => [verb, speech]);

describe('speech without its marks', () => {
  it.each([
    [
      'I lied to my father once, I tell him, and I dream of it.',
      [['talk', 'I lied to my father once, and I dream of it.']],
    ],
    ['I own up: I broke it, and ran', [['talk', 'I broke it, and ran']]],
    ['i confess, i read your letters and burned one', [['talk', 'i read your letters and burned one']]],
    ['my mother sends her love', [['talk', 'my mother sends her love']]],
    ['see you around', [['talk', 'see you around']]],
    ['ok gotta run, nice talking to you', [['talk', 'ok gotta run, nice talking to you']]],
    ['I forgive you, old man, for all of it', [['talk', 'I forgive you, old man, for all of it']]],
    ['I say to Pip, you look like a guy who could use a beer', [['talk', 'you look like a guy who could use a beer']]],
    ["I've never seen anything like this place.", [['talk', "I've never seen anything like this place."]]],
    ['he told me so himself', [['talk', 'he told me so himself']]],
    ['sing it for me please', [['talk', 'sing it for me please']]],
    ['u ok?', [['ask', 'u ok?']]],
    ['heard anything good lately?', [['ask', 'heard anything good lately?']]],
    ['To whom must I report?', [['ask', 'To whom must I report?']]],
    ["Dreadful weather, isn't it?", [['talk', "Dreadful weather, isn't it?"]]],
    ['I tell Pip that the inn is short of hands', [['talk', 'the inn is short of hands']]],
  ])('%s', (line, acts) => {
    expect(said(line)).toEqual(acts);
  });

  it('asks two things of one question mark, and no tag twice', () => {
    expect(said('which way is the inn, and is it safe to go there now?')).toHaveLength(2);
    expect(said('Pip, what does she make of you, do you think?')).toHaveLength(1);
  });
});

describe('what no list names', () => {
  it.each(TABLE)('%s', (line, ...acts) => {
    expect(told(line)).toEqual(acts);
  });

  it('is of what was looked at before', () => {
    expect(told('is it heavy?', { before: ['look at the coil of rope'] })).toEqual(['look thing/coil of rope']);
    expect(told('is it heavy?')).toEqual(['ask person/Pip']);
  });

  it('goes where the talk was of', () => {
    expect(told('go there', { before: ['look at Lantern Hill'] })).toEqual(['go place/Lantern Hill']);
    expect(told("let's go there", { before: ['ask Pip'], mentioned: 'Lamps burn at The Gull and Anchor.' })).toEqual([
      'go place/The Gull and Anchor',
    ]);
    expect(told('go there')).toEqual(['go -/-']);
  });

  it.each([
    ['show the pocketbook to the doctor', /no pocketbook to show/],
    ['show the pocketbook to Pip', /no pocketbook to show/],
    ['show the bow to the doctor', /no doctor here/],
    ['look through the tin whistle', /last seen at The Gull and Anchor/],
    ['climb Gannet Stair', /Gannet Stair/],
    ['swim to the wreck', /no wreck in sight/],
    ['jump off the bridge', /no bridge here/],
  ])('is refused: %s', (line, reason) => {
    expect(refused(line)).toMatch(reason);
  });

  it.each([
    ['show Pip the bow'],
    ['show Pip the way'],
    ['show her my hands'],
    ['climb the wall'],
    ['swim to the boats'],
  ])('is not refused: %s', (line) => {
    expect(refused(line)).toBeNull();
  });
});

describe('what is told to whoever listens', () => {
  it.each([
    ["I bet you can't swim", 'talk'],
    ["I'm only teasing, no offence", 'talk'],
    ['I heard the Governor is cutting the ration again', 'talk'],
    ["guess what! I'm getting married", 'talk talk'],
    ['I cannot sleep since the accident', 'talk'],
    ['I would have lied too', 'talk'],
    ['come quick, the pole is moving!', 'talk'],
    ['Agnes says you owe her an apology', 'talk'],
    ['mind if I borrow one?', 'ask'],
    ['Say hi to the kids for me', 'talk'],
    ['How do you do? Wren Ashby.', 'ask talk'],
    ["don't touch the bell, just look at it", 'look'],
  ])('%s', (line, verbs) => {
    expect(
      interpret(line, at)
        .acts.map(({ verb }) => verb)
        .join(' '),
    ).toBe(verbs);
  });
});

describe('in the middle of a talk', () => {
  const before = ['ask Pip about the bell'];
  it.each([
    ['They pulled a drowned man out this morning', 'talk'],
    ["don't laugh at me", 'talk'],
    ['i saw it in a dream', 'talk'],
    ['me too', 'talk'],
    ["I'll think about it", 'talk'],
    ['guess who I ran into today', 'talk'],
    ['he looks terrible', 'talk'],
    ["and he says he's sorry", 'talk'],
    ['fine. deal', 'talk'],
    ['whats the best pie in town', 'ask'],
    ['he says you tried to drown us all', 'talk'],
    ["you're good at this, you know", 'talk'],
    ["I'll give you a shilling if you tell me", 'talk'],
    ['take the rope', 'take'],
    ['I look at the bell', 'look'],
    ['go to the inn', 'go'],
    ['what if I fail?', 'ask'],
    ['hey boss. anything need doing?', 'talk ask'],
    ['sure thing. when do we start', 'talk ask'],
    ["You're shaking. Sit down, I won't bite.", 'talk talk'],
    ['You and my husband were friends, I gather.', 'talk'],
    ['Is there anything I can do to make it up to her?', 'ask'],
    ['I think the council is lying', 'talk'],
    ['I think about the bell', 'think'],
    ['Maren told me to say the bell is cracked', 'talk'],
    ['I brought you flowers.', 'talk'],
    ['My husband used to speak of you often.', 'talk'],
    ["Don't get up, Mr. Pip, I shan't be long.", 'talk'],
    ['dare you to ring it', 'talk'],
    ['Swear it.', 'talk'],
    ['forget it. how about a song instead?', 'talk ask'],
    ['Pip! Long time no see!', 'talk'],
    ['listen, I need to tell you something', 'talk'],
    ['If I died tomorrow, would you stand me straight?', 'ask'],
    ["I ask Pip to mind my brother while I'm gone", 'ask'],
    ['wait a moment', 'wait'],
    ['I took the rope', 'take'],
  ])('%s', (line, verbs) => {
    expect(
      interpret(line, { ...at, before })
        .acts.map(({ verb }) => verb)
        .join(' '),
    ).toBe(verbs);
  });
});
