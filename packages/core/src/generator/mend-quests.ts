// Mends quests: what they wait for must exist and be within reach. Steps that nothing can do are dropped, and a story without a way to its end is
// replaced. Called by mend.ts.
import { QuestSeed } from '@emergent/schema';
import { plain } from '../names.ts';
import type { Draft } from './generate.ts';
import { conditionMeant, type Mending, meant, namesOf } from './mend-names.ts';

const mended = (quest: QuestSeed, draft: Draft, note: Mending['note']): QuestSeed | null => {
  const names = namesOf(draft);
  const where = `quest ${quest.id}`;
  const others: Draft = {
    ...draft,
    template: { ...draft.template, quests: draft.template.quests.filter((one) => one !== quest) },
  };
  const reach = { ...names, items: namesOf(others).items };
  const ways = (conditions: QuestSeed['objectives'][number]['done_when']) =>
    conditions.flatMap((one) => conditionMeant(where, one, reach, draft, note) ?? []);
  const groups = new Set(names.groups.map((one) => one.name));
  const rewards = (one: QuestSeed['rewards']) => ({
    ...one,
    reputation: Object.fromEntries(Object.entries(one.reputation).filter(([name]) => groups.has(name))),
  });
  const objectives = quest.objectives
    .map((one) => ({ ...one, done_when: ways(one.done_when) }))
    .filter((one) => one.done_when.length > 0);
  const endings = quest.endings
    .map((one) => ({ ...one, done_when: ways(one.done_when), rewards: rewards(one.rewards) }))
    .filter((one) => one.done_when.length > 0);
  if (objectives.length === 0) {
    note(`${where}: no step of it can be done; left out`);
    return null;
  }
  const starts =
    quest.starts === 'at once'
      ? quest.starts
      : (conditionMeant(where, quest.starts, reach, draft, note) ?? ('at once' as const));
  return {
    ...quest,
    objectives,
    endings,
    starts,
    rewards: rewards(quest.rewards),
    giver: quest.giver === null ? null : meant(`${where}: giver`, quest.giver, names.people, note),
  };
};

/** The filler's quests that this world can tell, as they are. */
const fromFiller = (draft: Draft, filler: Draft): QuestSeed[] => {
  const silent = () => undefined;
  return filler.template.quests.filter((quest) => {
    const kept = mended(quest, { ...draft, template: { ...draft.template, quests: [quest] } }, silent);
    return (
      kept !== null &&
      kept.objectives.length === quest.objectives.length &&
      kept.endings.length === quest.endings.length
    );
  });
};

/** Of what a quest asks for, the first that lies about stays. */
const single = (draft: Draft, note: Mending['note']): Draft => {
  const asked = new Set(
    draft.template.quests
      .flatMap((quest) => [...quest.objectives, ...quest.endings])
      .flatMap((one) => one.done_when)
      .flatMap((one) => ('item' in one ? [plain(one.item)] : [])),
  );
  const seen = new Set<string>();
  const kept = <Owner extends { name: string; items: { name: string }[] }>(owner: Owner): Owner => {
    const items = owner.items.filter((item) => {
      const name = plain(item.name);
      if (!asked.has(name)) return true;
      if (seen.has(name))
        note(
          `items: "${item.name}" is asked for by a quest and lay in two places; the one at ${owner.name} was left out`,
        );
      return !seen.has(name) && seen.add(name) !== undefined;
    });
    return items.length === owner.items.length ? owner : { ...owner, items };
  };
  const { lorebook } = draft;
  return {
    ...draft,
    lorebook: { ...lorebook, locations: lorebook.locations.map(kept), characters: lorebook.characters.map(kept) },
  };
};

const MOST_STEPS = 4;

/** Of what the world has, the plainest story there is: hear people out, see their places, and take a side. */
const plainQuest = ({ lorebook }: Draft): QuestSeed[] => {
  const tellers = lorebook.characters.filter((one) => !one.hostile && one.home !== null && one.knows.length > 0);
  const [one, other] = tellers;
  if (one === undefined || other === undefined) return [];
  const objectives = tellers.slice(0, MOST_STEPS).flatMap((person) => {
    const [known] = person.knows;
    if (known === undefined || person.home === null) return [];
    const done_when: QuestSeed['objectives'][number]['done_when'] = [
      { kind: 'hear', topic: known.topic.slice(0, 100), person: person.name },
      { kind: 'arrive', place: person.home },
    ];
    return [{ text: `Ask ${person.name} about ${known.topic}, or look round ${person.home}`.slice(0, 300), done_when }];
  });
  const side = (id: string, person: typeof one) => ({
    id,
    title: `On the Side of ${person.name}`.slice(0, 120),
    done_when: [{ kind: 'befriend' as const, person: person.name, value: 25 }],
    telling: `${person.name} hears what was found out, all of it, and nods slowly. It is told from then on as ${person.name} tells it.`,
  });
  return [
    QuestSeed.parse({
      id: 'main',
      title: 'Whose Story It Is',
      description:
        `${one.name} and ${other.name} tell the same thing in two ways. Hear people out, and decide whose side to take.`.slice(
          0,
          1000,
        ),
      objectives,
      endings: [side('first', one), side('second', other)],
      rewards: { experience: 100 },
    }),
  ];
};

export const mendQuests = (draft: Draft, { filler, note }: Mending): Draft => {
  const ids = new Set<string>();
  const quests = draft.template.quests
    .flatMap((quest) => mended(quest, draft, note) ?? [])
    .filter((quest) => !ids.has(quest.id) && ids.add(quest.id) !== undefined);
  const fitting = quests.length > 0 ? [] : fromFiller(draft, filler);
  const more = quests.length > 0 || fitting.length > 0 ? fitting : plainQuest(draft);
  if (more.length > 0) note(`quests: none could be played; ${more.length} were added`);
  return single({ ...draft, template: { ...draft.template, quests: [...quests, ...more] } }, note);
};
