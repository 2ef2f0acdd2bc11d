// How the page is read: theme, text size, typeface, motion, language. In the drawer of the top bar and on the settings screen.
import { ChoiceField, SelectField } from '../common/field.tsx';
import { FACES, LANGUAGES, MOTIONS, prefer, TEXT_SIZES, THEMES, usePreferences } from '../state/preferences.ts';
import { useText } from '../text/use-text.ts';

export const Appearance = () => {
  const { shell } = useText();
  const own = usePreferences();
  const sizes = TEXT_SIZES.map((size) => ({ value: String(size), label: `${Math.round(size * 100)} %` }));
  return (
    <div className="flex flex-col gap-5">
      <ChoiceField
        label={shell.theme}
        options={THEMES.map((value) => ({ value, label: shell.themes[value] }))}
        value={own.theme}
        onChange={(theme) => prefer({ theme })}
      />
      <ChoiceField
        label={shell.textSize}
        options={sizes}
        value={String(own.textSize)}
        onChange={(size) => prefer({ textSize: Number(size) })}
      />
      <ChoiceField
        label={shell.face}
        options={FACES.map((value) => ({ value, label: shell.faces[value] }))}
        value={own.face}
        onChange={(face) => prefer({ face })}
      />
      <ChoiceField
        label={shell.motion}
        options={MOTIONS.map((value) => ({ value, label: shell.motions[value] }))}
        value={own.motion}
        onChange={(motion) => prefer({ motion })}
      />
      <div className="max-w-md">
        <SelectField
          label={shell.language}
          options={LANGUAGES.map((value) => ({ value, label: shell.languages[value] }))}
          value={own.language}
          onChange={(language) => prefer({ language })}
        />
      </div>
    </div>
  );
};
