// How the new story is told. Folded away, as it is good as it stands.
import { useState } from 'react';
import { DIFFICULTIES, type TellingChoice, TellingFields } from '../../common/telling-fields.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useText } from '../../text/use-text.ts';

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
  return (
    <details className="rounded-sm border border-rule bg-raised px-4 py-3">
      <summary>
        <span className="font-book text-xl">{newStory.how}</span>
        <span className="ms-3 text-soft">{told}</span>
      </summary>
      <p className="mt-2 text-soft">{newStory.howHint}</p>
      <div className="mt-4 flex flex-col gap-4">
        <TellingFields telling={telling} change={change} />
      </div>
    </details>
  );
};
