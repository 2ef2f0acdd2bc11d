// Every file of the corpora, imported, exported again and compared field for field. Says aloud when the corpora are not there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAny, write } from '@emergent/formats';
import { contents } from '@emergent/formats/testing';
import { FidelityReport, LorebookInput, ScenarioTemplateInput } from '@emergent/schema';
import { expect, test } from 'vitest';
import { CORPORA, differences, haveCorpora, roundTrip } from './support.ts';

const files = haveCorpora
  ? readdirSync(CORPORA, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name !== 'SOURCE.txt')
      .map((file) => join(file.parentPath, file.name))
  : [];
test('the corpora of lorebooks stand beside the checkout', () => {
  if (!haveCorpora) console.log('the corpora of lorebooks are not beside this checkout: no real file was read');
  else expect(files.length).toBeGreaterThan(20);
});

test.each(files)('%s comes back field for field', (file) => {
  const { report, lorebook, templates } = roundTrip(readFileSync(file));
  expect(FidelityReport.parse(report)).toEqual(report);
  expect(LorebookInput.parse(lorebook)).toEqual(lorebook);
  for (const template of templates)
    expect(ScenarioTemplateInput.omit({ lorebook_id: true }).parse(template)).toEqual(template);
  expect(report.summary.broken).toBe(0);
  console.log(report.told);
});

test.each(files)('%s can be told as World Info and as a card, and read again', (file) => {
  const { lorebook, templates, stories } = readAny(readFileSync(file));
  for (const [format, container] of [
    ['sillytavern-world-info', 'json'],
    ['card-v3', 'json'],
    ['card-v3', 'png'],
    ['card-v3', 'zip'],
    ['emergent-world', 'json'],
  ] as const) {
    const out = write(format, { lorebook, templates, stories }, { container });
    const again = readAny(out);
    expect(again.format).toBe(format);
    expect(again.lorebook.entries.length).toBeGreaterThanOrEqual(lorebook.entries.length - 10);
    expect(differences(contents(out), contents(write(format, again, { original: out })))).toEqual([]);
  }
});
