// A player's own worlds: what a template must name to be played, what a book must keep for it, and what goes with a book.
import { systemClock } from '@emergent/adapters';
import { EmergentError, GenerationRequest, LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import { expect, test } from 'vitest';
import { LOCAL, testEngine } from '../support/engine.ts';

const refusal = async (work: Promise<unknown>): Promise<EmergentError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EmergentError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
};

const bookInput = LorebookInput.parse({
  series_metadata: { title: 'Mine' },
  locations: [{ name: 'The Copper Mill' }, { name: 'Lantern Street' }, { name: 'The Well', aliases: ['the shaft'] }],
});
const inputOf = (lorebook_id: string, more: object = {}) =>
  ScenarioTemplateInput.parse({ title: 'Down', lorebook_id, setting_location: 'The Well', ...more });

test('a template has a plain id and starts where the book has a place', async () => {
  const engine = await testEngine();
  const { id } = await engine.createLorebook(LOCAL, bookInput);
  for (const wrong of ['Big', 'a b', '../x', 'x'.repeat(101), 'ä']) {
    const error = await refusal(engine.putTemplate(LOCAL, wrong, inputOf(id)));
    expect([error.code, error.details.field]).toEqual(['VALIDATION_FAILED', 'template_id']);
  }
  const lost = await refusal(engine.putTemplate(LOCAL, 'down', inputOf(id, { setting_location: 'Lantern Stret' })));
  expect([lost.code, lost.details.field]).toEqual(['VALIDATION_FAILED', 'setting_location']);
  expect(lost.suggestions[0]).toMatch(/^Did you mean Lantern Street/);
  const who = { playable_characters: [{ name: 'Ana' }, { name: 'Bo', setting_location: 'Nowhere' }] };
  const strange = await refusal(engine.putTemplate(LOCAL, 'down', inputOf(id, who)));
  expect(strange.details.field).toBe('playable_characters.1.setting_location');
  const unknown = await refusal(engine.putTemplate(LOCAL, 'down', inputOf('no-such-book')));
  expect(unknown.details.field).toBe('lorebook_id');
  expect((await engine.putTemplate(LOCAL, 'down', inputOf(id))).revision).toBe(1);
  expect((await engine.putTemplate(LOCAL, 'down', inputOf(id, { setting_location: 'the shaft' }))).revision).toBe(2);
  await engine.close();
});

test('a book goes with its ways to begin, whoever made them; stories begun with it keep both', async () => {
  const engine = await testEngine();
  const [one, other] = [await engine.createLorebook(LOCAL, bookInput), await engine.createLorebook(LOCAL, bookInput)];
  await engine.putTemplate(LOCAL, 'down', inputOf(one.id));
  await engine.putTemplate(LOCAL, 'elsewhere', inputOf(other.id));
  const begun = await engine.createSession(
    LOCAL,
    { character_name: 'Ana', scenario_template_id: 'down' },
    { key: undefined },
  );
  await engine.deleteLorebook(LOCAL, one.id);
  expect((await refusal(engine.lorebook(LOCAL, one.id))).code).toBe('LOREBOOK_NOT_FOUND');
  expect((await refusal(engine.template(LOCAL, 'down'))).code).toBe('TEMPLATE_NOT_FOUND');
  const left = (await engine.templates(LOCAL, {}, 200, null)).items.map(({ id }) => id);
  expect([left.includes('down'), left.includes('elsewhere')]).toEqual([false, true]);
  const played = await engine.act(LOCAL, begun.session_id, 'I look around.', { key: undefined });
  expect(played.success).toBe(true);
  // The name is free for another book.
  expect((await engine.putTemplate(LOCAL, 'down', inputOf(other.id))).lorebook_id).toBe(other.id);
  await engine.close();
});

test('a generated world can be deleted, and what it began goes on', async () => {
  const engine = await testEngine();
  const { task_id } = await engine.startGeneration(LOCAL, GenerationRequest.parse({ series_title: 'Gone' }), {
    key: undefined,
  });
  await expect.poll(async () => (await engine.generationTask(LOCAL, task_id)).status).toBe('completed');
  const { result } = await engine.generationTask(LOCAL, task_id);
  await engine.deleteLorebook(LOCAL, result?.lorebook_id ?? '');
  const gone = await refusal(engine.template(LOCAL, result?.scenario_template_id ?? ''));
  expect(gone.code).toBe('TEMPLATE_NOT_FOUND');
  await engine.close();
});

