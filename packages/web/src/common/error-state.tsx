// The one way in which an error is shown: what happened, what to do, a way to try again. No stack, no code words.
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { troubleOf } from '../data/trouble.ts';
import { toast } from '../state/toasts.ts';
import { textNow, useText } from '../text/use-text.ts';
import { Button } from './button.tsx';

type Props = { error: unknown; retry?: (() => unknown) | undefined; children?: ReactNode };

export const ErrorState = ({ error, retry, children }: Props) => {
  const catalogue = useText();
  const { what, advice, requestId } = troubleOf(error, catalogue);
  return (
    <div role="alert" className="flex gap-3 rounded-sm border-rubric border-s-4 bg-wash px-4 py-3">
      <TriangleAlert size={20} aria-hidden className="mt-0.5 shrink-0 text-rubric" />
      <div className="flex flex-col gap-1">
        <p>
          <strong className="font-semibold">{what}</strong> {advice}
        </p>
        {requestId !== null && <p className="text-soft text-sm">{catalogue.common.requestId(requestId)}</p>}
        {(retry !== undefined || children !== undefined) && (
          <div className="mt-1 flex flex-wrap gap-2">
            {retry !== undefined && <Button onClick={() => void retry()}>{catalogue.common.tryAgain}</Button>}
            {children}
          </div>
        )}
      </div>
    </div>
  );
};

/** The same for a deed without a place of its own on the screen. */
export const toastError = (error: unknown) => {
  const { what, advice } = troubleOf(error, textNow());
  toast({ title: what, text: advice, tone: 'trouble' });
};
