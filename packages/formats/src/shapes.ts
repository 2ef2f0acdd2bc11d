// The schema's shapes that formats reads into, and the one of its own: a line of somebody's story.
import type { Extensions } from '@emergent/schema';

export {
  CharacterProfile,
  type Extensions,
  LorebookInput,
  LoreEntry,
  type LoreSettings,
  ScenarioTemplateInput,
} from '@emergent/schema';

/** In order, oldest first. `at` is an ISO 8601 time, null where the file has none; `takes` are other tellings that were offered. */
export type StoryLine = {
  who: 'player' | 'narration' | 'system';
  name: string;
  text: string;
  at: string | null;
  takes?: string[];
  extensions?: Extensions;
};
