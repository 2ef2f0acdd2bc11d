// What scenario templates need of their lorebook: the places where stories begin and everything that their quests ask for. A book that is
// changed keeps it, or is refused with its name. Called by worlds.ts.
import { findName } from '@emergent/core';
import {
  type Condition,
  EmergentError,
  type LorebookInput,
  type ScenarioTemplate,
  type ScenarioTemplateInput,
} from '@emergent/schema';
import { nearestNames } from './nearest.ts';

/** A place where somebody starts; `field` says whose. */
const mustBePlace = ({ locations }: Pick<LorebookInput, 'locations'>, name: string | null, field: string) => {
  if (name === null || findName(locations, name) !== undefined) return;
  const near = nearestNames(
    name,
    locations.map((place) => place.name),
  );
  throw new EmergentError('VALIDATION_FAILED', {
    message: `Please check your input: "${field}" names the place "${name}", which the lorebook does not have.`,
    details: { field, needed: name },
    suggestions: [near.length === 0 ? 'Give the lorebook a place first.' : `Did you mean ${near.join(', ')}?`],
  });
};

/** Throws VALIDATION_FAILED with the field that names no place of the book. Key characters may be people whom the book does not tell of (yet). */
export const mustFit = (
  book: Pick<LorebookInput, 'locations'>,
  input: Pick<ScenarioTemplateInput, 'setting_location' | 'playable_characters'>,
) => {
  mustBePlace(book, input.setting_location, 'setting_location');
  for (const [index, who] of input.playable_characters.entries())
    mustBePlace(book, who.setting_location, `playable_characters.${index}.setting_location`);
};

/** `of`: what in the template names it. */
type Need = { field: 'locations' | 'characters'; kind: 'place' | 'person' | 'thing'; name: string; of: string };

const needOf = (kind: Need['kind'], name: string | null, of: string): Need[] =>
  name === null ? [] : [{ field: kind === 'person' ? 'characters' : 'locations', kind, name, of }];

const asked = (condition: Condition, of: string): Need[] => [
  ...('place' in condition ? needOf('place', condition.place, of) : []),
  ...('person' in condition ? needOf('person', condition.person, of) : []),
  ...('item' in condition ? needOf('thing', condition.item, of) : []),
];

const needsOf = ({ setting_location, playable_characters, key_characters, quests }: ScenarioTemplate): Need[] => [
  ...needOf('place', setting_location, 'it begins there'),
  ...playable_characters.flatMap((who) => needOf('place', who.setting_location, `${who.name} begins there`)),
  ...key_characters.flatMap((name) => needOf('person', name, 'a key character')),
  ...quests.flatMap((quest) => {
    const of = `the quest "${quest.title}"`;
    const steps = [...quest.objectives, ...quest.endings].flatMap((one) => one.done_when);
    const first = quest.starts === 'at once' ? [] : [quest.starts];
    return [...needOf('person', quest.giver, of), ...[...first, ...steps].flatMap((one) => asked(one, of))];
  }),
];

const holds = ({ locations, characters }: LorebookInput, { kind, name }: Need): boolean => {
  if (kind === 'thing') return [...locations, ...characters].some(({ items }) => findName(items, name) !== undefined);
  return findName<{ name: string; aliases: string[] }>(kind === 'place' ? locations : characters, name) !== undefined;
};

/** What a template names and the book had stays. Throws VALIDATION_FAILED with the list it is missed in, whose it is and what it is for. */
export const mustKeepNeeds = (was: LorebookInput, now: LorebookInput, templates: readonly ScenarioTemplate[]): void => {
  for (const template of templates) {
    const lost = needsOf(template).find((need) => holds(was, need) && !holds(now, need));
    if (lost === undefined) continue;
    const { field, kind, name, of } = lost;
    throw new EmergentError('VALIDATION_FAILED', {
      message: `Please check your input: "${field}" lacks the ${kind} "${name}", which the scenario template "${template.title}" needs (${of}).`,
      details: { field, needed: name, template_id: template.id },
      suggestions: [
        `Keep "${name}", also as another name of something, or change the template "${template.id}" first.`,
      ],
    });
  }
};
