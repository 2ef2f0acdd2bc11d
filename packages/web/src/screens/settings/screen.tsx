// Settings: who answers, how the page tells, looks and sounds, what is stored; and the administrator's part.
import { Appearance } from '../../app/appearance.tsx';
import { SwitchField } from '../../common/field.tsx';
import { Screen, Section } from '../../common/screen.tsx';
import { prefer, usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';
import { Admin } from './admin.tsx';
import { Devices } from './devices.tsx';
import { Hearing } from './hearing.tsx';
import { Model } from './model.tsx';
import { Stored } from './stored.tsx';
import { Telling } from './telling.tsx';

export const SettingsScreen = () => {
  const { settings, shell, handOver } = useText();
  const shortcuts = usePreferences((own) => own.shortcuts);
  return (
    <Screen title={settings.title} lead={settings.lead}>
      <Section title={settings.model}>
        <Model />
      </Section>
      <Section title={settings.telling}>
        <Telling />
      </Section>
      <Section title={settings.reading}>
        <Appearance />
      </Section>
      <Section title={settings.hearing}>
        <Hearing />
      </Section>
      <Section title={settings.keyboard}>
        <SwitchField label={shell.shortcutsOn} value={shortcuts} onChange={(now) => prefer({ shortcuts: now })} />
      </Section>
      <Section title={settings.stored}>
        <Stored />
      </Section>
      <Section title={handOver.title}>
        <Devices />
      </Section>
      <Section title={settings.admin}>
        <Admin />
      </Section>
    </Screen>
  );
};
export { SettingsScreen as Screen };
