// Lines as many kinds of players type them: names without commas, nouns with clauses hung on them, two things in a deed, questions in short.
import { describe, expect, it } from 'vitest';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';

const at = harbour();
const acts = (line: string) =>
  interpret(line, at).acts.map(({ verb, target, with: second }) =>
    [verb, target?.name ?? '-', ...(second ? [`+${second.name}`] : [])].join(' '),
  );

const TABLE: readonly (readonly [string, ...string[]])[] = [
  // Whoever is called by name, though no comma says so.
  ['hey Pip what are you selling', 'talk Pip'],
  ['Maren dont be afraid', 'talk Maren Holt'],
  ["how's business Maren", 'talk Maren Holt'],
  ['Pip come with me to the inn', 'talk Pip'],
  ['Aldous can I trust you?', 'talk Brother Aldous'],
  ['Pip stop talking', 'talk Pip'],
  ['where is Pip', 'think Pip'],
  ['is Pip here', 'think Pip'],
  // What is only said of a thing is no part of its name.
  ['pick up one of those lanterns', 'take rusty lantern'],
  ["break the lantern that doesn't shine", 'destroy rusty lantern'],
  ['measure how long the rope is', 'look coil of rope'],
  ['follow Pip wherever she goes', 'follow Pip'],
  ["see who's about", 'look -'],
  // A second thing says what is done with the first.
  ['put the draught in the bin', 'drop healing draught'],
  ['jump in the mud', 'perform -'],
  ['stop', 'wait -'],
  ['weave a ring from the straw', 'craft ring +straw'],
  ['challenge Pip to a game of chess', 'persuade Pip'],
  ['get down', 'wait -'],
  ['fill my pockets with rope', 'take coil of rope'],
  ['draw my bow', 'equip short bow'],
  ['follow the smell of tar', 'search smell of tar'],
  ['lean over the bell', 'look harbour bell'],
  ['sing to keep my courage up', 'perform -'],
  ['tell Pip the mayor sent me', 'talk Pip'],
  ['call out hello', 'talk -'],
  ['Pip, I am looking for work', 'talk Pip'],
  ['are you Pip?', 'ask Pip'],
  ['go into Saltmere', 'go -'],
  ['oil the inn', 'use inn'],
  // An oath is said; what is only not done is not.
  ['I stole nothing', 'talk -'],
  ['I know nothing', 'talk -'],
  ['I did nothing', 'talk -'],
  ['I take nothing', 'wait -'],
  ['I eat nothing', 'wait -'],
  // As the story is told, and what is told to a face.
  ['You take the rope', 'take coil of rope'],
  ['You draw your bow', 'equip short bow'],
  ['You have another drink', 'drink -'],
  ['you take my bow', 'talk -'],
  ['you drink too much', 'talk -'],
  ['Pip you take the rope', 'talk Pip'],
  // Rude: whoever is called names, a threat that is only said, hands on what is nobody's.
  ['look at Pip and kick the ugly tosser', 'look Pip', 'attack Pip'],
  ['talk to Pip. Rob the old git.', 'talk Pip', 'steal Pip'],
  ["Pip, give me your money or I'll break his other ear", 'threaten Pip'],
  ["tell Pip to talk or I'll burn the inn down", 'threaten Pip'],
  ["drop it or I'll gut the boy and burn the inn", 'threaten Pip'],
  ["give me the key or I'll take it. I draw my bow.", 'threaten -', 'equip short bow'],
  ["I run to the inn or they'll kill me", 'go The Gull and Anchor'],
  ["hide or they'll see us", 'sneak -'],
  ['rob whoever is here', 'steal Pip'],
  ['rob Pip blind', 'steal Pip'],
  ['take the damn rope', 'take coil of rope'],
  ['kik Pip', 'attack Pip'],
  ["say that again, Pip, and I'll break your nose", 'threaten Pip'],
  ["touch me and you're dead", 'threaten -'],
  ["one more step and I'll knock your teeth out, Pip", 'threaten Pip'],
  ["open it or I'll smash the window", 'threaten Pip'],
  // What would be cut, broken or knocked on kindly is promised, and whoever is called is told it.
  ['sit down and I will cut your hair, Pip', 'talk Pip'],
  ["stay and I'll knock on your door tomorrow", 'talk Pip'],
  ["hold still and I'll cut you loose, Pip", 'talk Pip'],
  ["leave or I'll break down crying", 'go -', 'perform -'],
  ['should I go or else stay?', 'think -'],
  ["take the rope and I'll carry the lantern", 'take coil of rope', 'take rusty lantern'],
  ['throw Pip out of the window', 'attack Pip'],
  ['throw the rope to Pip', 'take coil of rope', 'give coil of rope +Pip'],
  ['lock Pip in the cellar', 'attack Pip'],
  ['make Pip cry', 'threaten Pip'],
  ['shut your face', 'talk -'],
  ['play the fool', 'perform -'],
  ['give Pip one on the nose', 'attack Pip'],
  ['clock Pip one', 'attack Pip'],
  ['come at me then', 'talk -'],
  ['bring it on', 'talk -'],
  ["I don't care", 'talk -'],
  ['keep your stupid rope', 'talk -'],
  ['keep the rope', 'take coil of rope'],
  ['steal everything', 'steal everything'],
  ['oi, who runs this dump', 'ask Pip'],
  ['steal the rope and put it on', 'steal coil of rope', 'equip coil of rope'],
  ['run away to the harbour', 'go Saltmere Harbour'],
  ['run away from the harbour', 'flee Saltmere Harbour'],
  // Questions in short.
  ['what do I know about Aldous?', 'think Brother Aldous'],
  ["what's the weather like", 'look -'],
  ['is it raining?', 'look -'],
  ['is the bell safe?', 'look harbour bell'],
  ['does Maren look angry?', 'look Maren Holt'],
];

