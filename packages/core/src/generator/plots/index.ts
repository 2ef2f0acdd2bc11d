// Every plot, one line each. Read by cast.ts.
import type { Plot, PlotName } from '../types.ts';
import { CHARGE } from './charge.ts';
import { CLAIM } from './claim.ts';
import { DEBT } from './debt.ts';
import { MISSING } from './missing.ts';
import { SEAL } from './seal.ts';
import { SOURCE } from './source.ts';
import { TRUCE } from './truce.ts';

export const PLOT: Readonly<Record<PlotName, Plot>> = {
  source: SOURCE,
  charge: CHARGE,
  seal: SEAL,
  truce: TRUCE,
  missing: MISSING,
  claim: CLAIM,
  debt: DEBT,
};
