// A book against one text: every entry, whether the text would fire it, and why or why not. Called by the engine for authors.
import { scanLore } from './fire.ts';
import { addHeard, matchedBy, nothingHeard, RANKS } from './hear.ts';
import type { LoreIndex } from './lore-index.ts';
import type { Rule } from './rule.ts';

export type DryRun = { entries: { id: string; title: string; fired: boolean; why: string }[] };

const MOST_WHY = 600;
const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What a story adds to what a text alone can tell. */
const conditionsOf = ({ dressed, groups }: Rule): string[] => {
  const { probability = 100, delay = 0, sticky = 0, cooldown = 0, only_after = 0, only_every = 1, lasting } = dressed;
  return [
    ...(probability < 100 ? [`with a chance of ${probability} %`] : []),
    ...(groups.length > 0 ? [`one of the group ${groups.map((group) => `"${group}"`).join(', ')}`] : []),
    ...(delay > 0 ? [`from message ${delay} on`] : []),
    ...(only_after > 0 ? [`from telling ${only_after} on`] : []),
    ...(only_every > 1 ? [`at every ${only_every} tellings`] : []),
    ...(sticky > 0 ? [`then stays for ${plural(sticky, 'message')}`] : []),
    ...(cooldown > 0 ? [`then rests for ${plural(cooldown, 'message')}`] : []),
    ...(lasting === 'stays' ? ['then stays for good'] : []),
    ...(lasting === 'rests' ? ['then never again'] : []),
  ];
};

/** What of an entry's patterns cannot be read. */
const unreadIn = (index: LoreIndex): Map<number, string[]> => {
  const unread = new Map<number, string[]>();
  for (const [slot, { rule, key }] of index.slots.entries()) {
    const matched = matchedBy(index, slot);
    if (matched === null || !('lacking' in matched)) continue;
    unread.set(rule, [...(unread.get(rule) ?? []), `"${key}" can't be read: ${matched.lacking}`]);
  }
  return unread;
};

const silence = ({ dressed }: Rule): string => {
  if (!dressed.enabled) return 'switched off';
  return dressed.content.trim() === '' ? 'there is nothing to tell' : 'no key of it is in the text';
};

/** Time does not count and any chance is enough; what that means in a story is said beside. */
export const dryRun = (index: LoreIndex, text: string): DryRun => {
  const heard = nothingHeard();
  addHeard(index, heard, text, { distance: 0, rank: RANKS.action, where: 'in the text' });
  const scan = scanLore(index, heard, Number.POSITIVE_INFINITY, {});
  const said = new Map(scan.uses.map(({ id, why }) => [id, why]));
  const unread = unreadIn(index);
  const entries = index.rules.map((rule, at) => {
    const { id, title } = rule.entry;
    const fired = scan.active.has(at);
    const why = fired || scan.out.has(at) ? (said.get(id) ?? '') : (scan.silent.get(at) ?? silence(rule));
    const told = [why, ...(fired ? conditionsOf(rule) : []), ...(unread.get(at) ?? [])].join('; ');
    return { id, title, fired, why: told.slice(0, MOST_WHY).toWellFormed() };
  });
  return { entries };
};
