// What a language must have: English is the pattern, and a key that another one lacks does not compile.
import type { en } from './en.ts';

export type Catalogue = typeof en;
