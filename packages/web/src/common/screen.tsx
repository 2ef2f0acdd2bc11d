// What every screen is wrapped in: its title in the tab and as the heading that gets the focus when one comes from another screen.
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../text/use-text.ts';

/** The first screen after loading leaves the focus where the browser put it. */
let opened: string | null = null;

export const useScreenTitle = (title: string) => {
  const { shell } = useText();
  useEffect(() => {
    document.title = `${title} · ${shell.name}`;
  }, [title, shell.name]);
};

/** Puts the focus on an element when its screen is come to. */
export const useFocusOnArrival = () => {
  const node = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (opened !== null && opened !== key) {
      node.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    opened = key;
  }, [key]);
  return node;
};

type Props = {
  title: string;
  lead?: ReactNode /** Buttons beside the title. */;
  deeds?: ReactNode;
  children: ReactNode;
};

export const Screen = ({ title, lead, deeds, children }: Props) => {
  useScreenTitle(title);
  const heading = useFocusOnArrival();
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-6 pb-20 sm:px-8 sm:pt-10">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="max-w-prose">
          <h1 ref={heading} tabIndex={-1} className="text-3xl sm:text-4xl">
            {title}
          </h1>
          {lead !== undefined && <p className="mt-2 text-lg text-soft">{lead}</p>}
        </div>
        {deeds !== undefined && <div className="flex flex-wrap gap-2">{deeds}</div>}
      </div>
      {children}
    </div>
  );
};

/** A part of a screen with a heading of its own. */
export const Section = ({ title, deeds, children }: { title: string; deeds?: ReactNode; children: ReactNode }) => (
  <section className="mt-10 first:mt-0">
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3 border-rule border-b pb-2">
      <h2 className="text-2xl">{title}</h2>
      {deeds}
    </div>
    {children}
  </section>
);
