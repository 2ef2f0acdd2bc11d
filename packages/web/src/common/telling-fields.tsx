// How a story is told: person, tense, length, difficulty, for whom. Chosen when one begins it, and changed while it is played.
import { LENGTHS, PERSONS, TENSES } from '../state/preferences.ts';
import { useText } from '../text/use-text.ts';
import { ChoiceField } from './field.tsx';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
const CONTENT_LEVELS = ['everyone', 'teen', 'mature'] as const;

export type Style = {
  person: (typeof PERSONS)[number];
  tense: (typeof TENSES)[number];
  length: (typeof LENGTHS)[number];
};
export type TellingChoice = {
  style: Style;
  difficulty: (typeof DIFFICULTIES)[number];
  content_level: (typeof CONTENT_LEVELS)[number];
};

const named = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, label: names[value] }));

type StyleProps = { style: Style; change: (part: Partial<Style>) => void };
/** Those of them that a reader has a liking for in every story. */
export const StyleFields = ({ style, change }: StyleProps) => {
  const { newStory, words } = useText();
  return (
    <>
      <ChoiceField
        label={newStory.person}
        options={named(PERSONS, words.persons)}
        value={style.person}
        onChange={(person) => change({ person })}
      />
      <ChoiceField
        label={newStory.tense}
        options={named(TENSES, words.tenses)}
        value={style.tense}
        onChange={(tense) => change({ tense })}
      />
      <ChoiceField
        label={newStory.length}
        options={named(LENGTHS, words.lengths)}
        value={style.length}
        onChange={(length) => change({ length })}
      />
    </>
  );
};

type Props = { telling: TellingChoice; change: (part: Partial<TellingChoice>) => void };
export const TellingFields = ({ telling: { style, difficulty, content_level }, change }: Props) => {
  const { newStory, words } = useText();
  return (
    <>
      <StyleFields style={style} change={(part) => change({ style: { ...style, ...part } })} />
      <ChoiceField
        label={newStory.difficulty}
        options={named(DIFFICULTIES, words.difficulties)}
        value={difficulty}
        onChange={(value) => change({ difficulty: value })}
      />
      <ChoiceField
        label={newStory.contentLevel}
        options={named(CONTENT_LEVELS, words.contentLevels)}
        value={content_level}
        onChange={(value) => change({ content_level: value })}
      />
    </>
  );
};
