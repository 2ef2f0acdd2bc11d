// Taking stories to another device.
export const handOver = {
  title: 'Another device',
  about: 'Open the link on the other device, or type the code there under Settings. The story then leaves this one.',
  titleOne: (title: string) => `“${title}” to another device`,
  titleAll: (count: number) => (count === 1 ? 'One story to another device' : `${count} stories to another device`),
  link: 'Link',
  code: 'Code',
  until: (time: string) => `Good once, until ${time}. Whoever has it gets the story: show it to nobody else.`,
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'This browser does not let the page copy: mark the link and copy it yourself.',
  menu: 'To another device',
  where:
    'Where this server has accounts, your stories belong to this browser. They can move to another one; where there are none, every device that reaches the server has them already.',
  moveAll: (count: number) => (count === 1 ? 'Move the story from here' : `Move ${count} stories from here`),
  nothing: 'There is no story here to move.',
  given: 'Link or code from the other device',
  givenHint: 'The stories it offers come here, and leave the other device.',
  missing: 'Put in the link, or the code in it.',
  take: 'Take them over',
  taken: (count: number) => (count === 1 ? 'One story is yours now.' : `${count} stories are yours now.`),
  lost: (count: number) =>
    count === 1
      ? 'One code is not good any more: ask the other device for a new one.'
      : `${count} codes are not good any more: ask the other device for new ones.`,
  play: 'Play it',
};
