// Bringing a book: a file dropped or chosen, and the report of what became of each of its fields.
import type { RouteAnswer } from '@emergent/schema';
import { useMutation } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button, LinkButton } from '../../common/button.tsx';
import { ChooseFile } from '../../common/choose-file.tsx';
import { ErrorState } from '../../common/error-state.tsx';
import { client } from '../../data/client.ts';
import { storiesChanged } from '../../data/stories.ts';
import { useText } from '../../text/use-text.ts';
import { libraryChanged } from './queries.ts';

type Brought = RouteAnswer<'importLorebook'>;
const OUTCOMES = ['taken', 'approximated', 'kept', 'broken'] as const;

const Fields = ({ report: { items } }: Brought) => {
  const { report } = useText().library;
  if (items.length === 0) return null;
  return (
    <details className="mt-3">
      <summary>{report.details}</summary>
      <ul className="mt-1 flex flex-col gap-1 ps-4 text-sm">
        {items.map(({ path, outcome, how, count }) => (
          <li key={`${path} ${outcome} ${how}`}>
            <code>{path}</code> {count > 1 && <span className="text-soft">{report.times(count)} </span>}
            <span className="text-soft">
              {report.outcomes[outcome]}
              {how !== '' && `: ${how}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Report = ({ brought, close }: { brought: Brought; close: () => void }) => {
  const { report } = useText().library;
  const { told, summary } = brought.report;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [beginning] = brought.scenario_template_ids ?? [];
  return (
    <section className="mb-8 rounded-sm border-verdigris border-s-4 bg-raised px-5 py-4" aria-labelledby="brought">
      <h2 id="brought" ref={heading} tabIndex={-1} className="text-xl outline-none">
        {report.title}
      </h2>
      <p>{told}</p>
      <ul className="mt-2 text-soft">
        <li>{report.made(summary.entries, summary.characters, summary.templates)}</li>
        {OUTCOMES.filter((outcome) => summary[outcome] > 0).map((outcome) => (
          <li key={outcome}>{report.of(summary[outcome], report.outcomes[outcome])}</li>
        ))}
      </ul>
      <Fields {...brought} />
      <div className="mt-4 flex flex-wrap gap-2">
        {brought.session_id !== undefined && (
          <LinkButton to={`/play/${brought.session_id}`}>{report.openStory}</LinkButton>
        )}
        {beginning !== undefined && <LinkButton to={`/new/${beginning}`}>{report.play}</LinkButton>}
        {brought.lorebook_id !== undefined && (
          <LinkButton to={`/library/${brought.lorebook_id}`}>{report.read}</LinkButton>
        )}
        <Button onClick={close}>{report.close}</Button>
      </div>
    </section>
  );
};

export const Bring = () => {
  const { library } = useText();
  const [over, setOver] = useState(false);
  const bringing = useMutation({
    mutationFn: (file: File) => client.importLorebook(file),
    onSuccess: () => Promise.all([libraryChanged(), storiesChanged()]),
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !bringing.isPending) bringing.mutate(file);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`mb-8 flex flex-wrap items-center justify-between gap-4 rounded-md border-2 border-dashed px-5 py-4 ${over ? 'border-rubric bg-wash' : 'border-edge'}`}
      >
        <p role="status" className="min-w-0 max-w-prose text-soft">
          {bringing.isPending ? library.reading(bringing.variables.name) : over ? library.dropHere : library.bringText}
        </p>
        <ChooseFile icon={Upload} idle={bringing.isPending} onFile={(file) => bringing.mutate(file)}>
          {library.choose}
        </ChooseFile>
      </div>
      {bringing.error && (
        <div className="mb-8">
          <ErrorState error={bringing.error} />
        </div>
      )}
      {bringing.data && <Report key={bringing.submittedAt} brought={bringing.data} close={bringing.reset} />}
    </>
  );
};
