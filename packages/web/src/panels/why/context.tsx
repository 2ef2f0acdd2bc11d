// What the model was given for a turn: sections with their sizes, and the lore and memories that were thought of, used or not and why.
import type { WhyView } from '@emergent/schema';
import { Check, X } from 'lucide-react';
import { plain } from '../../common/numbers.ts';
import { useText } from '../../text/use-text.ts';
import { Part, Some } from '../parts.tsx';

const Sections = ({ sections }: { sections: WhyView['context']['sections'] }) => {
  const { whyPanel: text } = useText();
  const all = sections.reduce((sum, { tokens }) => sum + tokens, 0);
  if (sections.length === 0) return <p className="text-soft">{text.noModel}</p>;
  return (
    <>
      <ul className="flex flex-col gap-1.5">
        {sections.map(({ name, tokens }) => (
          <li key={name}>
            <span className="flex justify-between gap-3 text-sm">
              <span>{plain(name)}</span>
              <span className="text-soft tabular-nums">{text.tokens(tokens)}</span>
            </span>
            <span aria-hidden className="block h-1.5 rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-verdigris"
                style={{ width: `${all === 0 ? 0 : (tokens / all) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-soft text-sm">{text.together(all)}</p>
    </>
  );
};

type Thought = { key: string; title: string; used: boolean; why: string };

const Thoughts = ({ thoughts }: { thoughts: readonly Thought[] }) => {
  const { whyPanel: text } = useText();
  const sorted = thoughts.toSorted((a, b) => Number(b.used) - Number(a.used));
  return (
    <Some items={sorted} className="flex flex-col gap-1.5">
      {({ key, title, used, why }) => (
        <li key={key} className="flex gap-2">
          <span className={`mt-1 shrink-0 ${used ? 'text-verdigris' : 'text-rubric'}`}>
            {used ? <Check size={15} aria-hidden /> : <X size={15} aria-hidden />}
            <span className="sr-only">{used ? text.used : text.dropped}</span>
          </span>
          <span className="min-w-0">
            {title}
            {why !== '' && <span className="text-soft text-sm"> · {why}</span>}
          </span>
        </li>
      )}
    </Some>
  );
};

export const Given = ({ context: { sections, lore, memories } }: { context: WhyView['context'] }) => {
  const { whyPanel: text } = useText();
  return (
    <>
      <Part title={text.given}>
        <Sections sections={sections} />
      </Part>
      {lore.length > 0 && (
        <Part title={text.lore}>
          <Thoughts thoughts={lore.map(({ id, ...use }) => ({ key: id, ...use }))} />
        </Part>
      )}
      {memories.length > 0 && (
        <Part title={text.memories}>
          <Thoughts thoughts={memories.map(({ id, text: title, used, why }) => ({ key: id, title, used, why }))} />
        </Part>
      )}
    </>
  );
};
