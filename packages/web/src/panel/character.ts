// The character: health, mana, experience, abilities with what is worn, skills, what became of them.
import type { Ability, GameSession } from '@emergent/schema';
import { element } from '../element.ts';
import { ABILITY_NAMES, capital, plain, signed, standing } from '../words.ts';
import { bar, heading, list, quiet, values } from './parts.ts';
import type { Tab } from './tab.ts';

const abilityNames = (): Ability[] => ['strength', 'dexterity', 'constitution', 'intelligence', 'wisdom', 'charisma'];

const abilities = ({ character, effective_stats }: GameSession) =>
  element(
    'dl',
    { class: 'abilities' },
    abilityNames().map((name) => {
      const worn = effective_stats[name] - character.stats[name];
      return element('div', {}, [
        element('dt', { text: ABILITY_NAMES[name] }),
        element('dd', {}, [
          String(effective_stats[name]),
          worn === 0 ? null : element('span', { class: 'quiet', text: ` (${character.stats[name]} ${signed(worn)})` }),
        ]),
      ]);
    }),
  );

const skills = ({ character }: GameSession) => {
  const rows = Object.entries(character.skills).sort(([, a], [, b]) => b.level - a.level || b.uses - a.uses);
  if (rows.length === 0) return [];
  return [
    heading('Skills'),
    values(rows.map(([name, { level }]) => [plain(name), level === 0 ? 'learning' : `level ${level}`])),
  ];
};

const standings = (title: string, named: Record<string, number>) => {
  const rows = Object.entries(named).filter(([, value]) => value !== 0);
  if (rows.length === 0) return [];
  return [heading(title), values(rows.map(([name, value]) => [name, `${standing(value)} (${signed(value)})`]))];
};

const defeat = ({ character }: GameSession) =>
  character.defeated === null
    ? []
    : [
        element('p', {
          class: 'defeated',
          text: `${capital(character.defeated.cause)} ${character.defeated.consequence}`,
        }),
      ];

export const characterTab: Tab = ({ session }) => {
  const { character } = session;
  const { traits, arc } = character.metadata;
  return [
    element('h2', { text: character.name }),
    quiet(`${character.class_name}, level ${character.level}`),
    ...defeat(session),
    bar('Health', character.health, character.max_health, 'health'),
    ...(character.max_mana === 0 ? [] : [bar('Mana', character.mana, character.max_mana, 'mana')]),
    ...experience(session),
    heading('Abilities'),
    abilities(session),
    ...skills(session),
    ...(traits.length === 0
      ? []
      : [heading('Traits'), list(traits.map((trait) => element('li', { text: capital(trait) })))]),
    ...(arc === '' ? [] : [quiet(arc)]),
    ...standings('People', session.relationships),
    ...standings('Reputation', session.reputation),
  ];
};

/** The server says where the next level is; from a server that does not, the plain number is shown. */
const experience = ({ character, metadata }: GameSession) => {
  const next = metadata.next_level_experience;
  return typeof next === 'number'
    ? [bar('Experience', character.experience, next, 'experience')]
    : [values([['Experience', String(character.experience)]])];
};
