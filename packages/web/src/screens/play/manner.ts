// The ways to put a line: as a deed, as speech, as a question to the narrator. All become one line of the story. Pure.

export const MANNERS = ['do', 'say', 'ask'] as const;
export type Manner = (typeof MANNERS)[number];

/** What is played. Speech is put in quotation marks, so that it is taken as said whatever it says. */
export const asLine = (
  line: string,
  manner: Manner,
  says: { say: (words: string) => string; ask: (words: string) => string },
) => {
  if (line === '' || manner === 'do') return line;
  return manner === 'say' ? says.say(line.replace(/^["“”„]|["“”]$/gu, '')) : says.ask(line);
};
