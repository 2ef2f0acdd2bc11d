// What several screens say.
export const common = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  undo: 'Undo',
  tryAgain: 'Try again',
  tryAgainIn: (seconds: number) => (seconds === 1 ? 'Try again in a second.' : `Try again in ${seconds} seconds.`),
  loading: 'Loading …',
  more: 'More',
  moreOf: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',
  back: 'Back',
  optional: 'optional',
  requestId: (id: string) => `Request ${id}`,
  turns: (count: number) => (count === 1 ? '1 turn' : `${count} turns`),
};
