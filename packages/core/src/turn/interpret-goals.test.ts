// A place is gone to by what it is, by what was seen there and by what lies on the way, and what stands here is not left for it.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target }) => `${verb} ${target?.kind ?? '-'}/${target?.name ?? '-'}`);

describe('where one means to go', () => {
  it.each([
    ['go see the lighthouse', 'go place/Lantern Hill'],
    ['head over to the ruin', 'go place/The Drowned Chapel'],
    ['i want to see the drowned chapel', 'go place/The Drowned Chapel'],
    ['sneak past everyone to the inn', 'sneak place/The Gull and Anchor'],
    ['outside', 'go place/Saltmere Harbour'],
    ['I walk on through the fog to the inn', 'go place/The Gull and Anchor'],
    ['follow the shore to the inn', 'go place/The Gull and Anchor'],
    ['walk past the nets to the inn', 'go place/The Gull and Anchor'],
    ['push through the crowd to the inn', 'go place/The Gull and Anchor'],
    ['cross the quay to the nets', 'go feature/nets'],
    ['go through the fog', 'go unknown/fog'],
  ])('%s', (line, expected) => expect(acts(line)).toEqual([expected]));

  it.each([
    ['go to the moon', 'go unknown/moon'],
    ['follow Maren to the inn', 'follow person/Maren Holt'],
    ['go through the nets', 'search feature/nets'],
    ['i want to see the harbour bell', 'look feature/harbour bell'],
  ])('and nothing else: %s', (line, expected) => expect(acts(line)).toEqual([expected]));
});

describe('chat’s short forms', () => {
  it.each([
    ['check whats behind the nets', 'search feature/nets'],
    ["tap the bell that's green", 'use feature/harbour bell'],
    ['tap the bell thats green', 'use feature/harbour bell'],
  ])('%s', (line, expected) => expect(acts(line)).toEqual([expected]));
});
