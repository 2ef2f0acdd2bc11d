// Lines of the program's own beside a telling. On the wire they are English sentences of a few kinds; here each is known by its form, so
// that it gets an icon and can be said in the page's language. Pure; test/web/notices.test.ts holds it to what the program writes.
import type { Catalogue } from '../../text/catalogue.ts';

const FORMS = {
  level: /^Level (\d+): health up to (\d+), (\w+) now (\d+)\.$/,
  questBegan: /^New quest: (.+)$/s,
  objectiveDone: /^Done: (.+)$/s,
  questEnded: /^Quest completed: (.+)\. The ending: (.+)$/s,
  questCompleted: /^Quest completed: (.+)$/s,
  questChanged: /^Quest changed: (.+)$/s,
  questFailed: /^Quest failed: (.+)$/s,
  questAbandoned: /^Quest given up: (.+)$/s,
  followed: /^(.+) It follows from turn (\d+): (.+)$/s,
  gained: /^Gained: (.+)$/s,
  dropped: /^Left behind: (.+)$/s,
  given: /^Given away: (.+)$/s,
  used: /^Used up: (.+)$/s,
  taken: /^Lost: (.+)$/s,
  broken: /^Broken: (.+)$/s,
  skill: /^(.+) is now at (\d+)\.$/s,
  defeated: /^Defeated: (.+)$/s,
} as const;
export type NoticeKind = keyof typeof FORMS;
/** `parts`: the names and numbers in it, in their order; they stay in the language of the world. */
type Notice = { kind: NoticeKind; parts: readonly string[] };

const isKind = (kind: string): kind is NoticeKind => Object.hasOwn(FORMS, kind);

const noticeOf = (text: string): Notice | null => {
  for (const [kind, form] of Object.entries(FORMS)) {
    const found = form.exec(text);
    if (found !== null && isKind(kind)) return { kind, parts: found.slice(1) };
  }
  return null;
};

/** Null: of no kind that is known here. */
export const kindOf = (text: string): NoticeKind | null => noticeOf(text)?.kind ?? null;

/** The line in the words of a language; one of no known kind as it came. */
export const noticeText = (text: string, { notices, words }: Catalogue): string => {
  const notice = noticeOf(text);
  if (notice === null) return text;
  const { kind, parts } = notice;
  const [first = '', second = '', third = '', fourth = ''] = parts;
  const abilities: Record<string, string> = words.abilities;
  return kind === 'level'
    ? notices.level(first, second, abilities[third] ?? third, fourth)
    : notices[kind](first, second, third);
};
