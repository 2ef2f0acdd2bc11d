// How a story opens: the template's own words with the character's name filled in; without any, the place and the situation. No model.
import type { PlayableCharacter, ScenarioTemplate, StoryStyle } from '@emergent/schema';
import { phrase } from '../../storyteller/phrase.ts';
import { closed, tidy } from '../../words/english.ts';

const fallback = (template: ScenarioTemplate, name: string, style: StoryStyle): string => {
  const first = phrase('{You} [be] at {place}.', { place: template.setting_location }, { style, name });
  return [first, closed(template.starting_situation), closed(template.description)]
    .filter((one) => one !== '')
    .join(' ');
};

/** `initial_narrative` of the character, else of the template, fitted by code: `{name}` is the character's name. */
export const openingOf = (
  template: ScenarioTemplate,
  playable: PlayableCharacter | null,
  name: string,
  style: StoryStyle,
): string => {
  const own = playable?.initial_narrative ?? template.initial_narrative;
  const words = own === null || own.trim() === '' ? fallback(template, name, style) : own;
  return tidy(words.replaceAll('{name}', () => name));
};
