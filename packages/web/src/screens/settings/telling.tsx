// How new stories are told, unless one chooses otherwise when beginning one.
import { ChoiceField } from '../../common/field.tsx';
import { LENGTHS, PERSONS, prefer, TENSES, usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';

export const Telling = () => {
  const { newStory, words } = useText();
  const { person, tense, length } = usePreferences();
  return (
    <div className="flex flex-col gap-5">
      <ChoiceField
        label={newStory.person}
        options={PERSONS.map((value) => ({ value, label: words.persons[value] }))}
        value={person}
        onChange={(now) => prefer({ person: now })}
      />
      <ChoiceField
        label={newStory.tense}
        options={TENSES.map((value) => ({ value, label: words.tenses[value] }))}
        value={tense}
        onChange={(now) => prefer({ tense: now })}
      />
      <ChoiceField
        label={newStory.length}
        options={LENGTHS.map((value) => ({ value, label: words.lengths[value] }))}
        value={length}
        onChange={(now) => prefer({ length: now })}
      />
    </div>
  );
};
