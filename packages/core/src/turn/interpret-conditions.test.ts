// What hangs on how things stand is done where they stand so, and left where they do not.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const rainy = harbour((state) => ({ ...state, world_state: { ...state.world_state, weather: 'thin rain' } }));
const acts = (line: string) =>
  interpret(line, rainy).acts.map(({ verb, target, topic }) => `${verb} ${target?.name ?? topic ?? '-'}`);

describe('a condition', () => {
  it.each([
    ['if Pip is here, ask him about the cove', 'ask Pip'],
    ['if Aldous is here ask him about the cove', 'think unmet'],
    ['if I have a bow, I attack Pip', 'attack Pip'],
    ["if I don't have a bow, I leave", 'think unmet'],
    ["if there's a rope here, take it", 'take coil of rope'],
    ["if there's a dragon, kill it", 'think unmet'],
    ["take the rope if nobody's around", 'think unmet'],
    ['take the rope if nobody is looking', 'take coil of rope'],
    ['unless somebody is here, I take the rope', 'think unmet'],
    ["if it's raining, take the rope", 'take coil of rope'],
    ["take the rope unless it's raining", 'think unmet'],
    ['look around and, if possible, take the rope', 'look -', 'take coil of rope'],
    ['if Aldous is here I talk to him, otherwise take the rope', 'take coil of rope'],
    ['if Pip is here I talk to him, otherwise take the rope', 'talk Pip'],
    ['Is Pip here? If so, ask him about the cove', 'think Pip', 'ask Pip'],
    ["ask Pip about the cove and if he won't tell me, leave", 'ask Pip'],
    ['go to Lantern Hill and if Aldous is there ask him about the light', 'go Lantern Hill', 'ask Brother Aldous'],
    ['see if Pip is awake', 'look Pip'],
    ['check that I still have my bow', 'look short bow'],
    ['if he lies, I hit him', 'think plan'],
    ['if I had time, I would swim', 'think plan'],
    ['ask Pip if the tide is in', 'ask Pip'],
    ['even if Pip is here, take the rope', 'take coil of rope'],
    ['tell Maren that if Pip is here I am glad', 'talk Maren Holt'],
  ])('%s', (line, ...wanted) => expect(acts(line)).toEqual(wanted));
});
