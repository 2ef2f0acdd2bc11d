// One field of a form: label, hint, what is wrong with it, tied together for whoever cannot see that they stand together.
import { type ComponentProps, type ReactNode, useId } from 'react';

const LINE =
  'w-full rounded-sm border border-edge bg-raised px-3 py-2 text-ink aria-invalid:border-rubric aria-invalid:border-2';

type About = { label: string; hint?: ReactNode; error?: string | undefined };
type Tied = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** For a control of your own: `children` gets what ties it to its label. */
export const Field = ({ label, hint, error, children }: About & { children: (tied: Tied) => ReactNode }) => {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-rubric text-sm">
          {error}
        </p>
      )}
    </div>
  );
};

export const TextField = ({ label, hint, error, ...rest }: About & ComponentProps<'input'>) => (
  <Field label={label} hint={hint} error={error}>
    {(tied) => <input className={`${LINE} min-h-10`} {...rest} {...tied} />}
  </Field>
);

export const TextArea = ({ label, hint, error, ...rest }: About & ComponentProps<'textarea'>) => (
  <Field label={label} hint={hint} error={error}>
    {(tied) => <textarea className={LINE} rows={4} {...rest} {...tied} />}
  </Field>
);

type Option<Value extends string> = { value: Value; label: string };
type Choosing<Value extends string> = About & {
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** The browser's own list: it works everywhere, and needs no inline style. */
export const SelectField = <Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
}: Choosing<Value>) => (
  <Field label={label} hint={hint} error={error}>
    {(tied) => (
      <select
        className={`${LINE} min-h-10`}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
        {...tied}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** A few choices that are all worth seeing, side by side. */
export const ChoiceField = <Value extends string>({ label, hint, options, value, onChange }: Choosing<Value>) => {
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-10 cursor-pointer items-center rounded-sm border border-edge bg-raised px-3 has-checked:border-rubric has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-rubric has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint !== undefined && <p className="text-soft text-sm">{hint}</p>}
    </fieldset>
  );
};

/** On or off, taking effect at once. */
export const SwitchField = ({
  label,
  hint,
  value,
  onChange,
}: About & { value: boolean; onChange: (on: boolean) => void }) => {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-10 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          role="switch"
          className="size-5"
          checked={value}
          aria-checked={value}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={({ target }) => onChange(target.checked)}
        />
        {label}
      </label>
      {hint !== undefined && (
        <p id={id} className="text-soft text-sm">
          {hint}
        </p>
      )}
    </div>
  );
};
