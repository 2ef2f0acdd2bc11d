// How new stories are told, unless one chooses otherwise when beginning one.
import { StyleFields } from '../../common/telling-fields.tsx';
import { prefer, usePreferences } from '../../state/preferences.ts';

export const Telling = () => {
  const { person, tense, length } = usePreferences();
  return (
    <div className="flex flex-col gap-5">
      <StyleFields style={{ person, tense, length }} change={prefer} />
    </div>
  );
};
