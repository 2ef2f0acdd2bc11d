// What this browser keeps between visits. Storage may be switched off or full; the page works without it.

export const readStored = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** Null or nothing forgets the name. */
export const writeStored = (name: string, value: string | null) => {
  try {
    if (value === null || value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // As above: what cannot be kept is known until the page is closed.
  }
};
