// The shape of a command: what help says of it, and what it does with the words after its name. It returns the exit code.
export type Command = { summary: string; usage: string; run(words: readonly string[]): Promise<number> };
