// Asked about what is theirs, people answer from it; asked for work, they have some.
import { describe, expect, it } from 'vitest';
import { act, begun, ofType, play, target, turnOf } from '../testing/turns.ts';
import { speechActOf } from '../words/speech-acts.ts';
import { tellTurn } from './telling.ts';

const maren = target('person', 'Maren Holt');
const pip = target('person', 'Pip');
const aldous = target('person', 'Brother Aldous');
const hill = () => {
  const state = begun();
  const there = { ...state, world_state: { ...state.world_state, current_location: 'Lantern Hill' } };
  return play({ state: there, acts: [act('talk', aldous)] }).state;
};
const harbour = () => begun();
const inn = () => play({ state: begun(), acts: [act('go', target('place', 'The Gull and Anchor'))] }).state;
const asked = (speech: string, who = maren, state = inn()) => {
  const acts = [act('ask', who, { speech, text: speech })];
  const played = play({ state, acts, number: 2 });
  return { telling: tellTurn(turnOf({ state: played.state, acts, number: 2 }, played.effects)), ...played };
};

describe('asked about what is theirs', () => {
  it.each([
    ['what happened to your wrist?', /burn scar on one wrist/i],
    ['is that a key you carry?', /black iron key/i],
    ['where do you live?', /standing in it|where you see me/i],
    ['can you bargain?', /bargaining/i],
    ['are you the innkeeper?', /innkeeper/i],
    ['whose key is that?', /“(?:Mine|It’s mine)/],
    ['on whose word do you keep this place?', /Aldous/],
    ['is there anybody who deals with complaints?', /Aldous/],
    ['are you a sailor?', /innkeeper/i],
    ['what are you waiting for?', /keep the inn open through the winter/i],
  ])('%s', (speech, told) => {
    expect(asked(speech).telling).toMatch(told);
  });

  it('says it as one says it of oneself', () => {
    const { telling } = asked('why is there tar on your knees?', pip, harbour());
    expect(telling).toMatch(/tar on my knees/i);
    expect(asked('why are you barefoot?', pip, harbour()).telling).toMatch(/“[^”]*Barefoot/);
  });

  it('answers what is not theirs as before', () => {
    expect(asked('why is the beacon dark?').telling).toMatch(/nine nights back/);
    expect(asked('tell me about the children of this town').telling).not.toMatch(/only me|Family is|None that/);
  });
});

describe('asked what nobody has a ready answer to', () => {
  it.each([
    ['how many years has the beacon burned?', /three hundred years/],
    ['what is that smoke?', /Tallow smoke hangs/],
    ['does the stove always burn blue?', /burns blue and green/],
    ['who put up the pylon?', /name|Who\?|Nobody has ever told me who|fewer people/],
    ['how many herons are there?', /count|number|written down|asks any more/],
    ['when does the heron fly?', /When\?|hour|when|day of it/],
    ['do you stand every watch yourself?', /^(?!.*My name’s)/],
    ['what happens when the roof falls in?', /don’t find out|always happens|lain awake|Then we’d see/],
    ['when does the inn close?', /^(?!.*(?:standing in it|see for yourself))/],
  ])('%s', (speech, told) => {
    expect(asked(speech).telling).toMatch(told);
  });
});

describe('asked for a thing', () => {
  it.each([
    ['black coffee, please', pip, /coffee/],
    ['I could murder a sausage', pip, /sausage/],
    ['lend me your feather', pip, /This\?|find another|don’t need/],
    ['any chance of breakfast?', pip, /breakfast/],
    ['where can I get a bed for the night?', pip, /Gull and Anchor/],
    ['which way is quickest?', pip, /Lantern Hill/],
    ['how’s the fishing coming along?', pip, /slowly|yesterday|goes|went|done|steps on|faster/i],
    ['can you hear me?', pip, /moment|listening|Go on|Say it|stop what/],
  ])('%s', (speech, who, told) => {
    expect(asked(speech, who, harbour()).telling).toMatch(told);
  });
});

describe('asked for work', () => {
  it.each([
    'any work going?',
    'I need work',
    'could you use another pair of hands?',
    'will you hire me?',
    'do you need help with anything',
    'how can I help?',
    'ask for work',
    'is there anything you need done?',
    "I'd like to earn some coin",
    'how can I make a living here?',
    'would you take me on?',
    "I'm out of work",
    'is there a job you need done?',
  ])('%s', (speech) => {
    expect(speechActOf(act('talk', maren, { speech, text: speech }))).toBe('offer');
    const { telling, effects } = asked(speech, aldous, hill());
    const [began] = ofType(effects, 'quest.began').filter(({ quest }) => quest.giver === 'Brother Aldous');
    expect(began?.quest.description).toMatch(/So Brother Aldous has asked/);
    expect(telling).toContain(/“([^”]{8})/.exec(began?.quest.description ?? '')?.[1]);
    // Who has no errand says what they are about.
    expect(asked(speech).telling).toMatch(/keep the inn open through the winter/);
  });

  it.each([
    'what do you do for work?',
    'does it work?',
    'I could use some help',
    'nice work',
    'do you like your job?',
    'after work I drink',
    'take me on the bus',
    'I make a living here',
    'he is out of a job',
    'How do people make money here?',
    'is there some job you hate?',
    'I did some work on the boat',
    'do you know what you have done?',
    'he would not hire me',
  ])('is not %s', (speech) => {
    expect(speechActOf(act('talk', maren, { speech, text: speech }))).not.toBe('offer');
  });
});

describe('asked how far it is, or where something stands', () => {
  it.each(['how far is it to Lantern Hill?', 'point me to Lantern Hill', 'show me where Lantern Hill is'])(
    '%s',
    (speech) => {
      expect(asked(speech).telling).toMatch(/Harbour|Lantern Hill/);
      expect(ofType(asked(speech).effects, 'person.told')).toEqual([]);
    },
  );
});
