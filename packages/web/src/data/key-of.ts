// One key for what is asked: the same asking sent again after a lost answer is done once, another one is another deed. Pure.

export const keyOf = (make: () => string = () => crypto.randomUUID()) => {
  let last = { asked: '', key: '' };
  return (body: object): string => {
    const asked = JSON.stringify(body);
    if (last.asked !== asked) last = { asked, key: make() };
    return last.key;
  };
};
