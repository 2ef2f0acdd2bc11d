// Where tooltips and menus are put: within the main part of the page, as everything must stand in a part that has a name.

export const mainPart = () => document.querySelector<HTMLElement>('#main');