test('a book that is changed keeps what its templates need, or is refused by its name', async () => {
  const engine = await testEngine();
  const whole = LorebookInput.parse({
    ...bookInput,
    characters: [
      { name: 'Ansel Rook', aliases: ['the miller'], items: [{ name: 'copper key', type: 'key' }] },
      { name: 'Ida' },
    ],
  });
  const quest = {
    id: 'down',
    title: 'Down there',
    description: 'Bring up what lies there.',
    giver: 'Ida',
    objectives: [
      { text: 'Get the key', done_when: [{ kind: 'get', item: 'copper key' }] },
      { text: 'Ask around', done_when: [{ kind: 'meet', person: 'Nobody Of Note' }] },
    ],
  };
  const { id } = await engine.createLorebook(LOCAL, whole);
  const rest = { key_characters: ['the miller'], quests: [quest] };
  await engine.putTemplate(LOCAL, 'down', inputOf(id, { ...rest, playable_characters: [{ name: 'Ana' }] }));
  const lacking = async (change: Partial<LorebookInput>) => {
    const { code, details, message } = await refusal(engine.putLorebook(LOCAL, id, { ...whole, ...change }));
    expect([code, details.template_id]).toEqual(['VALIDATION_FAILED', 'down']);
    expect(message).toContain(`"${details.needed}"`);
    return [details.field, details.needed];
  };
  const [mill, street, well] = whole.locations;
  const [ansel, ida] = whole.characters;
  if (!mill || !street || !well || !ansel || !ida) throw new Error('they are there');
  expect(await lacking({ locations: [mill, street] })).toEqual(['locations', 'The Well']);
  expect(await lacking({ locations: [] })).toEqual(['locations', 'The Well']);
  expect(await lacking({ characters: [ida] })).toEqual(['characters', 'the miller']);
  expect(await lacking({ characters: [ansel] })).toEqual(['characters', 'Ida']);
  expect(await lacking({ characters: [{ ...ansel, items: [] }, ida] })).toEqual(['locations', 'copper key']);
  // What nobody needs may go, a name may become another name of the same, and what was never there is not asked for.
  const renamed = { ...well, name: 'The Pit', aliases: ['The Well'] };
  expect((await engine.putLorebook(LOCAL, id, { ...whole, locations: [renamed] })).revision).toBe(2);
  await engine.close();
});

test('key characters may be nobody of the book: they are kept as they are given, play goes on, and the book is not held to them', async () => {
  const engine = await testEngine();
  const { id } = await engine.createLorebook(LOCAL, LorebookInput.parse(bookInput));
  const key_characters = ['The Innkeeper', 'Ansel Rok'];
  const put = (title: string) => engine.putTemplate(LOCAL, 'down', inputOf(id, { title, key_characters }));
  expect(await put('Down')).toMatchObject({ revision: 1, key_characters });
  expect(await put('Further down')).toMatchObject({ revision: 2, title: 'Further down', key_characters });
  expect((await engine.putLorebook(LOCAL, id, { ...bookInput, tone: 'grim' })).revision).toBe(2);
  const begin = { character_name: 'Ana', scenario_template_id: 'down' };
  const { session_id } = await engine.createSession(LOCAL, begin, { key: undefined });
  const played = await engine.act(LOCAL, session_id, 'I talk to the innkeeper.', { key: undefined });
  expect(played.success).toBe(true);
  await engine.close();
});

test('a key makes one book; for another book it is refused', async () => {
  const engine = await testEngine();
  const [first, again] = await Promise.all([1, 2].map(() => engine.createLorebook(LOCAL, bookInput, { key: 'once' })));
  expect(again).toEqual(first);
  const changed = await engine.putLorebook(LOCAL, first?.id ?? '', { ...bookInput, tone: 'grim' });
  expect([changed.revision, await engine.createLorebook(LOCAL, bookInput, { key: 'once' })]).toEqual([2, first]);
  const other = await refusal(engine.createLorebook(LOCAL, { ...bookInput, tone: 'light' }, { key: 'once' }));
  expect([other.code, other.details]).toEqual(['KEY_REUSED', { idempotency_key: 'once' }]);
  const theirs = await engine.createLorebook({ owner: 'else' }, bookInput, { key: 'once' });
  expect(theirs.id).not.toBe(first?.id);
  const own = (await engine.lorebooks(LOCAL, { title: 'Mine' }, 10, null)).items.filter(({ shipped }) => !shipped);
  expect(own).toHaveLength(1);
  await engine.close();
});

test('a refusal names no key where none was sent', async () => {
  const id = '6d1c2f0a-0000-4000-8000-00000000000a';
  const engine = await testEngine({ clock: { ...systemClock, uuid: () => id } });
  await engine.createLorebook(LOCAL, bookInput);
  const other = await refusal(engine.createLorebook(LOCAL, { ...bookInput, tone: 'light' }));
  expect([other.code, other.details]).toEqual(['KEY_REUSED', {}]);
  await engine.close();
});

test.each(['<b>"x"', '{you} [walk|s]', "The Prancing Pony | 'back'", 'Bree  (east)', '$& $1'])(
  'a telling outside any story keeps the place %s byte for byte, the capital of its article apart',
  async (current_location) => {
    const engine = await testEngine();
    for (const action of ['I look around.', 'I attack the orc.', 'I sing.', 'I ask her.']) {
      const body = { context: { world_state: { current_location } }, action };
      expect((await engine.generateResponse(LOCAL, body)).response.response_text).toContain(
        current_location.replace(/^The /, ''),
      );
    }
    await engine.close();
  },
);