describe('lines of many kinds of players', () => {
  for (const [line, ...expected] of TABLE) it(line, () => expect(acts(line)).toEqual(expected));
});

it('how a thing is said is no word of it', () => {
  expect(interpret('I flirt with Maren, badly.', at).acts[0]).toMatchObject({ verb: 'persuade', speech: null });
});

describe('what goes on meanwhile', () => {
  const MEANWHILE: readonly (readonly [string, ...string[]])[] = [
    ['As the chaotic spell is cast, I duck behind the nets', 'sneak nets'],
    ['While Pip looks away, I take the rope', 'take coil of rope'],
    ['Before he can answer I kiss Pip', 'perform Pip'],
    ['As I walk to the inn, I whistle', 'go The Gull and Anchor', 'perform -'],
    ['I confess to Pip that I took it', 'talk Pip'],
    ['I confess to stealing the rope', 'talk Pip'],
    ['I confess my sins', 'pray -'],
  ];
  for (const [line, ...expected] of MEANWHILE) it(line, () => expect(acts(line)).toEqual(expected));
});

describe('several things in a breath, as chat has them', () => {
  const CHAT: readonly (readonly [string, ...string[]])[] = [
    ['I ask Pip who poured it and then walk out to the inn', 'ask Pip', 'go The Gull and Anchor'],
    ['I ask Maren about the ledger, then head out to the inn', 'ask Maren Holt', 'go The Gull and Anchor'],
    ['ask the way to the inn then go there', 'ask - +The Gull and Anchor', 'go The Gull and Anchor'],
    ['go to the inn, ask for a room and go to sleep', 'go The Gull and Anchor', 'ask -', 'rest -'],
    ["who poured these?? they're cold", 'ask Pip', 'talk -'],
    ['take the rope and put it in my pocket', 'take coil of rope'],
    ['"Who paid you?" I growl, slamming my fist on the table', 'threaten -', 'perform -'],
    ['I check the rope for wear and splice it', 'look coil of rope +wear', 'craft coil of rope'],
    // Told of long ago, said to somebody's face, offered now.
    ['She taught me to fish when I was six. I take the rope', 'take coil of rope'],
    ["You're lying to me, Pip", 'talk Pip'],
    ['offer Pip my bow if she tells me everything', 'persuade Pip'],
    ['tell Pip not to worry', 'talk Pip'],
    // Somebody by what they are.
    ['talk to whoever looks friendly', 'talk Pip'],
    ['look for someone who knew Rusk', 'ask Pip'],
    ['find whoever is in charge and tell them about the ice', 'think Brother Aldous'],
    ['find Pip and ask her about the bell', 'go Pip', 'ask Pip +harbour bell'],
    ['go find the mayor', 'go mayor'],
    ['I grab the singing boy and ask him who taught him that', 'take singing boy', 'ask singing boy'],
    // Calling who is not here.
    ['call the police', 'talk -'],
    ['phone my sister', 'use telephone'],
    ['radio the boat', 'use radio'],
    // Questions in passing.
    ['where did everybody go', 'look -'],
    ['can the dead hear us?', 'ask -'],
    ['am I running out of air', 'think -'],
    ['If nobody is around, I go to the inn', 'think -'],
    ['I ask the first person I see for the rope', 'ask Pip +coil of rope'],
    // Turns of phrase.
    ['put on the lantern', 'take rusty lantern', 'equip rusty lantern'],
    ["shake Pip's hand", 'perform Pip'],
    ['put my hand on the bell', 'use harbour bell'],
    ['slam my hand on the bell', 'perform harbour bell'],
    ['run along the causeway jumping over the mud', 'go causeway'],
    ['anyone got a rope I could borrow?', 'ask - +coil of rope'],
    ['leave a note for Pip', 'craft note +Pip'],
    ['I got carried away', 'think -'],
    ['say a prayer for Pip', 'pray Pip'],
    ['help Pip dig', 'help Pip'],
    ["I ask Pip straight out who's in the well", 'ask Pip'],
    ['I stole nothing', 'talk -'],
    ['I pack my things and set off for the inn', 'wait -', 'go The Gull and Anchor'],
    ['put the lantern back where it was', 'drop rusty lantern'],
    ['open the boxes one by one', 'open boxes'],
    ['ask Pip if she needs a hand with the digging', 'ask Pip'],
    ['cut my finger with the knife', 'perform -'],
    ['try to break the ice with my bow', 'destroy ice +short bow'],
    ['I get out of the truck and look at Pip', 'wait -', 'look Pip'],
    ['knock three times on the bell', 'use harbour bell'],
    ['can anyone tell me where I am?', 'look -'],
    ["what was the captain's name again", 'think Captain Rusk'],
    ["I've come a long way", 'talk -'],
    ['while eating I listen to the waves', 'look -'],
    ["lol ok creepy. what's the deal with this town", 'talk -', 'look -'],
    ["I flirt with whoever's behind the counter", 'persuade Pip'],
    ['I take the path down to the inn', 'go The Gull and Anchor'],
    ['take the lantern down', 'take rusty lantern'],
    ['I follow her gaze to the nets', 'look nets'],
    ['wanna come with me?', 'ask -'],
    ['fine, sorry', 'talk -'],
    ['I talk to Pip and take the lantern', 'talk Pip', 'take rusty lantern'],
    ['I ring the bell. Once that is done I leave', 'use harbour bell', 'go -'],
    ['Is this a joke?', 'ask -'],
    ['is that Pip?', 'look Pip'],
    ['ok back outside', 'go Saltmere Harbour'],
    ['down the stairs', 'go stairs'],
    ['how much do I owe you', 'ask -'],
  ];
  for (const [line, ...expected] of CHAT) it(line, () => expect(acts(line)).toEqual(expected));
});

