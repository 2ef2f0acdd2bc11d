// What is heard: small sounds, and reading aloud with one of the browser's voices. Both are off until they are wished for.
import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../common/button.tsx';
import { SelectField, SwitchField } from '../../common/field.tsx';
import { prefer, usePreferences } from '../../state/preferences.ts';
import { sound } from '../../state/sound.ts';
import { readAloud, stopReadingAloud } from '../../state/voice.ts';
import { useText } from '../../text/use-text.ts';

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;

/** Voices come some time after the page. */
const useVoices = (): readonly string[] => {
  const [voices, setVoices] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => setVoices([...new Set(synthesis?.getVoices().map(({ name }) => name))]);
    read();
    synthesis?.addEventListener('voiceschanged', read);
    return () => synthesis?.removeEventListener('voiceschanged', read);
  }, []);
  return voices;
};

export const Hearing = () => {
  const { settings } = useText();
  const { readAloud: wanted, sound: sounds, voice } = usePreferences();
  const voices = useVoices();
  useEffect(() => stopReadingAloud, []);
  const options = [{ value: '', label: settings.anyVoice }, ...voices.map((name) => ({ value: name, label: name }))];
  const sample = () => {
    stopReadingAloud();
    readAloud(settings.sample);
  };
  return (
    <div className="flex max-w-md flex-col gap-4">
      <SwitchField
        label={settings.sounds}
        hint={settings.soundsHint}
        value={sounds}
        onChange={(now) => {
          prefer({ sound: now });
          sound('dice');
        }}
      />
      <SwitchField
        label={settings.readAloud}
        hint={voices.length === 0 ? settings.noVoice : settings.readAloudHint}
        value={wanted}
        onChange={(now) => {
          if (!now) stopReadingAloud();
          prefer({ readAloud: now });
        }}
      />
      {wanted && voices.length > 0 && (
        <>
          <SelectField
            label={settings.voice}
            options={options}
            value={voice ?? ''}
            onChange={(now) => prefer({ voice: now === '' ? null : now })}
          />
          <div>
            <Button icon={Volume2} onClick={sample}>
              {settings.tryVoice}
            </Button>
          </div>
        </>
      )}
    </div>
  );
};
