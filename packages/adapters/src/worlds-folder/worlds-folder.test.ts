// The worlds that ship are read, complete and sound; broken worlds are reported by file and path.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintWorld } from '@emergent/engine';
import { afterEach, describe, expect, test } from 'vitest';
import { readWorlds, type World } from './index.ts';

const shippedFolder = join(import.meta.dirname, '../../../../worlds');
const shipped = await readWorlds(shippedFolder);

describe.each(shipped.map((world): [string, World] => [world.lorebook.id, world]))('%s', (_, world) => {
  const { lorebook, template } = world;

  test('has all that a story needs', () => {
    expect(lorebook).toMatchObject({ shipped: true, owner: 'shipped' });
    expect(template).toMatchObject({ shipped: true, owner: 'shipped', lorebook_id: lorebook.id });
    expect(lorebook.locations.length).toBeGreaterThanOrEqual(12);
    expect(lorebook.characters.length).toBeGreaterThanOrEqual(12);
    expect(lorebook.world_systems.length).toBeGreaterThanOrEqual(3);
    expect(lorebook.entries.length).toBeGreaterThanOrEqual(30);
    expect(lorebook.timeline.some((event) => event.due_minutes === null)).toBe(true);
    expect(lorebook.timeline.some((event) => event.due_minutes !== null)).toBe(true);
    expect(template.playable_characters.length).toBeGreaterThanOrEqual(3);
    expect(template.quests.length).toBeGreaterThanOrEqual(2);
    expect(template.quests[0]?.endings.length).toBeGreaterThanOrEqual(2);
  });

  test('tells each place and person in full, and can be answered everywhere', () => {
    const bare = [...lorebook.locations, ...lorebook.characters].filter((told) => told.description.length < 60);
    expect(bare.map((told) => told.name)).toEqual([]);
    const lifeless = lorebook.characters.filter((person) => person.voice === '' || person.home === null);
    expect(lifeless.map((person) => person.name)).toEqual([]);
    expect(lorebook.characters.filter((person) => !person.hostile && person.knows.length < 2)).toEqual([]);
  });

  test('gives the linter nothing to say', () => {
    expect(lintWorld(world)).toEqual([]);
  });
});

describe('a broken world', () => {
  const made: string[] = [];
  afterEach(async () => {
    for (const folder of made.splice(0)) await rm(folder, { recursive: true });
  });

  /** A copy of one shipped world in a folder of its own, with `from` replaced by `to` in one file. */
  const broken = async (file: string, from: string, to: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'worlds-'));
    made.push(folder);
    const name = 'the-long-ebb';
    await cp(join(shippedFolder, name), join(folder, name), { recursive: true });
    const path = join(folder, name, file);
    const before = await readFile(path, 'utf8');
    const after = before.replace(from, to);
    expect(after, `"${from}" is in ${file}`).not.toBe(before);
    await writeFile(path, after);
    return folder;
  };

  const lintOf = async (file: string, from: string, to: string) =>
    (await readWorlds(await broken(file, from, to))).flatMap(lintWorld);

  test.each([
    ['characters.yaml', 'home: Tower Kitchen', 'home: 7', /characters\.yaml: \[0\]\.home: /],
    [
      'characters.yaml',
      'personality: Thrifty',
      'personalty: Thrifty',
      /characters\.yaml: unknown field \[0\]\.personalty/,
    ],
    ['world.yaml', 'lorebook_id: the', 'lorebook_id: The', /world\.yaml: lorebook_id: must be a lower-case slug/],
    ['scenario.yaml', 'lorebook_id: the', 'lorebook_id: no', /scenario\.yaml: lorebook_id: must be "the-long-ebb"/],
    ['entries.yaml', '- id', '- id: [', /entries\.yaml: /],
  ])('is refused by file and path: %s, %s', async (file, from, to, complaint) => {
    await expect(readWorlds(await broken(file, from, to))).rejects.toThrow(complaint);
  });

  test.each([
    [
      'locations.yaml',
      'connections: [Withy Causeway]',
      'connections: [Nowhere]',
      'Sedge Fen: connections: there is no "Nowhere"',
    ],
    [
      'locations.yaml',
      'connections: [Withy Causeway]',
      'connections: []',
      'Withy Causeway: connections: "Sedge Fen" has no way back',
    ],
    [
      'locations.yaml',
      '[Cockle Market, Tower Kitchen]',
      '[Cockle Market]',
      'The Lantern Room: can\'t be reached from "Cockle Market"',
    ],
    ['characters.yaml', 'home: Sedge Fen', 'home: Atlantis', 'Eddry Tull: home: there is no "Atlantis"'],
    ['characters.yaml', 'name: Agnes Lathe', 'name: Agnes Kell', 'characters: "Kell" is used twice'],
    [
      'timeline.yaml',
      'characters: [Zeb Corrigan]',
      'characters: [Nobody]',
      'timeline: The late Ebb: there is no "Nobody"',
    ],
    [
      'scenario.yaml',
      'setting_location: Sedge Fen',
      'setting_location: Home',
      'scenario: setting_location: there is no "Home"',
    ],
    [
      'scenario.yaml',
      'name: Brass Crank',
      'name: Crank',
      'quest the-bell-without-a-tongue: ending the-sea-is-refused: there is no "Brass Crank"',
    ],
    [
      'scenario.yaml',
      'kind: get, item: Parish Roll',
      "kind: get, item: Sexton's Bannock",
      `quest nineteen-names: "Find the Parish Roll": there is no "Sexton's Bannock"`,
    ],
    [
      'entries.yaml',
      'keys: [Halse]',
      'keys: [zeppelin]',
      'entries: the-world: the key "zeppelin" never comes up in this world',
    ],
  ])('is found by the linter: %s, %s', async (file, from, to, complaint) => {
    expect((await lintOf(file, from, to)).map((one) => one.split('; ')[0])).toContain(complaint);
  });

  test('two worlds with one id are refused', async () => {
    const folder = await broken('world.yaml', '# The Long Ebb', '# The Ebb');
    const [name = ''] = await readdir(folder);
    await cp(join(folder, name), join(folder, 'another'), { recursive: true });
    await expect(readWorlds(folder)).rejects.toThrow('two worlds have the id "the-long-ebb"');
  });

  test('a missing file or folder is named', async () => {
    await expect(readWorlds(join(shippedFolder, 'none'))).rejects.toThrow(/none: can't be read/);
    const folder = await broken('world.yaml', '# The Long Ebb', '# The Ebb');
    const [name = ''] = await readdir(folder);
    await rm(join(folder, name, 'timeline.yaml'));
    await expect(readWorlds(folder)).rejects.toThrow(/timeline\.yaml: /);
  });
});
