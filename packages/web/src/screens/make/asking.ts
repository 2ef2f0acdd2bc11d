// What is asked for, as it is typed, and what is wrong with it. Pure.
import type { GenerationRequest } from '@emergent/schema';
import { lengthOf } from '../../common/numbers.ts';

export type Asking = Record<'series_title' | 'genre' | 'setting' | 'power_system' | 'tone' | 'themes', string>;
export const NOTHING: Asking = { series_title: '', genre: '', setting: '', power_system: '', tone: '', themes: '' };

/** Of the server's table; `themes` is checked one by one. */
export const MOST: Record<Exclude<keyof Asking, 'themes'>, number> = {
  series_title: 200,
  genre: 60,
  setting: 600,
  power_system: 600,
  tone: 60,
};
const MOST_THEMES = 20;
const LONGEST_THEME = 60;

const themesOf = (text: string): string[] =>
  text
    .split(',')
    .map((theme) => theme.trim())
    .filter((theme) => theme !== '');

export const wrongIn = (asking: Asking): readonly (keyof Asking)[] => {
  const wrong: (keyof Asking)[] = [];
  if (asking.series_title.trim() === '') wrong.push('series_title');
  for (const name of ['series_title', 'genre', 'setting', 'power_system', 'tone'] as const)
    if (lengthOf(asking[name].trim()) > MOST[name] && !wrong.includes(name)) wrong.push(name);
  const themes = themesOf(asking.themes);
  if (themes.length > MOST_THEMES || themes.some((theme) => lengthOf(theme) > LONGEST_THEME)) wrong.push('themes');
  return wrong;
};

export const requestOf = ({ themes, ...fields }: Asking) => ({
  series_title: fields.series_title.trim(),
  genre: fields.genre.trim(),
  setting: fields.setting.trim(),
  power_system: fields.power_system.trim(),
  tone: fields.tone.trim(),
  themes: themesOf(themes),
});

export const askingOf = ({ series_title, genre, setting, power_system, tone, themes }: GenerationRequest): Asking => ({
  series_title,
  genre,
  setting,
  power_system,
  tone,
  themes: themes.join(', '),
});
