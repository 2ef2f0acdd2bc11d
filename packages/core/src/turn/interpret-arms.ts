// Deeds with something in hand that is thrown, shot, aimed or tied with: who is meant by it, and with what. Called by interpret-refine.ts.
import type { Act, Target } from '@emergent/schema';
import { isShooter, isShot } from '../deed-words.ts';
import { plainWords } from '../tokens.ts';
import type { Given } from './interpret-bind.ts';
import { baseOf } from './lexicon.ts';

const THROWS = ['throw', 'hurl', 'fling', 'toss', 'lob', 'chuck'];

/** "throw the lamp at Rusk" is an attack, "toss the rope to Pip" a gift. */
export const thrown = (act: Act): Act => {
  const words = plainWords(act.text);
  if (act.verb !== 'use' || act.with?.kind !== 'person' || !words.some((word) => THROWS.includes(baseOf(word) ?? '')))
    return act;
  return words.includes('at')
    ? { ...act, verb: 'attack', target: act.with, with: act.target }
    : { ...act, verb: 'give' };
};

const AMMUNITION = new Set(
  'arrow arrows bolt bolts bullet bullets shot shots round rounds dart darts quarrel slug'.split(' '),
);

/** "fire an arrow at Rusk", "shoot him": with what one has that shoots. */
export const shot = (act: Act, { session }: Given): Act => {
  if (!isShot(act)) return act;
  const isLoose =
    act.with === null ||
    (act.with.kind === 'unknown' && plainWords(act.with.name).some((word) => AMMUNITION.has(word)));
  const bow = isLoose ? session.inventory.find(({ name }) => isShooter(name)) : undefined;
  const aim =
    act.target?.kind === 'unknown' && plainWords(act.target.name).every((word) => AMMUNITION.has(word))
      ? null
      : act.target;
  return bow === undefined
    ? { ...act, target: aim }
    : { ...act, target: aim, with: { kind: 'item', name: bow.name, id: bow.id, here: true } };
};

const AIMS = new Set(['aim', 'point', 'level', 'train']);
const BINDS = new Set(['tie', 'bind', 'chain', 'cuff', 'gag']);
/** "aim it at Rusk" threatens him, "tie Rusk up with the rope" is force; an arrow is nocked on a bow. */
export const forced = (act: Act, { session }: Given): Act => {
  const [target, tool] = [act.target, act.with];
  const bases = plainWords(act.text).map((word) => baseOf(word) ?? '');
  const weapon = [target, tool].find(
    (one) =>
      one?.kind === 'item' || (one?.kind === 'unknown' && /\b(?:sword|gun|knife|blade|spear|pistol)\b/.test(one.name)),
  );
  const person = [tool, target].find((one) => one?.kind === 'person');
  if ((act.verb === 'use' || act.verb === 'perform') && person && weapon && bases.some((base) => AIMS.has(base)))
    return { ...act, verb: 'threaten', target: person, with: weapon };
  if (act.verb === 'use' && target?.kind === 'person' && bases.some((base) => BINDS.has(base)))
    return { ...act, verb: 'attack' };
  if (
    act.verb !== 'equip' ||
    target?.kind !== 'unknown' ||
    !plainWords(target.name).some((word) => AMMUNITION.has(word))
  )
    return act;
  const bow = session.inventory.find(({ name }) => isShooter(name));
  if (bow === undefined) return act;
  const held: Target = { kind: 'item', name: bow.name, id: bow.id, here: true };
  return bow.equipped ? { ...act, verb: 'defend', target: null, with: held } : { ...act, target: held };
};
