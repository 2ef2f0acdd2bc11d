// The character: health, mana, experience, abilities with what is worn, skills, what became of them.
import type { Ability } from '@emergent/schema';
import { capital, plain, signed } from '../../common/numbers.ts';
import { Progress } from '../../common/progress.tsx';
import { useSession } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Part, Rows } from '../parts.tsx';
import { Growth } from './growth.tsx';

const ABILITIES: readonly Ability[] = ['strength', 'dexterity', 'constitution', 'intelligence', 'wisdom', 'charisma'];

const Abilities = () => {
  const { words } = useText();
  const { character, effective_stats } = useSession();
  return (
    <dl className="grid grid-cols-2 gap-2 min-[22rem]:grid-cols-3">
      {ABILITIES.map((name) => {
        const worn = effective_stats[name] - character.stats[name];
        return (
          <div
            key={name}
            className="flex flex-col-reverse items-center rounded-sm border border-rule bg-raised px-1 py-2 text-center"
          >
            <dt className="text-soft text-sm">{words.abilities[name]}</dt>
            <dd className="font-book text-2xl">
              {effective_stats[name]}
              {worn !== 0 && <span className="ms-1 text-base text-verdigris">{signed(worn)}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const Bars = () => {
  const { characterPanel: text } = useText();
  const { character } = useSession();
  return (
    <div className="my-4 flex flex-col gap-3">
      <Progress label={text.health} value={character.health} max={character.max_health} />
      {character.max_mana > 0 && (
        <Progress label={text.mana} value={character.mana} max={character.max_mana} tone="verdigris" />
      )}
    </div>
  );
};

const Skills = () => {
  const { characterPanel: text } = useText();
  const { skills } = useSession().character;
  const rows = Object.entries(skills).sort(([, a], [, b]) => b.level - a.level || b.uses - a.uses);
  if (rows.length === 0) return null;
  return (
    <Part title={text.skills}>
      <Rows rows={rows.map(([name, { level }]) => [plain(name), level === 0 ? text.learning : text.level(level)])} />
    </Part>
  );
};

export const Panel = () => {
  const { characterPanel: text } = useText();
  const { character } = useSession();
  const { traits, arc } = character.metadata;
  return (
    <>
      <h2 className="text-2xl">{character.name}</h2>
      <p className="text-soft">{text.about(character.class_name, character.level)}</p>
      {character.defeated && (
        <p className="mt-3 border-rubric border-s-4 ps-3">
          {capital(character.defeated.cause)} {character.defeated.consequence}
        </p>
      )}
      <Bars />
      <Abilities />
      <Growth />
      <Skills />
      {traits.length > 0 && (
        <Part title={text.traits}>
          <p>{traits.join(', ')}</p>
        </Part>
      )}
      {arc !== '' && (
        <Part title={text.arc}>
          <p className="font-reading italic">{arc}</p>
        </Part>
      )}
    </>
  );
};
