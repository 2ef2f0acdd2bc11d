// A world of each kind of import is played five turns: every file of the corpora, and one small file of every kind that is known.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatList, readAny, write } from '@emergent/formats';
import { ScenarioTemplateInput } from '@emergent/schema';
import { expect, test } from 'vitest';
import { LOCAL, testEngine } from '../support/engine.ts';
import { CORPORA, haveCorpora, json, lines } from './support.ts';

const real = (haveCorpora ? readdirSync(CORPORA, { recursive: true, withFileTypes: true }) : [])
  .filter((file) => file.isFile() && file.name !== 'SOURCE.txt')
  .map((file): [string, Uint8Array] => [file.name, readFileSync(join(file.parentPath, file.name))]);
const small: [string, Uint8Array][] = [
  [
    'World Info',
    json({ entries: { '0': { uid: 0, key: ['lamp'], content: 'The lamp burns blue.', constant: true } } }),
  ],
  [
    'an AI Dungeon scenario',
    json({
      title: 'Tower',
      prompt: 'You wake in a tower.',
      memory: 'The sea is near.',
      storyCards: [{ keys: 'lamp', value: 'It burns blue.', title: 'Lamp' }],
    }),
  ],
  [
    'a NovelAI scenario',
    json({
      scenarioVersion: 3,
      title: 'Tower',
      prompt: 'You wake.',
      context: [{ text: 'The sea.' }],
      lorebook: { lorebookVersion: 5, entries: [] },
    }),
  ],
  [
    'an Agnai book',
    json({
      kind: 'memory',
      name: 'B',
      entries: [{ name: 'L', entry: 'Blue.', keywords: ['lamp*'], priority: 0, weight: 0, enabled: true }],
    }),
  ],
  [
    'a RisuAI lorebook',
    json({ type: 'risu', ver: 1, data: [{ key: 'lamp', content: 'Blue.', comment: '', mode: 'normal' }] }),
  ],
  [
    'a Kobold save',
    json({ gamestarted: true, prompt: 'You wake.', memory: '', actions: ['\n> look', 'A lamp.'], worldinfo: [] }),
  ],
  [
    'a SillyTavern chat',
    lines({ user_name: 'Bo', character_name: 'Aster' }, { name: 'Aster', is_user: false, mes: 'Hello.' }),
  ],
];

/** One file of every kind that there is, written by the package itself. */
const written = formatList().map(({ name, title }): [string, Uint8Array] => {
  const from = readAny(
    lines(
      { user_name: 'Bo', character_name: 'Aster' },
      { name: 'Aster', is_user: false, mes: 'Hello.' },
      { name: 'Bo', is_user: true, mes: 'I light the lamp.' },
    ),
  );
  return [`${title}, as it is written here`, write(name, from)];
});

test.each([...real, ...small, ...written])('%s is a world one can play', async (_, file) => {
  const { lorebook, templates } = readAny(file);
  const engine = await testEngine();
  const { id } = await engine.createLorebook(LOCAL, lorebook);
  expect(templates.length).toBeGreaterThan(0);
  for (const [at, template] of templates.slice(0, 2).entries()) {
    const input = ScenarioTemplateInput.parse({ ...template, lorebook_id: id });
    const begun = await engine.putTemplate(LOCAL, `imported-${at}`, input);
    const session = await engine.createSession(
      LOCAL,
      { character_name: 'Wren', lorebook_id: id, scenario_template_id: begun.id },
      { key: undefined },
    );
    const opening = template.initial_narrative?.slice(0, 20).replaceAll('{name}', 'Wren') ?? '';
    expect(session.story[0]?.text).toContain(opening.split('\n')[0]);
    const person = lorebook.characters[0]?.name ?? 'the lamp';
    for (const line of [
      'I look around.',
      `I ask ${person} about the lamp.`,
      'I wait.',
      `"Hello, ${person}."`,
      'I go on.',
    ])
      expect((await engine.act(LOCAL, session.session_id, line, { key: undefined })).success).toBe(true);
    if (lorebook.characters.length > 0) expect(session.people_here).toContain(person);
  }
});
