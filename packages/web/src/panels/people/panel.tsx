// People: how everybody and every group stands with you, drawn and listed; what they know of you.
import { Users } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '../../common/empty-state.tsx';
import { signed } from '../../common/numbers.ts';
import { usePlaying } from '../../play/story-context.tsx';
import { useText } from '../../text/use-text.ts';
import { Part, Some } from '../parts.tsx';
import { Graph, type Tie } from './graph.tsx';
import { knownPeople } from './known.ts';
import { People, toneOf } from './list.tsx';

/** So many can be drawn and still be told apart: those who matter most. */
const MOST = { people: 18, groups: 6 };

export const Panel = () => {
  const { peoplePanel: text } = useText();
  const world_state = usePlaying(({ session }) => session.world_state);
  const relationships = usePlaying(({ session }) => session.relationships);
  const people_here = usePlaying(({ session }) => session.people_here);
  const reputation = usePlaying(({ session }) => session.reputation);
  const people = useMemo(
    () => knownPeople({ world_state, relationships, people_here }),
    [world_state, relationships, people_here],
  );
  const groups = useMemo(
    () => Object.entries(reputation).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)),
    [reputation],
  );
  const ties = useMemo(
    (): readonly Tie[] => [
      ...people.slice(0, MOST.people).map(({ name, standing }) => ({ name, standing, kind: 'person' as const })),
      ...groups.slice(0, MOST.groups).map(([name, standing]) => ({ name, standing, kind: 'group' as const })),
    ],
    [people, groups],
  );
  return (
    <>
      <h2 className="sr-only">{text.title}</h2>
      {ties.length === 0 ? <EmptyState icon={Users} title={text.none} text={text.noneAdvice} /> : <Graph ties={ties} />}
      {ties.length < people.length + groups.length && (
        <p className="mt-1 text-soft text-sm">{text.drawn(ties.length, people.length + groups.length)}</p>
      )}
      {groups.length > 0 && (
        <div className="mt-6">
          <Part title={text.groups}>
            <Some items={groups} className="flex flex-col gap-1">
              {([name, standing]) => (
                <li key={name} className="flex justify-between gap-3">
                  <span className="min-w-0">{name}</span>
                  <span className={`shrink-0 tabular-nums ${toneOf(standing)}`}>{signed(standing)}</span>
                </li>
              )}
            </Some>
          </Part>
        </div>
      )}
      {people.length > 0 && (
        <div className="mt-6">
          <People people={people} />
        </div>
      )}
    </>
  );
};
