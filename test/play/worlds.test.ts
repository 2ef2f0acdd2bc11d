// A player's own worlds: what a template must name to be played, and a book that templates still use.
import { EmergentError, LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
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

test('a book that templates use is kept until they use another; stories begun with it keep it', async () => {
  const engine = await testEngine();
  const [one, other] = [await engine.createLorebook(LOCAL, bookInput), await engine.createLorebook(LOCAL, bookInput)];
  await engine.putTemplate(LOCAL, 'down', inputOf(one.id));
  const begun = await engine.createSession(
    LOCAL,
    { character_name: 'Ana', scenario_template_id: 'down' },
    { key: undefined },
  );
  const error = await refusal(engine.deleteLorebook(LOCAL, one.id));
  expect([error.code, error.details.templates]).toEqual(['IN_USE', 'down']);
  expect(error.message).toContain('down');
  await engine.putTemplate(LOCAL, 'down', inputOf(other.id));
  await engine.deleteLorebook(LOCAL, one.id);
  expect((await refusal(engine.lorebook(LOCAL, one.id))).code).toBe('LOREBOOK_NOT_FOUND');
  const played = await engine.act(LOCAL, begun.session_id, 'I look around.', { key: undefined });
  expect(played.success).toBe(true);
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
