// Hostile texts that nobody here wrote, from the folder of real inputs beside the project, where it is there. Used by the test and by tools/adversarial.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../support/root.ts';

export const ADVERSARIAL = join(ROOT, '../shared/corpora/adversarial');
export const haveCorpora = (): boolean => existsSync(ADVERSARIAL);

const read = (...path: string[]) => readFileSync(join(ADVERSARIAL, ...path));
const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const Groups = z.record(z.string(), z.array(z.string()));
const Payloads = z.array(z.object({ payload: z.string() }).loose());

const injections = (name: string): string[] =>
  Object.values(Groups.parse(JSON.parse(read('bipia', name).toString()))).flat();

export type Corpora = {
  /** For any text field. */
  texts: string[];
  /** Bodies as bytes, many of them no JSON at all. */
  bodies: Buffer[];
  /** What a model may answer. */
  answers: string[];
};

export const readCorpora = (): Corpora => {
  const payloads = readdirSync(join(ADVERSARIAL, 'payloads')).filter((name) => name !== 'SOURCE.txt');
  const texts = [
    ...z.array(z.string()).parse(JSON.parse(read('blns', 'blns.json').toString())),
    ...payloads.flatMap((name) => lines(read('payloads', name).toString())),
    ...Payloads.parse(JSON.parse(read('xss_dompurify', 'expect.json').toString())).map(({ payload }) => payload),
    ...injections('text_attack_test.json'),
    ...injections('text_attack_train.json'),
  ];
  const parsing = readdirSync(join(ADVERSARIAL, 'jsontestsuite', 'test_parsing'));
  const bodies = parsing.map((name) => read('jsontestsuite', 'test_parsing', name));
  const answers = lines(read('json_repair', 'samples.jsonl').toString());
  // Some stand in several lists.
  return { texts: [...new Set(texts)], bodies, answers };
};
