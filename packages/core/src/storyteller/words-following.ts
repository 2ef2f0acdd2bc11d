// What people say to an invitation to come along: why they come, why they stay, on what terms. Read by tell-social.ts; markup as in voices.ts.

/** Coming along, by what decides them: fondness, an argument, fear or a tale. */
export const COMES_FOND: readonly string[] = [
  'Where you go, I go. Give me a moment for my boots.',
  'I thought you’d never ask.',
  'Somebody has to see that you come back.',
];
export const COMES_GOAL: readonly string[] = [
  'It lies on my way. I mean to {goal}.',
  'If it helps me to {goal}, I’ll walk with you.',
  'I want to {goal}, and I’ll not do it standing here.',
];
export const COMES_FEAR: readonly string[] = [
  'I’m coming. Don’t do anything.',
  'I don’t seem to have a choice.',
  'All right. Keep your hands where I can see them, and I’ll come.',
];
/** Staying, with what would change it. */
export const STAYS_STRANGER: readonly string[] = [
  'I don’t go off with people I hardly know. Do something here first, where I can see it.',
  'Not with a stranger. Lend a hand about the place, and ask again.',
  'Why would I? Give me a reason, or give me a while.',
];
export const STAYS_WORK: readonly string[] = [
  'And who’d do my work? I’m {role}. Ask me when that’s looked after.',
  'I can’t walk away from {place}. Talk me into it if you can.',
  'I belong in {place} at this hour. You’d need to argue well.',
];
export const STAYS_ILL: readonly string[] = [
  'With you? After everything? Mend that first.',
  'I’d sooner walk with a wet dog. Begin by saying sorry.',
];
export const SENT_HOME: readonly string[] = [
  'As you like. You know where to find me.',
  'I’ll wait. Don’t be clever without me.',
  'Then I’ll stop here. Shout if it goes wrong.',
];
export const NOT_GOING: readonly string[] = [
  'I wasn’t going anywhere.',
  'I live here. More or less.',
  'I’ll be where I was. I always am.',
];
export const WILLING: readonly string[] = [
  'Say when.',
  'You first, and I’ll be at your shoulder.',
  'I’ll do what I can. No more than that.',
  'Right behind you.',
];
export const UNWILLING: readonly string[] = [
  'I don’t take orders from you. Ask me to come along, and we’ll see.',
  'Do it yourself. Or make it worth my while.',
  'You’ve mistaken me for somebody who works for you. Ask nicely.',
  'And who made you captain?',
];
export const AGAINST: readonly string[] = ['Not {who}. Not for you or anybody.', 'I’ll have no part in harming {who}.'];
export const INVITED: readonly string[] = [
  'I’d like that. When there’s time.',
  'You’re asking me? Well, then. Later, and you’re paying.',
  'I might. I’ll see how the day goes.',
];
export const NOT_INVITED: readonly string[] = [
  'I eat by myself.',
  'Another time. When I know you from the next one.',
  'That’s kind, and no.',
];
