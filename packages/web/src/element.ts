// The page's one way to make elements: attributes, listeners and text, never HTML from strings. Used everywhere in the page.

type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
type Value = string | number | boolean | null | undefined;
export type Child = Node | string | null;
export type Props = { text?: string; on?: Listeners; [attribute: string]: Value | Listeners };

/** Inline styles and handlers are forbidden by the page's policy; links only lead within the page or to the server. */
const setAttribute = (node: HTMLElement, name: string, value: Value) => {
  if (value === null || value === undefined || value === false) return;
  if (name === 'style' || name.startsWith('on')) throw new TypeError(`"${name}" is not set by attribute here.`);
  node.setAttribute(name, value === true ? '' : String(value));
};

/** An element with attributes (false and null leave one out), `text` as its text, `on` its listeners, and children (null: none). */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] => {
  const node = document.createElement(tag);
  const { text, on, ...attributes } = props;
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value !== 'object' || value === null) setAttribute(node, name, value);
  }
  if (text !== undefined) node.textContent = text;
  for (const [name, listener] of Object.entries(on ?? {})) {
    // Object.entries loses which event a listener is for; the type of `on` has checked it.
    node.addEventListener(name, listener as EventListener);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
};

type ButtonProps = {
  label: string;
  press: () => void;
  class: string;
  title?: string;
  'data-key'?: string;
  'aria-label'?: string;
  'aria-expanded'?: string;
};
/** A button that submits nothing. */
export const button = ({ label, press, ...attributes }: ButtonProps): HTMLButtonElement =>
  element('button', { type: 'button', text: label, ...attributes, on: { click: press } });

/** Puts `children` in place of all there is. */
export const fill = (node: Element, children: readonly Child[]) =>
  node.replaceChildren(...children.filter((child) => child !== null));

/** Shows prose in paragraphs; what stands already is left alone, so that words can be added to the last one. */
export const setProse = (node: Element, prose: string) => {
  const wanted = prose.split(/\n\s*\n/).filter((part, index) => index === 0 || part.trim() !== '');
  for (const [index, part] of wanted.entries()) {
    const there = node.children[index] ?? node.appendChild(document.createElement('p'));
    if (there.textContent !== part) there.textContent = part;
  }
  while (node.children.length > wanted.length) node.lastElementChild?.remove();
};
