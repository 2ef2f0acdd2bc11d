// Names that people say one for the other: a lamp for the lantern, a dirk for the dagger. Called by targets-match.ts.
import { singular } from '../words/plurals.ts';

/** Words for the same sort of thing: of what is here, either will do. */
export const ALIKE: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'potion draught elixir tonic philtre brew',
    'lamp lantern',
    'knife dagger dirk',
    'gun pistol revolver handgun',
    'book tome volume ledger',
    'note letter paper page',
    'rock stone slab boulder',
    'jar pot urn vase',
    'box chest crate case trunk',
    'sign notice board placard poster post',
    'bed bunk cot',
    'desk table counter',
    'gauge dial meter',
    'rail railing parapet',
    'chair stool bench seat',
    'stove hearth fireplace',
    'picture painting portrait',
    'rope line cord',
    'cloak cape mantle',
    'sack bag',
    'boat skiff dinghy',
    'coat jacket greatcoat',
    'axe hatchet',
  ].flatMap((group) => group.split(' ').map((word): [string, string[]] => [word, group.split(' ')])),
);
/** Several are not one thing of another name: "boards" are no sign. */
export const isAlike = (said: string, word: string) =>
  !(singular(said) !== said && singular(word) === word) && ALIKE.get(singular(said))?.includes(singular(word)) === true;
