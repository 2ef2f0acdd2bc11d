// What several screens say.
export const common = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  tryAgain: 'Try again',
  tryAgainIn: (seconds: number) => (seconds === 1 ? 'Try again in a second.' : `Try again in ${seconds} seconds.`),
  loading: 'Loading …',
  moreOf: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',
  requestId: (id: string) => `Request ${id}`,
  turns: (count: number) => (count === 1 ? '1 turn' : `${count} turns`),
};
