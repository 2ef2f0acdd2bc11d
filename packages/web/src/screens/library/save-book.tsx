// A book as a file, in the formats that other programs read.
import type { Lorebook, RouteInput } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '../../common/button.tsx';
import { Dialog } from '../../common/dialog.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { saveFile } from '../../common/save-file.ts';
import { client } from '../../data/client.ts';
import { useText } from '../../text/use-text.ts';

type Format = NonNullable<RouteInput<'exportLorebook'>['query']['format']>;
const FORMATS = [
  'emergent-world',
  'card-v3',
  'card-v2',
  'lorebook-v3',
  'sillytavern-world-info',
  'novelai-lorebook',
  'novelai-scenario',
  'risu-lorebook',
  'agnai-book',
  'aidungeon-cards',
] as const satisfies readonly Format[];

/** By the type that the server gives the bytes. */
const ENDINGS: Record<string, string> = { 'image/png': 'png', 'application/zip': 'charx' };

const save = async ({ id, series_metadata }: Lorebook, format: (typeof FORMATS)[number]) => {
  const file = await client.exportLorebook(id, { format });
  const type = file.type.split(';')[0] ?? '';
  saveFile(`${series_metadata.title} ${format}`, ENDINGS[type] ?? 'json', file);
};

export const SaveBook = ({ book, close }: { book: Lorebook; close: () => void }) => {
  const { library } = useText();
  const saving = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) => save(book, format),
    onSuccess: close,
  });
  return (
    <Dialog open onOpenChange={close} title={library.save} description={library.saveText}>
      <ul className="flex flex-col gap-2">
        {FORMATS.map((format) => (
          <li key={format}>
            <Button
              icon={Download}
              className="w-full justify-start"
              idle={saving.isPending}
              onClick={() => saving.mutate(format)}
            >
              {library.saves[format]}
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
