// Where tooltips and menus are put: within the main part of the page, as everything must stand in a part that has a name.
import { useEffect, useState } from 'react';

/** Null until the page stands. */
export const useMainPart = (): HTMLElement | null => {
  const [part, setPart] = useState<HTMLElement | null>(null);
  useEffect(() => setPart(document.querySelector<HTMLElement>('#main')), []);
  return part;
};
