// Whether somebody is asked if they are what they are: "are you the printer?". Read by the consequence system, which tells nothing of what they
// know for it, and by the storyteller's answers.
import type { CharacterProfile } from '@emergent/schema';
import { stemsOf } from './topics.ts';

const ARE_YOU =
  /^\W*(?:(?:so|and|but|then|wait|oh|\p{L}+,)\W+)*(?:(?:are|r|aren[’']t) (?:you|u)|(?:you|u)(?:[’']re| are| must be)) (?:really |still )?(?:the|a|an) ([^?.!,]+)/iu;

/** All that they are asked to be is part of their role, or of what they are called. */
export const asksCalling = (query: string, profile: CharacterProfile | undefined): boolean => {
  const asked = stemsOf(ARE_YOU.exec(query)?.[1] ?? '');
  const own = stemsOf([profile?.role ?? '', ...(profile?.aliases ?? [])].join(' '));
  return asked.length > 0 && asked.every((stem) => own.includes(stem));
};
