// Whatever is told of how, when and why, and however a line is begun, the deed stays the same deed.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const acts = (line: string): string[] =>
  interpret(line, at).acts.map(
    ({ verb, target, with: second }) => `${verb} ${target?.name ?? '-'} ${second?.name ?? '-'}`,
  );

const DEEDS =
  'look around|take the rope|go to the inn|talk to Pip|search the nets|climb the harbour bell|hide behind the nets|threaten Pip|hug Pip|sing a song|drop the bow|give the bow to Pip|attack Pip|follow Pip|push the harbour bell|walk up to Pip|pray|run away|repair the nets|thank Pip|kick the bell|cry|listen'.split(
    '|',
  );
const BEHIND =
  "at midnight|tonight|in the morning|all night|for a while|for an hour|until dawn|before sunrise|after dark|right now|again|once more|one more time|one last time|as quietly as I can|with all my strength|with great care|with a smile|with a heavy heart|with trembling fingers|with my eyes closed|in a hurry|in the dark|in the rain|in frustration|on purpose|by accident|just in case|just for fun|for good luck|for old times sake|for no reason|like a madman|like it's my job|like I own the place|without a word|instead|too|to be safe|to pass the time|out of boredom|of course|if I can|if that's ok|when nobody is looking|while I still can|before it's too late|before anyone notices|because I am bored|so that nobody sees me|as usual|as if nothing happened|from a safe distance|from the shadows|under my breath|step by step|please|lol|i guess|or something|maybe|tbh|dude|damn it|finally|full of hope|exhausted|still shaking|heart pounding".split(
    '|',
  );
const BEFORE =
  "ok so|well,|hmm,|umm|right.|fine,|great,|no wait,|shit.|now I|i|I just|I very carefully|I decide to|I want to|I'd like to|I'm going to|im gonna|I try to|I begin to|I think I will|I guess I'll|maybe I should|I have to|gotta|let me|let's|lets|please|time to|I can't help but|I go ahead and|I take a deep breath and|I take a moment to|I sigh and|I turn around and|After a while, I|Without a word, I|With a sigh, I|Since nothing happens, I|Just to be safe I|My character decides to|my plan is to|player:|At midnight I|When nobody is looking, I|Because I am curious I|Curious, I|I am bored so I|it's cold so I".split(
    '|',
  );

const differing = (lineOf: (deed: string) => string): string[] =>
  DEEDS.flatMap((deed) => {
    const [plain = ''] = acts(deed);
    const got = acts(lineOf(deed));
    return got.includes(plain) ? [] : [`${lineOf(deed)}: ${got.join(', ')}`];
  });

describe('a deed is the same', () => {
  it.each(BEHIND)('done %s', (adjunct) => expect(differing((deed) => `I ${deed} ${adjunct}`)).toEqual([]));
  it.each(BEFORE)('begun with "%s"', (opening) => expect(differing((deed) => `${opening} ${deed}`)).toEqual([]));
});

describe('what only sounds so is what it is', () => {
  const TABLE: readonly (readonly [string, string])[] = [
    ['attack Pip with my bow', 'attack Pip short bow'],
    ['jot down the time', 'craft time -'],
    ['wait until dawn', 'wait - -'],
    ['look for the lantern', 'search rusty lantern -'],
    ['tell Pip that we leave at midnight', 'talk Pip -'],
    ['look arounnd', 'look - -'],
    ['tell Maren abotu the lantern', 'talk Maren Holt Lantern Hill'],
    ['is the drowned chapel far?', 'think The Drowned Chapel -'],
  ];
  it.each(TABLE)('%s', (line, expected) => expect(acts(line)).toContain(expected));
});