describe('what the line before was about', () => {
  const read = (line: string, ...before: string[]) =>
    interpret(line, { ...at, before, mentioned: 'There is no pie here. The nets hang in the wind.' }).acts.map(
      ({ verb, target }) => `${verb} ${target?.name ?? '-'}`,
    );

  it('is still what is meant, though it was not there', () =>
    expect(read('eat it', 'eat the pie')).toEqual(['eat pie']));
  it('is whoever one has in hand', () =>
    expect(read('"Who paid you?" I growl', 'search Pip')).toEqual(['threaten Pip']));
});

it('what is made in a line is there to be handled', () => {
  expect(acts('write a contract and sign it')).toEqual(['craft contract']);
});

it('a chain of lines that hang on the one before costs by its length, each line being read once', () => {
  const looks = (lines: number): number => {
    let seen = 0;
    const { present } = at.scene;
    const scene = {
      ...at.scene,
      get present() {
        seen++;
        return present;
      },
    };
    interpret('what is it?', { ...at, scene, before: Array.from({ length: lines }, () => 'what is it?') });
    return seen;
  };
  expect(looks(6)).toBeLessThan(3 * looks(3));
});

it('the point of a shortened title ends no sentence', () => {
  const [act, second] = interpret('ask Pip about Mr. Linder', at).acts;
  expect([act?.verb, act?.topic, second]).toEqual(['ask', 'mr linder', undefined]);
});

it('"that’s a lie, tell me the truth" calls nobody by the name of that’s', () => {
  const unknown = interpret("that's a lie, tell me the truth", at).acts.filter(
    ({ target }) => target?.kind === 'unknown',
  );
  expect(unknown).toEqual([]);
});

it('what one is gonna do is done, and what one does not do is what "it" is', () => {
  expect(acts("I'm gonna take the rope")).toEqual(['take coil of rope']);
  expect(acts("don't touch the bell, just look at it")).toEqual(['look harbour bell']);
});

it('what is put away about oneself stays one’s own, and nobody sneaks', () => {
  expect(acts('hide the draught in my boot')).toEqual(['perform -']);
  expect(acts('stow my draught in my pocket')).toEqual(['perform -']);
  expect(acts('hide the draught under the nets')).toEqual(['drop healing draught']);
  expect(acts('hide the crown in my boot')).toEqual(['use crown +boot']);
  expect(acts('hide behind the nets')[0]).toMatch(/^sneak/);
});

