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

const MOST_OF_A_CALLING = 3;
const CALLING =
  /(?:er|or|ist|ian|man|woman|maid|smith|wright|clerk|priest|nun|monk|guard|cop|thief|witch|king|queen|lord|captain|nurse|cook|spy|judge|knight|police)$/i;
const NO_CALLING =
  /(?:believer|member|stranger|monster|killer|murderer|traitor|survivor|prisoner|drinker|smoker|lover|winner|loser|sister|brother|mother|father|daughter|neighbou?r)$/i;

/** "are you a fisherman?", put to who is none. */
export const asksOtherCalling = (query: string, profile: CharacterProfile | undefined): boolean => {
  const asked = ARE_YOU.exec(query)?.[1]?.trim() ?? '';
  return (
    (profile?.role ?? '') !== '' &&
    asked.split(' ').length <= MOST_OF_A_CALLING &&
    CALLING.test(asked) &&
    !NO_CALLING.test(asked) &&
    !asksCalling(query, profile)
  );
};
