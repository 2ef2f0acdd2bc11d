// Everybody the player knows, those who are here first: how they stand, what state they are in, what they know of the player.
import { useState } from 'react';
import { signed } from '../../common/numbers.ts';
import { useText } from '../../text/use-text.ts';
import { Fold, Part, Some, useFilter } from '../parts.tsx';
import type { KnownPerson } from './known.ts';

const Details = ({ person: { state } }: { person: KnownPerson }) => {
  const { peoplePanel: text } = useText();
  if (state === null) return <p className="text-soft">{text.onlyHeard}</p>;
  const facts = [
    text.statuses[state.status],
    ...(state.mood === '' ? [] : [state.mood]),
    ...(state.condition < 100 && state.status === 'alive' ? [text.condition(state.condition)] : []),
    ...(state.following ? [text.following] : []),
    ...(state.place === null ? [] : [text.at(state.place)]),
    ...(state.last_seen === null ? [] : [text.lastSeen(state.last_seen)]),
  ];
  const known = state.facts.toReversed().map((fact, at) => ({ key: `${at} ${fact}`, fact }));
  return (
    <>
      <p className="text-soft text-sm">{facts.join(' · ')}</p>
      {state.description !== null && <p className="mt-2 font-reading">{state.description}</p>}
      <p className="mt-3">{known.length === 0 ? text.knowsNothing : text.knows}</p>
      <Some items={known} className="ms-4 list-disc">
        {({ key, fact }) => <li key={key}>{fact}</li>}
      </Some>
    </>
  );
};

export const toneOf = (standing: number) =>
  standing > 0 ? 'text-verdigris' : standing < 0 ? 'text-rubric' : 'text-soft';

export const People = ({ people }: { people: readonly KnownPerson[] }) => {
  const { peoplePanel: text } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const { shown, field } = useFilter(text.find, people, ({ name }) => name);
  return (
    <Part title={text.people}>
      {field}
      <ul>
        {shown.map((person) => (
          <li key={person.name}>
            <Fold
              open={person.name === open}
              onOpen={(isOpen) => setOpen(isOpen ? person.name : null)}
              summary={
                <>
                  <span className="min-w-0 grow font-book text-lg leading-tight">
                    {person.name}
                    {person.here && <span className="ms-2 font-plain text-soft text-sm">{text.here}</span>}
                  </span>
                  <span className={`shrink-0 text-sm tabular-nums ${toneOf(person.standing)}`}>
                    {text.standing(signed(person.standing))}
                  </span>
                </>
              }
            >
              <Details person={person} />
            </Fold>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="py-3 text-soft">{text.nobody}</p>}
    </Part>
  );
};
