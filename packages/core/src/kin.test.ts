// One list of ties that are of family, for those who mourn and for those who tell of it.
import { expect, it } from 'vitest';
import { isKin } from './kin.ts';

it.each(['Brother', 'sisters', 'uncle', 'grandmother', 'mother-in-law', 'guardian', 'sweetheart', 'next of kin'])(
  '%s is family',
  (tie) => expect(isKin(tie)).toBe(true),
);
it.each(['friend', 'employer', 'grand rival', 'old comrade', 'steward', ''])('%s is not', (tie) =>
  expect(isKin(tie)).toBe(false),
);
