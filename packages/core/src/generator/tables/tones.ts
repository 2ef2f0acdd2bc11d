// How a story of this tone begins, how it ends, and how hard it is. Read by template.ts, people.ts and lore.ts.
import type { ToneName } from '../types.ts';

type Tone = {
  danger: number;
  difficulty: 'easy' | 'medium' | 'hard';
  minutes: number;
  said: string;
  begins: readonly string[];
  ends: readonly string[];
};

export const TONE: Readonly<Record<ToneName, Tone>> = {
  grim: {
    danger: 3,
    difficulty: 'hard',
    minutes: 450,
    said: 'People here have been disappointed by experts. Nobody is rescued by accident, and what is broken mostly stays so.',
    begins: [
      "There was a body by the road this morning, and people walked round it, since it was in nobody's parish.",
      'It is a day on which even the dogs go round by the back.',
      'Somebody has washed the step, and not got all of it.',
    ],
    ends: [
      'Nobody is happy. But somebody puts a lamp in a window where there was none.',
      'It costs what it costs. In the morning the living go to work.',
    ],
  },
  light: {
    danger: 0,
    difficulty: 'easy',
    minutes: 570,
    said: 'It goes wrong here in a civil way, and usually twice. Nobody is as clever as they dress.',
    begins: [
      'It would have been a dignified morning but for the goat.',
      'A man goes by with a ladder, and, a moment later, a second man goes by looking for it.',
      'Everything is going according to plan, which is how one can tell that nobody here made the plan.',
    ],
    ends: [
      'There is a speech about it afterwards. The goat eats the end.',
      'Everyone claims to have thought so all along, and the bill is sent to nobody in particular.',
    ],
  },
  epic: {
    danger: 2,
    difficulty: 'medium',
    minutes: 360,
    said: 'What is done here will be sung, so people mind their words. Oaths hold, and breaking one is heard a long way off.',
    begins: [
      'The sun comes up red, like something drawn from a sheath.',
      'There are days to which later days look back, and they begin like any other, with somebody sweeping a step.',
      'Far off a horn speaks once, and everybody who hears it knows how old they are.',
    ],
    ends: [
      'They will make songs of it, and get your eyes wrong, and the hour right.',
      'Long after, when the walls are grass, a child will ask what happened here, and somebody will know.',
    ],
  },
  cosy: {
    danger: 0,
    difficulty: 'easy',
    minutes: 540,
    said: 'People are on the whole good to each other, at length and over food. Troubles are real, and can be sat down with.',
    begins: [
      'Somebody has already put the kettle on, on principle.',
      'It smells of bread and wet wool, and a cat has made room.',
      'The first person you met said good morning, and meant it as information.',
    ],
    ends: [
      'There is cake. There is enough of it, which has been arranged.',
      'Somebody moves up on the bench, and that is that.',
    ],
  },
  tense: {
    danger: 2,
    difficulty: 'medium',
    minutes: 990,
    said: 'Something is not as it is said to be. Doors are locked that used to stand open, and people count each other.',
    begins: [
      'Twice now a curtain has moved, and it was not the same curtain.',
      'They stop talking when you come in, all but one, who goes on a word too long.',
      'You counted the steps behind you. They were one more than yours.',
    ],
    ends: [
      'That night every light in the place is left on, and nobody says why.',
      'You sleep with the door open, to be able to hear it stay quiet.',
    ],
  },
  wistful: {
    danger: 0,
    difficulty: 'medium',
    minutes: 900,
    said: 'Everything here is a little after its time and has stayed for the light. People say what they mean about an hour too late.',
    begins: [
      'It is the last week in which one can sit outside, and everybody knows it.',
      'Someone is playing a tune with a finger missing from it.',
      'The afternoon lies on {town} like a hand.',
    ],
    ends: [
      'Afterwards people find that they are standing about, not wanting to be the first to go in.',
      'You keep a small thing from it, in a pocket, for years.',
    ],
  },
  plain: {
    danger: 1,
    difficulty: 'medium',
    minutes: 510,
    said: 'People here are neither good nor bad before breakfast. They do what they can live with, and then they live with it.',
    begins: [
      'It is an ordinary morning, as far as anybody will admit.',
      'A cart has lost a wheel, and six people are telling its driver how.',
      'The day begins with somebody knocking on the wrong door.',
    ],
    ends: [
      'By the end of the week people have begun to tell it differently. You let them.',
      'Then somebody has to sweep up, and it is the same somebody as ever.',
    ],
  },
};
