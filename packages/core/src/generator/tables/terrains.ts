// The lie of the land, whatever kind of story is told there: one file for each four. Read by cast.ts, places.ts and analyse.ts.
import type { Terrain, TerrainName } from '../types.ts';
import { HEIGHTS } from './terrains-heights.ts';
import { ROOFS } from './terrains-roofs.ts';
import { SHORES } from './terrains-shores.ts';

export const TERRAIN: Readonly<Record<TerrainName, Terrain>> = { ...SHORES, ...HEIGHTS, ...ROOFS };
