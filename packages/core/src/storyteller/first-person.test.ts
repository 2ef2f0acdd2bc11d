// The book's words on somebody in their own mouth.
import { describe, expect, it } from 'vitest';
import { asFirstPerson, sexOf } from './first-person.ts';

describe('in the first person', () => {
  it.each([
    [
      'He carries a door key on a cord round his neck, a big one, and it has rubbed a groove in the bone.',
      'I carry a door key on a cord round my neck, a big one, and it has rubbed a groove in the bone.',
    ],
    [
      'His hands have two calluses each, in the places where a wheel goes.',
      'My hands have two calluses each, in the places where a wheel goes.',
    ],
    [
      'She keeps her eyes shut while people speak, and opens them when they stop too soon.',
      'I keep my eyes shut while people speak, and open them when they stop too soon.',
    ],
    [
      'His wife made the holster as a joke, and he wears it every day.',
      'My wife made the holster as a joke, and I wear it every day.',
    ],
    [
      'Her shoes are brand new, and hurt her, and she is not going to mention it.',
      'My shoes are brand new, and hurt me, and I am not going to mention it.',
    ],
    [
      'He has not sat with his back to the red phone in two years.',
      'I have not sat with my back to the red phone in two years.',
    ],
    ['a third that he is looking for', 'a third that I am looking for'],
    ['He turns his head towards people.', 'I turn my head towards people.'],
    ['She looks at her own doorstep, and says excuse me to it.', 'I look at my own doorstep, and say excuse me to it.'],
    ['She never writes to him.', 'I never write to him.'],
  ])('%s', (text, said) => {
    expect(asFirstPerson(text, /\bshe\b|\bher\b/i.test(text) ? 'she' : 'he')).toBe(said);
  });

  it('knows whose pronouns they are, or that it cannot', () => {
    expect(sexOf('A woman with her hat on.')).toBe('she');
    expect(sexOf('A man, and she is his wife.')).toBeNull();
    expect(sexOf('A brown man with forty pockets.')).toBe('he');
    expect(sexOf('A tall one.')).toBeNull();
  });
});
