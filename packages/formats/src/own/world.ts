// Our own file of a world: the lorebook with its ways to start, field for field. Registered in formats.ts.
import { LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import { z } from 'zod';
import type { Format } from '../format.ts';
import { isRaw, type Json } from '../json.ts';
import { refuse } from '../refuse.ts';

const FORMAT = 'emergent-world';
const VERSION = 1;
const WorldFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  lorebook: LorebookInput,
  templates: z
    .array(ScenarioTemplateInput.omit({ lorebook_id: true }))
    .max(1000)
    .default([]),
});

const problem = ({ issues }: z.ZodError): string => {
  const [first] = issues;
  return first === undefined ? 'does not hold together' : `has in "${first.path.join('.')}": ${first.message}`;
};

export const ownWorld: Format = {
  name: FORMAT,
  title: 'World of emergentRPG',
  containers: ['json'],
  keywords: [],
  detect: ({ value }) => isRaw(value) && value.format === FORMAT,
  read: ({ value }, notes) => {
    const version = isRaw(value) ? value.version : null;
    if (version !== VERSION) refuse(`a world of version ${JSON.stringify(version)}`, `version ${VERSION}`);
    const file = WorldFile.safeParse(value);
    if (!file.success) return refuse(`a world of ours that ${problem(file.error)}`, 'a world as it was exported');
    const { lorebook, templates } = file.data;
    for (const name of Object.keys(lorebook)) notes.at(`lorebook.${name}`)('taken', 'as it stands');
    for (const at of templates.keys()) notes.at(`templates[${at}]`)('taken', 'as it stands');
    return { lorebook, templates, stories: [] };
  },
  write: ({ lorebook, templates }) => {
    const file = WorldFile.parse({ format: FORMAT, version: VERSION, lorebook, templates });
    const value: Json = JSON.parse(JSON.stringify(file));
    return { value };
  },
};
