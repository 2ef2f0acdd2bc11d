// Every family of genres, one line each. Read by analyse.ts and cast.ts.
import type { Family, FamilyName } from '../types.ts';
import { FANTASY } from './fantasy.ts';
import { HERO } from './hero.ts';
import { HISTORY } from './history.ts';
import { HORROR } from './horror.ts';
import { MODERN } from './modern.ts';
import { MYSTERY } from './mystery.ts';
import { MYTH } from './myth.ts';
import { NEON } from './neon.ts';
import { SCIFI } from './scifi.ts';
import { WASTELAND } from './wasteland.ts';
import { WESTERN } from './western.ts';

export const FAMILY: Readonly<Record<FamilyName, Family>> = {
  fantasy: FANTASY,
  scifi: SCIFI,
  mystery: MYSTERY,
  horror: HORROR,
  modern: MODERN,
  western: WESTERN,
  wasteland: WASTELAND,
  history: HISTORY,
  myth: MYTH,
  hero: HERO,
  neon: NEON,
};
