// Posts as role-players write them: emotes between marks, what is said beside them, what body and clothes do meanwhile.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, speech }) =>
    [verb, target?.name ?? '-', ...(speech === null ? [] : [`“${speech}”`])].join(' '),
  );

const POSTS: readonly (readonly [string, ...string[]])[] = [
  // Nobody is named who does it.
  ['/me shrugs and takes the rope', 'perform -', 'take coil of rope'],
  ['*sighs, takes the rope and looks at Pip*', 'perform -', 'take coil of rope', 'look Pip'],
  ['*laughs. Looks at the nets.*', 'perform -', 'look nets'],
  // What stands beside an emote is said.
  ['_she leans on the bell_ Hm. Odd. Who rang it?', 'perform -', 'talk - “Hm. Odd. Who rang it?”'],
  ['*nods* Then we go at low tide.', 'perform -', 'talk - “Then we go at low tide.”'],
  ['*she nods*, then takes the rope', 'perform -', 'take coil of rope'],
  ['*smiles at Pip* hello there (ooc: back in five)', 'perform Pip', 'talk Pip “hello there”'],
  // What is said beside a deed is said, and the deed is done.
  ['"Let me." Wren takes the rope.', 'talk - “Let me.”', 'take coil of rope'],
  ['/me grins at Pip ~ "Barefoot in this?"', 'perform Pip', 'talk Pip “Barefoot in this?”'],
  [
    '"Who rang it?" Wren asks, sitting down on the nets and looking at the bell.',
    'ask - “Who rang it?”',
    'perform -',
    'look harbour bell',
  ],
  ['"You came." *Wren says softly, taking the rope.*', 'talk - “You came.”', 'take coil of rope'],
  ['I sing "the tide, the tide"', 'perform - “the tide, the tide”'],
  // What the sky and clothes do is not the player's deed.
  ['*The wind shifts, bringing the smell of salt. Wren takes the rope.*', 'take coil of rope'],
  ['*Wren takes the rope, bow swinging from her shoulder.*', 'take coil of rope'],
  ['*Wren takes the rope, saying nothing, before he can stop her.*', 'take coil of rope'],
  // Hands and feet.
  ['*Wren perches on the nets, swinging one foot.*', 'perform nets', 'perform -'],
  ['"Pip." She touched two fingers to her brow.', 'talk Pip “Pip.”', 'perform -'],
  // Part of a thing is that thing, and "it" stays what it was.
  [
    '*picks up the rope, turning the haft in her hands, and hands it to Pip*',
    'take coil of rope',
    'perform -',
    'give coil of rope',
  ],
  ['*Wren tests the clapper of the harbour bell and gives it a shake.*', 'use harbour bell', 'use harbour bell'],
  ['"I am off to the inn." *Wren sets off down the road.*', 'talk - “I am off to the inn.”', 'go The Gull and Anchor'],
  // Whose and who: of her and of him, by what one is, by an inverted tag.
  ['*Wren leans past Maren, goes quiet, and lets out a long breath.*', 'perform Maren Holt', 'perform -', 'perform -'],
  ['"No," said Wren, taking the rope. "Not today."', 'talk - “No,”', 'take coil of rope', 'talk - “Not today.”'],
  [
    'Somewhere a bell rang. Wren was already running, boots ringing on the planks, for the inn.',
    'go The Gull and Anchor',
  ],
  ['"Again," *Wren whispers, very quietly, one hand drifting to her belt.*', 'talk - “Again,”'],
  ['*sits down with her back to the bell and looks at Pip*', 'perform -', 'look Pip'],
  ['*holds the rope out on her palm* Here.', 'perform -', 'talk - “Here.”'],
  ['"It moved," *Wren whispers, backing away from the bell.*', 'talk - “It moved,”', 'perform harbour bell'],
  ['*pops a draught into her mouth*', 'eat healing draught'],
];

describe('a role-play post', () => {
  for (const [line, ...expected] of POSTS) it(line, () => expect(acts(line)).toEqual(expected));
});
