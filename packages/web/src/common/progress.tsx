// A bar: how much of something there is, or how far something has come. The number is always said as well.
import { Progress as Radix } from 'radix-ui';

type Props = {
  label: string;
  /** Null: it is not known how far. */
  value: number | null;
  max: number;
  /** What stands beside the label; the value of the maximum otherwise. */
  told?: string;
  tone?: 'rubric' | 'verdigris' | 'gold';
};
const TONES = { rubric: 'bg-rubric', verdigris: 'bg-verdigris', gold: 'bg-gold' };

export const Progress = ({ label, value, max, told, tone = 'rubric' }: Props) => {
  const said = told ?? (value === null ? '' : `${value} / ${max}`);
  const part = value === null || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <div>
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="text-soft tabular-nums">{said}</span>
      </div>
      <Radix.Root
        value={value === null ? null : Math.round(part * 100)}
        max={100}
        aria-label={label}
        getValueLabel={() => said}
        className="mt-1 h-2 overflow-hidden rounded-full border border-edge bg-sunken"
      >
        <Radix.Indicator
          className={`h-full origin-left transition-transform ${TONES[tone]} data-[state=indeterminate]:animate-[breathe_1.6s_ease-in-out_infinite]`}
          style={{ scale: `${value === null ? 1 : part} 1` }}
        />
      </Radix.Root>
    </div>
  );
};
