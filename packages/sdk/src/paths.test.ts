// The handwritten table of paths and ROUTES say the same, both ways.
import { ROUTES } from '@emergent/schema';
import { expect, test } from 'vitest';
import { PATHS } from './paths.ts';

test('every route has its method and path in the table, and the table has nothing else', () => {
  const fromRoutes = Object.fromEntries(
    Object.entries(ROUTES).map(([name, { method, path }]) => [name, [method, path]]),
  );
  expect(PATHS).toEqual(fromRoutes);
});
