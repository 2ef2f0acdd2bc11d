// Words for a question to which somebody has no answer, by what it asked for. All are said aloud. Read by tell-unanswered.ts.
import type { QuestionForm } from '../words/question-forms.ts';
import type { Toned } from './words-small-talk.ts';

export const UNANSWERED: Readonly<Record<QuestionForm, Toned>> = {
  many: {
    open: [
      'How many? I never counted, and now I wish I had',
      'I couldn’t give you a number. More than I’d like, I’d guess',
      'Somebody will have it written down. I haven’t',
      'I’ve lost count, and I was counting',
      'Enough that nobody asks any more',
    ],
    dry: [
      'I don’t keep the count',
      'A number? Not from me',
      'Count them yourself, and tell me what you make it',
      'More than are needed. I never knew it closer than that',
      'I leave the adding up to others',
    ],
  },
  measure: {
    open: [
      'I never had it measured. Longer than it looks, I should think',
      'I couldn’t tell you to the inch, nor to the hour',
      'It has always been about what it is now, as far as I know',
      'I’d only be guessing, and I guess badly',
    ],
    dry: [
      'I never measured it',
      'More than you’d think and less than you’d hope',
      'Try it, and keep count',
      'Nobody has ever asked me for the figure',
    ],
  },
  when: {
    open: [
      'When? I wish somebody would tell me too',
      'I couldn’t give you the hour. Soon or late, I expect, like everything',
      'Nobody has told me when. I look up now and then, and that is all I do about it',
      'I never had the day of it in my head',
    ],
    dry: [
      'When it’s time. I’ve nothing nearer than that',
      'I’m not told the hours of things',
      'You’ll notice. I always do',
      'Ask me afterwards',
    ],
  },
  if: {
    open: [
      'I hope we don’t find out. I’ve never seen it go well',
      'What always happens, I suppose: we look at each other, and then somebody begins clearing up',
      'I’ve lain awake over that, and it didn’t help me know',
      'Then we’d see. I’ve no better answer',
    ],
    dry: [
      'You’ll know when it does',
      'Then it has happened, and we go on from there',
      'I don’t cross those bridges till they’re under me',
      'Nothing that asking will alter',
    ],
  },
  who: {
    open: [
      'Who? I couldn’t put a name to it',
      'I’d tell you the name if I had one',
      'Nobody has ever told me who, and I’ve never liked to ask',
      'There I can’t help you. I know fewer people than you’d think',
    ],
    dry: [
      'No name I could give you',
      'Somebody. It’s always somebody',
      'I keep no list of who does what',
      'Not me. Further than that I can’t take you',
    ],
  },
  where: {
    open: [
      'I couldn’t point you to it, and I’m sorry for it',
      'If I knew where, I’d walk you there',
      'Nowhere that I’ve looked',
      'I’d try wherever you haven’t yet',
    ],
    dry: [
      'Not where I’ve been looking',
      'I couldn’t point to it',
      'Somewhere else. That’s all I know of it',
      'You’d have to go and see. I haven’t',
    ],
  },
  why: {
    open: [
      'Why? I’ve asked myself, and got no further than you',
      'There’ll be a reason. Nobody ever told it to me',
      'It was so before I came, and I never heard why',
      'You’d have to ask whoever began it',
    ],
    dry: [
      'There’s a reason. It was never given to me',
      'Because it always has been. I know no better why than that',
      'I don’t deal in why',
      'Ask whoever began it',
    ],
  },
  going: {
    open: [
      'Slowly, but it goes',
      'Better than yesterday, and yesterday I nearly gave it up',
      'It would go faster if I were asked less often. I don’t mind being asked',
      'Two steps on and one back. That’s how it has always gone',
    ],
    dry: ['It goes', 'No better for being looked at', 'As it went last week', 'I’ll tell you when it’s done'],
  },
  how: {
    open: [
      'How it’s done I was never shown',
      'Somehow. I’ve stopped asking how',
      'I couldn’t explain it so that you’d be the wiser',
      'Slowly, if it’s like everything else. More than that I don’t know',
    ],
    dry: [
      'How, I was never told',
      'The usual way, I suppose. I don’t meddle with it',
      'I couldn’t tell you how. I only see that it is',
      'Badly, as a rule',
    ],
  },
  wise: {
    open: [
      'I’d think twice. I always do, and I’m still here',
      'As safe as it was yesterday, and nobody wrote down how safe that was',
      'I wouldn’t swear to it either way. Go carefully, if you go',
      'I’d not tell you no, and I’d not let a child do it',
    ],
    dry: [
      'Safe enough, for those who look where they’re going',
      'I wouldn’t. But I’m not you',
      'Nobody has died of it this week',
      'That’s for you to judge. I’d look first',
    ],
  },
  may: {
    open: [
      'Not that anybody has told me',
      'I couldn’t say yes and I wouldn’t say no',
      'That would be for somebody else to tell you. I’ve heard nothing either way',
      'You’d know that better than I would',
    ],
    dry: [
      'Nobody has said so to me',
      'You’d know that better than I would',
      'I’ve had no word of it',
      'Don’t look to me for that. I’ve not been told',
    ],
  },
  whether: {
    open: [
      'It may be. I couldn’t swear to it either way',
      'Yes and no, as far as I can make out. Mostly I can’t',
      'I’ve heard it said, and I’ve heard the opposite',
      'I’d like to say yes. I don’t know that I’d be right',
    ],
    dry: [
      'Could be. I’ve not looked into it',
      'Some say yes. I don’t say anything',
      'I couldn’t tell you yes or no',
      'Not that I’ve noticed, and I’d have noticed',
    ],
  },
  what: {
    open: [
      'I’ve seen no more of it than you have',
      'I couldn’t tell you what. I’ve looked, too',
      'Nobody ever explained it to me, and I’ve got by',
      'What you see, I suppose. I know no more of it than that',
    ],
    dry: [
      'What it looks like, I should say. I know no more of it',
      'I never asked',
      'You’ve eyes. I’ve nothing to add to them',
      'I was never told what, and I’ve managed',
    ],
  },
};
