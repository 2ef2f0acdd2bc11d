// What is small talk, and what is a question about the world.
import { describe, expect, it } from 'vitest';
import { act, target } from '../testing/turns.ts';
import { isOfThemselves, smallTalkIn } from './small-talk.ts';
import { speechActOf } from './speech-acts.ts';

const maren = target('person', 'Maren Holt');

describe('small talk', () => {
  it.each([
    ['did you sleep well?', 'slept'],
    ['have you eaten?', 'eaten'],
    ['can you keep a secret?', 'secret'],
    ["Promise me you won't tell anyone.", 'hush'],
    ['no way.', 'sure'],
    ["who'd you hear that from", 'source'],
    ['and why is that?', 'why'],
    ['how long have you worked here?', 'long'],
    ['teach me one of your songs', 'teach'],
    ['would you be so good as to hold this for me?', 'favour'],
    ['you look tired.', 'looks'],
    ["Dreadful weather, isn't it?", 'sky'],
    ['my mother sends her love', 'regards'],
    ['Dov is so sorry', 'penance'],
    ['Mr. Dacre sent me to fetch the readings', 'summons'],
    ['you’re right', 'agree'],
    ['would you mind if I sat with you?', 'leave'],
    ['I never touched the lens!', 'denies'],
    ['Amabel asked me to tell you that the book is wrong', 'message'],
    ['nice to meet you', 'pleasure'],
    ['hey there old timer, mind if i ask u something?', 'moment'],
    ["what's the worst thing you ever saw?", 'ever'],
    ['you seem sad today, did something happen?', 'looks'],
    ['I brought you flowers.', 'gift'],
    ['what should I say to her when I see her?', 'advice'],
    ['what if I fail?', 'whatif'],
    ['your hands are shaking', 'looks'],
    ['be honest', 'sure'],
    ["don't tell Pip please", 'hush'],
    ["You've gone white.", 'looks'],
    ['how do you two know each other?', 'history'],
    ['where is the lens?', null],
    ['can you tell me about the bell?', null],
    ['do you know who broke it?', null],
    ['I saw the light go out', null],
  ])('%s: %s', (speech, kind) => {
    expect(smallTalkIn(act('talk', maren, { speech }))).toBe(kind);
  });

  it('is of themselves, by yes or no or openly; what they know of the world is not', () => {
    expect(isOfThemselves('are you happy with your boots?')).toBe('whether');
    expect(isOfThemselves('what happened to your eye?')).toBe('open');
    expect(isOfThemselves('do you know the way?')).toBeNull();
  });

  it.each([
    ['Dov is sorry', 'statement'],
    ['I am sorry', 'apology'],
    ['thanks, you are a good man', 'thanks'],
    ['Promise me that', 'statement'],
    ['My name is Isbet', 'introduce'],
    ['ok well see you around', 'farewell'],
    ['ok im off to the quarry', 'farewell'],
    ['liar', 'insult'],
    ['Take care of yourself', 'farewell'],
    ["what's the best pie in town?", 'question'],
    ['I take that back', 'apology'],
    ['my bad', 'apology'],
    ["I don't blame you.", 'forgive'],
    ["I'd kill for a coffee", 'feeling'],
    ["You've been most helpful.", 'thanks'],
  ])('%s is done as %s', (speech, kind) => {
    expect(speechActOf(act('talk', maren, { speech }))).toBe(kind);
  });
});
