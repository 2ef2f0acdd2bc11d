// The hour in words, for prompts and for questions to the narrator.
const NUMBERS = 'twelve one two three four five six seven eight nine ten eleven'.split(' ');

/** "Day 2, about half past five in the afternoon." */
export const roundedClock = (clock: number): string => {
  const day = Math.floor(clock / 1440) + 1;
  const quarter = Math.round((clock % 1440) / 15) % 96;
  const hour = Math.floor(quarter / 4);
  const word = (at: number) => NUMBERS[at % 12] ?? 'twelve';
  const parts = [
    `${word(hour)}`,
    `quarter past ${word(hour)}`,
    `half past ${word(hour)}`,
    `quarter to ${word(hour + 1)}`,
  ];
  const spell =
    hour < 5 || hour >= 22
      ? 'at night'
      : hour < 12
        ? 'in the morning'
        : hour < 18
          ? 'in the afternoon'
          : 'in the evening';
  return `Day ${day}, about ${parts[quarter % 4]} ${spell}.`;
};
