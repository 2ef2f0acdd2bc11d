// Who to be: one of the world's playable characters as a card, or somebody with a name of one's own. Used by new-story.ts.
import type { RouteAnswer } from '@emergent/schema';
import { element } from '../element.ts';

type Template = RouteAnswer<'listTemplates'>['templates'][number];
type Playable = Template['playable_characters'][number];
/** `name` is null when it is still missing; the field then says so. */
export type CharacterChoice = { node: HTMLElement; name: () => string | null };

const OWN = '';

const card = (person: Playable, chosen: boolean) =>
  element('label', { class: 'card' }, [
    element('input', { type: 'radio', name: 'character', value: person.name, checked: chosen }),
    element('span', { class: 'card-title', text: person.name }),
    element('span', { class: 'card-class', text: person.class_name }),
    element('span', { class: 'card-text', text: person.description }),
  ]);

const ownCard = (chosen: boolean) => {
  const radio = element('input', { type: 'radio', name: 'character', value: OWN, checked: chosen });
  const field = element('input', {
    type: 'text',
    id: 'own-name',
    maxlength: 100,
    autocomplete: 'off',
    'aria-label': 'Your own name',
    placeholder: 'A name',
    on: {
      input: () => {
        radio.checked = true;
        field.setCustomValidity('');
      },
    },
  });
  const node = element('div', { class: 'card own' }, [
    element('label', {}, [radio, element('span', { class: 'card-title', text: 'Somebody of your own' })]),
    element('span', { class: 'card-text', text: 'A newcomer with nothing but a name.' }),
    field,
  ]);
  return { node, field };
};

export const characterChoice = (template: Template): CharacterChoice => {
  const own = ownCard(template.playable_characters.length === 0);
  const node = element('div', { class: 'cards' }, [
    ...template.playable_characters.map((person, index) => card(person, index === 0)),
    own.node,
  ]);
  const name = () => {
    const chosen = node.querySelector<HTMLInputElement>('input[name=character]:checked')?.value ?? OWN;
    if (chosen !== OWN) return chosen;
    const given = own.field.value.trim();
    if (given !== '') return given;
    own.field.setCustomValidity('Give your character a name.');
    own.field.reportValidity();
    return null;
  };
  return { node, name };
};
