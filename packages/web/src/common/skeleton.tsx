// The shape of what is being loaded. Read out once, by its label.
import { useText } from '../text/use-text.ts';

export const Skeleton = ({ lines = 3, label }: { lines?: number; label?: string }) => {
  const { common } = useText();
  return (
    <div role="status" className="flex animate-[breathe_1.8s_ease-in-out_infinite] flex-col gap-2.5">
      <span className="sr-only">{label ?? common.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={index} aria-hidden className="h-4 rounded-sm bg-rule last:w-3/5 forced-colors:border" />
      ))}
    </div>
  );
};
