// A roll as a small honest event in the story: what was rolled against what, and, opened, what the modifier is made of.
import type { Check } from '@emergent/schema';
import { element } from '../element.ts';
import { ABILITY_NAMES, added, capital, DEGREE_NAMES, signed } from '../words.ts';

const won = (check: Check) => check.degree === 'success' || check.degree === 'critical_success';

export const diceEvent = (check: Check): HTMLElement => {
  const ability = ABILITY_NAMES[check.ability];
  const name = check.skill === null ? ability : `${ability} (${check.skill})`;
  const sum = `${check.roll} ${added(check.modifier)} = ${check.total} against ${check.difficulty}`;
  const parts = check.because.map(({ what, amount }) => element('li', { text: `${capital(what)}: ${signed(amount)}` }));
  return element('details', { class: won(check) ? 'dice won' : 'dice lost' }, [
    element('summary', {}, [
      element('span', { class: 'die', text: String(check.roll), 'aria-hidden': true }),
      element('span', { class: 'dice-name', text: name }),
      ' ',
      element('span', { class: 'dice-sum', text: sum }),
      ' ',
      element('strong', { text: capital(DEGREE_NAMES[check.degree]) }),
    ]),
    element('p', {
      text: `A twenty-sided die showed ${check.roll}. It was rolled before the telling, which had to keep to it.`,
    }),
    parts.length === 0 ? null : element('ul', {}, parts),
  ]);
};
