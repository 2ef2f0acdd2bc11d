// The systems, one line each, in the order in which they decide and react. Narrative is last: it tells what happened.
import { character } from './character/index.ts';
import { consequence } from './consequence/index.ts';
import { item } from './item/index.ts';
import { narrative } from './narrative/index.ts';
import { quest } from './quest/index.ts';
import { seal } from './seal.ts';
import { world } from './world/index.ts';

export const SYSTEMS = [
  seal(world),
  seal(item),
  seal(character),
  seal(quest),
  seal(consequence),
  seal(narrative),
] as const;
