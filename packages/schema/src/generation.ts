// What a player asks for when a world is to be made: the original's fields, each bounded, free words welcome in all of them.
import { z } from 'zod';
import { line, text } from './text.ts';

/** Only the title is needed; what is left out, or says nothing that is understood, is filled in by the seed. */
export const GenerationRequest = z.object({
  series_title: line(200, 1),
  series_type: line(60).default('original'),
  genre: line(60).default(''),
  setting: text(600).default(''),
  power_system: text(600).default(''),
  tone: line(60).default(''),
  themes: z.array(line(60, 1)).max(20).default([]),
});
export type GenerationRequest = z.infer<typeof GenerationRequest>;
