// What panels have in common: a part with a heading, rows of a name and a value.
import type { ReactNode } from 'react';

export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-6 first:mt-0">
    <h3 className="mb-2 text-lg">{title}</h3>
    {children}
  </section>
);

export const Rows = ({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
    {rows.map(([name, value]) => (
      <div key={name} className="col-span-2 grid grid-cols-subgrid border-rule border-b pb-1 last:border-0">
        <dt>{name}</dt>
        <dd className="text-end text-soft">{value}</dd>
      </div>
    ))}
  </dl>
);