it('who would like to see what does not lie open asks for it', () => {
  expect(acts("I'd like to see the ledgers, please")[0]).toMatch(/^ask (?:Pip|Maren)/);
  expect(acts('look at the bell please')).toEqual(['look harbour bell']);
});

it('what concerns "us" is asked of those who are by', () => {
  const talk = { ...at, before: ['talk to Pip'] };
  expect(interpret('what are we waiting for?', talk).acts.map(({ verb }) => verb)).toEqual(['ask']);
  expect(interpret('where are we?', talk).acts.map(({ verb }) => verb)).toEqual(['look']);
});

it('short words of chat ask, call and look as they are meant', () => {
  expect(acts('gimme the ladle')).toEqual(['talk -']);
  expect(acts('anyone around?')).toEqual(['look -']);
  expect(acts('stand on the table and yell fire')[0]).toMatch(/^climb/);
  expect(acts('use the payphone to call home')).toEqual(['use payphone']);
});

it('what is hissed or sobbed is said, and who is posed as is nobody to be lied to', () => {
  expect(acts('"Drop it," I hiss.')[0]).toMatch(/^talk/);
  expect(acts('"No!" I sob')[0]).toMatch(/^talk/);
  expect(acts('I sing "la la la"')).toEqual(['perform -']);
  expect(acts('I pretend to be the inspector')[0]).toMatch(/^deceive (?:Pip|Maren)/);
  expect(acts('pretend to be asleep')).toEqual(['perform -']);
  expect(acts('dive behind the nets')).toEqual(['sneak nets']);
  expect(acts('dive for cover')[0]).toMatch(/^defend/);
});

it('what is promised ends where one goes on, and a question behind a greeting is asked', () => {
  expect(acts('I promise to help, then go to the inn')).toEqual(['talk -', 'go The Gull and Anchor']);
  expect(acts('Hello, Pip. Has it ever been this quiet before?')).toEqual(['talk Pip', 'ask Pip']);
  expect(acts('look back')).toEqual(['look -']);
  expect(acts('I keep to the back of the crowd')).toEqual(['wait -']);
});

it('what is promised to be brought back is said, and an oath with it', () => {
  expect(acts("I'll bring it back, I swear").every((one) => one.startsWith('talk'))).toBe(true);
  expect(acts("I'll come back tomorrow")[0]).toMatch(/^talk/);
  expect(acts('bring it back')[0]).toMatch(/^take/);
});

it('thanks have an end, what is worn stays one’s own, and a seat is taken in no time', () => {
  expect(acts('I thank Pip for his time, pull up my hood and go to the inn')).toEqual([
    'talk Pip',
    'perform -',
    'go The Gull and Anchor',
  ]);
  expect(acts('hang my bow back on my shoulder')).toEqual(['perform -']);
  expect(acts('pull up a chair')).toEqual(['perform -']);
  expect(acts('sit down opposite Maren')).toEqual(['perform -']);
  expect(acts('sit down and rest')[0]).toMatch(/^rest/);
  expect(interpret("tell Pip I'll keep his name out of it", at).acts[0]?.speech).toBe("I'll keep his name out of it");
});

it('who is taken by the elbow is not fought, and a glance is no theft', () => {
  expect(acts('take Pip by the elbow')[0]).toMatch(/^help Pip/);
  expect(acts('grab Pip by the throat')[0]).toMatch(/^attack Pip/);
  expect(acts('steal a glance at Pip')).toEqual(['look Pip']);
  expect(acts('bid Pip good night')[0]).toMatch(/^talk Pip/);
  expect(acts('I juggle, trying to get Pip to smile')).toEqual(['perform -']);
});

it('what was, what sucks and what is asked of the game is no deed', () => {
  expect(acts('When I was a child I stole nets.').some((one) => /^(?:steal|take)/.test(one))).toBe(false);
  expect(acts('this town sucks').some((one) => one.startsWith('eat'))).toBe(false);
  expect(acts('swing my fist at Pip')[0]).toMatch(/^attack Pip/);
  expect(acts('hide my tears')).toEqual(['perform -']);
  expect(acts('how do I win?')[0]).toMatch(/^think/);
});

it('who says a word and steps back is still there', () => {
  for (const line of ['"Hm," I say, stepping back.', '"Hm," I say, drawing a breath.'])
    expect(acts(line).some((one) => /^(?:go|flee|craft)/.test(one))).toBe(false);
});
