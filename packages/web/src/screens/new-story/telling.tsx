// How a story is told: person, tense, length, difficulty, for whom. Folded away, as it is good as it stands.
import { useState } from 'react';
import { ChoiceField } from '../../common/field.tsx';
import { LENGTHS, PERSONS, TENSES, usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';

const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
const CONTENT_LEVELS = ['everyone', 'teen', 'mature'] as const;

export type TellingChoice = {
  style: { person: (typeof PERSONS)[number]; tense: (typeof TENSES)[number]; length: (typeof LENGTHS)[number] };
  difficulty: (typeof DIFFICULTIES)[number];
  content_level: (typeof CONTENT_LEVELS)[number];
};

export const useTelling = (difficulty: string) => {
  const { person, tense, length } = usePreferences();
  const [telling, setTelling] = useState<TellingChoice>({
    style: { person, tense, length },
    difficulty: DIFFICULTIES.find((known) => known === difficulty) ?? 'medium',
    content_level: 'teen',
  });
  const change = (part: Partial<TellingChoice>) => setTelling({ ...telling, ...part });
  return [telling, change] as const;
};

type Props = { telling: TellingChoice; change: (part: Partial<TellingChoice>) => void };

export const Telling = ({ telling, change }: Props) => {
  const { newStory, words } = useText();
  const { style, difficulty, content_level } = telling;
  const told = newStory.told(
    words.persons[style.person],
    words.tenses[style.tense],
    words.lengths[style.length],
    words.difficulties[difficulty],
    words.contentLevels[content_level],
  );
  const options = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
    values.map((value) => ({ value, label: names[value] }));
  return (
    <details className="rounded-sm border border-rule bg-raised px-4 py-3">
      <summary>
        <span className="font-book text-xl">{newStory.how}</span>
        <span className="ms-3 text-soft">{told}</span>
      </summary>
      <p className="mt-2 text-soft">{newStory.howHint}</p>
      <div className="mt-4 flex flex-col gap-4">
        <ChoiceField
          label={newStory.person}
          options={options(PERSONS, words.persons)}
          value={style.person}
          onChange={(person) => change({ style: { ...style, person } })}
        />
        <ChoiceField
          label={newStory.tense}
          options={options(TENSES, words.tenses)}
          value={style.tense}
          onChange={(tense) => change({ style: { ...style, tense } })}
        />
        <ChoiceField
          label={newStory.length}
          options={options(LENGTHS, words.lengths)}
          value={style.length}
          onChange={(length) => change({ style: { ...style, length } })}
        />
        <ChoiceField
          label={newStory.difficulty}
          options={options(DIFFICULTIES, words.difficulties)}
          value={difficulty}
          onChange={(value) => change({ difficulty: value })}
        />
        <ChoiceField
          label={newStory.contentLevel}
          options={options(CONTENT_LEVELS, words.contentLevels)}
          value={content_level}
          onChange={(value) => change({ content_level: value })}
        />
      </div>
    </details>
  );
};
