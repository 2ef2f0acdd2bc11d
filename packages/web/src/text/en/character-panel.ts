export const characterPanel = {
  title: 'Character',
  about: (className: string, level: number) => `${className}, level ${level}`,
  health: 'Health',
  mana: 'Mana',
  skills: 'Skills',
  learning: 'learning',
  level: (level: number) => `level ${level}`,
  traits: 'Traits',
  arc: 'Who you are becoming',
  growth: 'Growth',
  experience: (points: number) => `${points} experience`,
  grown: (from: number, to: number, gained: number, level: number) =>
    `${gained} experience from turn ${from} to ${to}, level ${level}`,
};
