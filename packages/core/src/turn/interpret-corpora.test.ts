// Lines that nobody here wrote: old text games, simulations, a chat fight, naughty strings. Says aloud when they are not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Interpretation } from '@emergent/schema';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { interpret } from './interpret.ts';
import { harbour } from './interpret-fixture.ts';
import { verdictOf } from './verdict.ts';

const corpora = fileURLToPath(new URL('../../../../../shared/corpora/', import.meta.url));
const at = harbour();

const readCorpora = () => {
  it('are read, each line with an intent or an honest none', () => {
    for (const file of readdirSync(`${corpora}actions`).filter((name) => name.endsWith('.txt'))) {
      const lines = readFileSync(`${corpora}actions/${file}`, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      let understood = 0;
      let refused = 0;
      for (const line of lines) {
        const interpretation = interpret(line, at);
        expect(Interpretation.safeParse(interpretation).success).toBe(true);
        if (interpretation.acts[0]?.verb !== 'other') understood++;
        if (!verdictOf({ line, interpretation, ...at }).verdict.allowed) refused++;
      }
      console.log(
        `${file}: ${lines.length} lines, ${((understood / lines.length) * 100).toFixed(1)} % understood, ${refused} refused`,
      );
      expect(understood / lines.length).toBeGreaterThan(0.6);
    }
  });

  it('of naughty strings break nothing', () => {
    const strings = z.array(z.string()).parse(JSON.parse(readFileSync(`${corpora}adversarial/blns/blns.json`, 'utf8')));
    for (const line of strings) expect(Interpretation.safeParse(interpret(line, at)).success).toBe(true);
    console.log(`blns: ${strings.length} strings read`);
  });
};

if (existsSync(corpora)) describe('the corpora', readCorpora);
else {
  it('the corpora are not beside the project: lines of other people were not tried', () => {
    console.warn(`no corpora at ${corpora}`);
    expect(interpret('take the rope', at).acts).toHaveLength(1);
  });
}
