// Text of players, models and imports as it is read: paragraphs, emphasis, breaks. Only ever text: no HTML is made from it.
import { Fragment, memo, type ReactNode } from 'react';
import { type Mark, marksOf, paragraphsOf } from './marks.ts';

const shown = (mark: Mark, key: number): ReactNode => {
  if (mark.kind === 'text') return <Fragment key={key}>{mark.text}</Fragment>;
  if (mark.kind === 'break') return <br key={key} />;
  const inner = mark.marks.map(shown);
  return mark.kind === 'em' ? <em key={key}>{inner}</em> : <strong key={key}>{inner}</strong>;
};

/** While words are streaming in, only the last paragraph is made anew. */
const Paragraph = memo(({ text }: { text: string }) => <p>{marksOf(text).map(shown)}</p>);

/** `className` is added to `prose`; `prose-initial` begins with a large letter. */
export const Prose = ({ text, className = '' }: { text: string; className?: string }) => (
  <div className={`prose ${className}`}>
    {paragraphsOf(text).map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their order; words are added to the last.
      <Paragraph key={index} text={paragraph} />
    ))}
  </div>
);
