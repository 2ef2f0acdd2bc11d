// A copy of a story as a file: five ways, each with a word on what it is good for.
import type { SessionSummary } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '../../common/button.tsx';
import { Dialog } from '../../common/dialog.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { useText } from '../../text/use-text.ts';
import { FORMATS, saveStory } from './deeds.ts';

export const SaveCopy = ({ story, close }: { story: SessionSummary; close: () => void }) => {
  const { stories } = useText();
  const saving = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) => saveStory(story, format),
    onSuccess: close,
  });
  return (
    <Dialog open onOpenChange={close} title={stories.saveTitle} description={stories.saveText}>
      <ul className="flex flex-col gap-2">
        {FORMATS.map((format) => (
          <li key={format}>
            <Button
              icon={Download}
              className="w-full justify-start"
              idle={saving.isPending}
              onClick={() => saving.mutate(format)}
            >
              <span>
                {stories.formats[format]} <span className="text-soft">· {stories.formatHints[format]}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {saving.error && (
        <div className="mt-3">
          <ErrorState error={saving.error} />
        </div>
      )}
    </Dialog>
  );
};
