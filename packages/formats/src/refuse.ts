// Saying no to a file: one typed error that names what was found and what was expected. Thrown anywhere in formats, told by the server.
import { EmergentError } from '@emergent/schema';

export const EXPECTED =
  'a lorebook, character card, scenario, story or save of SillyTavern, NovelAI, AI Dungeon, OpenDungeon, Agnai, RisuAI or Kobold, or a world of ours';

/** `advice` is what one can do instead; `field` what of the request is refused. Functions, not constants: so that the compiler knows that nothing follows. */
export function refuse(found: string, expected: string = EXPECTED, advice?: string, field = 'file'): never {
  throw new EmergentError('IMPORT_REFUSED', {
    message: `This is ${found}; expected ${expected}.`,
    details: { field, found, expected },
    suggestions: [advice ?? 'Export it again from the program that it came from, and send that file unchanged.'],
  });
}

export function refuseSize(found: string, expected: string): never {
  throw new EmergentError('TOO_LARGE', {
    message: `This has ${found}; at most ${expected} can be read.`,
    details: { found, expected },
    suggestions: ['Split it, or leave out what is large.'],
  });
}
