// The formats, one line each, in the order in which a file is tried on them. Called by read-any.ts and write-any.ts.
import { agnaiBook, agnaiCharacter } from './agnai/files.ts';
import { aidungeonAdventure, aidungeonCards, aidungeonScenario } from './aidungeon/files.ts';
import { bareBook, characterBook, lorebookV3 } from './cards/book.ts';
import { cardV1, cardV2, cardV3 } from './cards/card.ts';
import { type Format, ofSpec } from './format.ts';
import { koboldSave } from './kobold/save.ts';
import { novelaiLorebook, novelaiScenario, novelaiStory } from './novelai/files.ts';
import { opendungeonLore } from './opendungeon/files.ts';
import { ownWorld } from './own/world.ts';
import { risuLorebook, risuModule } from './risu/files.ts';
import { chat } from './sillytavern/chat.ts';
import { worldInfo } from './sillytavern/world-info.ts';

export const FORMATS: readonly Format[] = [
  ownWorld,
  ofSpec(chat, ['lines']),
  ofSpec(lorebookV3),
  ofSpec(cardV3, ['json', 'png', 'zip'], ['ccv3', 'chara']),
  ofSpec(cardV2, ['json', 'png'], ['chara']),
  ofSpec(novelaiLorebook, ['json', 'png'], ['naidata']),
  ofSpec(novelaiScenario),
  ofSpec(novelaiStory),
  ofSpec(risuLorebook),
  ofSpec(risuModule, ['json', 'risum']),
  ofSpec(agnaiBook),
  ofSpec(agnaiCharacter),
  ofSpec(koboldSave),
  ofSpec(aidungeonAdventure),
  ofSpec(cardV1, ['json', 'png'], ['chara']),
  ofSpec(aidungeonScenario),
  ofSpec(worldInfo),
  ofSpec(characterBook),
  ofSpec(bareBook),
  ofSpec(aidungeonCards),
  ofSpec(opendungeonLore),
];
