// The place: where and when it is, ways on, who is here, what lies about. Ways and things are played as actions.
import type { GameSession } from '@emergent/schema';
import { element } from '../element.ts';
import { capital, hourOf, standing } from '../words.ts';
import { deed, heading, list, quiet, values } from './parts.ts';
import type { PanelDeeds, Tab } from './tab.ts';

const named = (items: readonly HTMLElement[], title: string) =>
  items.length === 0 ? [] : [heading(title), list(items, 'ways')];

const person = (name: string, { relationships, world_state }: GameSession, { write }: PanelDeeds) => {
  const state = world_state.npc_states[name];
  const mood = state === undefined || state.mood === '' ? null : state.mood;
  const told = [state?.status === 'alive' ? null : state?.status, mood, standing(relationships[name] ?? 0)];
  return element('li', {}, [
    element('div', {}, [
      element('strong', { text: name }),
      element('span', { class: 'quiet', text: ` ${told.filter((part) => part).join(', ')}` }),
    ]),
    deed('Talk', `talk ${name}`, `to ${name}`, () => write(`I talk to ${name} about `)),
  ]);
};

const exit = (name: string, { act }: PanelDeeds) =>
  element('li', {}, [
    element('span', { text: name }),
    deed('Go', `go ${name}`, `to ${name}`, () => act(`I go to ${name}`)),
  ]);

const thing = (name: string, { act }: PanelDeeds) =>
  element('li', {}, [
    element('span', { text: name }),
    deed('Take', `take ${name}`, name, () => act(`I take the ${name}`)),
  ]);

export const placeTab: Tab = ({ session }, _story, deeds) => {
  const world = session.world_state;
  const things = world.things[world.current_location] ?? [];
  const events = world.world_events.filter(({ ends_at }) => ends_at === null || ends_at > world.clock_minutes);
  return [
    element('h2', { text: world.current_location }),
    quiet(`${hourOf(world.clock_minutes)}, ${world.time_of_day}`),
    element('p', { text: world.environment_description }),
    values([
      ['Weather', capital(world.weather)],
      ...(world.special_conditions.length === 0 ? [] : [['Conditions', world.special_conditions.join(', ')] as const]),
    ]),
    ...named(
      session.exits.map((name) => exit(name, deeds)),
      'Ways on',
    ),
    ...named(
      session.people_here.map((name) => person(name, session, deeds)),
      'People here',
    ),
    ...named(
      things.map(({ name }) => thing(name, deeds)),
      'Lying here',
    ),
    ...(events.length === 0
      ? []
      : [heading('Going on'), list(events.slice(-5).map(({ name }) => element('li', { text: capital(name) })))]),
  ];
};
