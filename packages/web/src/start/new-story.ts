// A new story: which world, who, how it is told. Used by start-page.ts.
import type { RouteAnswer } from '@emergent/schema';
import { client } from '../client.ts';
import { element } from '../element.ts';
import type { Notice } from '../notice.ts';
import type { Go } from '../page.ts';
import { troubleOf } from '../trouble.ts';
import { plain } from '../words.ts';
import { characterChoice } from './character-choice.ts';
import { styleChoice } from './style-choice.ts';

export type Template = RouteAnswer<'listTemplates'>['templates'][number];

const worldCard = (template: Template, chosen: boolean, choose: () => void) =>
  element('label', { class: 'card world' }, [
    element('input', {
      type: 'radio',
      name: 'world',
      value: template.id,
      checked: chosen,
      on: { change: choose },
    }),
    element('span', { class: 'card-title', text: template.title }),
    element('span', { class: 'card-text', text: template.description }),
    element('span', {
      class: 'quiet',
      text: [template.estimated_duration, plain(template.difficulty_level), ...template.tags].join(' · '),
    }),
  ]);

const step = (title: string, ...children: Node[]) =>
  element('fieldset', {}, [element('legend', { text: title }), ...children]);

const begin = async (template: Template, form: HTMLFormElement, name: string, go: Go, notice: Notice) => {
  const start = form.querySelector<HTMLButtonElement>('button[type=submit]');
  if (start?.disabled === true) return;
  start?.toggleAttribute('disabled', true);
  notice.say(null);
  try {
    const style = styleChoice.read(new FormData(form));
    const session = await client.createSession({ scenario_template_id: template.id, character_name: name, ...style });
    go(session.session_id);
  } catch (error) {
    start?.toggleAttribute('disabled', false);
    notice.say(troubleOf(error));
    notice.node.scrollIntoView({ block: 'center' });
  }
};

const NO_WORLDS = 'There is no world to play here yet. Put one into the folder worlds/ and start the server again.';

export const newStory = (templates: readonly Template[], go: Go, notice: Notice): HTMLElement => {
  const [first] = templates;
  if (first === undefined) return element('p', { text: NO_WORLDS });
  let template = first;
  let who = characterChoice(first);
  const people = element('div', {}, [who.node]);
  const choose = (chosen: Template) => {
    template = chosen;
    who = characterChoice(chosen);
    people.replaceChildren(who.node);
  };
  const cards = element(
    'div',
    { class: 'cards' },
    templates.map((one) => worldCard(one, one === first, () => choose(one))),
  );
  const submit = (event: Event) => {
    event.preventDefault();
    const name = who.name();
    if (name !== null) void begin(template, form, name, go, notice);
  };
  const form = element('form', { class: 'new-story', on: { submit } }, [
    element('h2', { text: 'Begin a new story' }),
    step('The world', cards),
    step('Who you are', people),
    styleChoice.make(),
    element('button', { type: 'submit', class: 'primary', text: 'Begin the story' }),
  ]);
  return form;
};
