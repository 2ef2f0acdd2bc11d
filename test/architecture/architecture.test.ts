// What the structure promises: who may import whom, that core is pure, that systems are alike, and that paths named in docs exist.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bareCode, ROOT, type Source, sources } from './sources.ts';

/** Packages of ours that each package may import, types included. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  core: ['schema'],
  engine: ['core', 'formats', 'schema'],
  adapters: ['engine/ports', 'schema'],
  server: ['schema', 'engine', 'engine/ports'],
  formats: ['schema'],
  sdk: ['schema'],
  web: ['schema', 'sdk'],
  cli: ['schema', 'sdk', 'engine', 'engine/ports', 'adapters'],
};
/** The one file of a package that may choose adapters. */
const MAY_CHOOSE_ADAPTERS = ['packages/server/src/main.ts'];

const isTest = ({ path }: Source) => /\.test\.ts$|\/testing\/|-suite|contract/.test(path);
const packageOf = (path: string) => path.split('/')[1] ?? '';
const ours = (source: Source) =>
  source.imports.filter((name) => name.startsWith('@emergent/')).map((name) => name.slice('@emergent/'.length));

describe('imports', () => {
  const code = sources('packages/*/src/**/*.ts').filter((source) => !isTest(source));
  test.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (name) => {
    const allowed = MAY_IMPORT[name] ?? [];
    const wrong = code
      .filter((source) => packageOf(source.path) === name && !MAY_CHOOSE_ADAPTERS.includes(source.path))
      .flatMap((source) =>
        ours(source)
          .filter((other) => !allowed.includes(other))
          .map((other) => `${source.path}: ${other}`),
      );
    expect(wrong).toEqual([]);
  });
  test('nobody reaches into another package by a relative path', () => {
    const wrong = code.flatMap(({ path, imports }) => {
      const depth = path.split('/').length - 3;
      return imports.filter((name) => name.startsWith('../'.repeat(depth + 1))).map((name) => `${path}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });
  test('every package is in the list', () => {
    expect(readdirSync(`${ROOT}/packages`).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });
});

describe('core is pure', () => {
  const PURE_PACKAGES = ['zod', '@emergent/schema', '@noble/hashes'];
  const IMPURE =
    /\basync\b|\bawait\b|\bDate\b|Math\.random|\bprocess\b|\bfetch\s*\(|\bsetTimeout\b|\bglobalThis\b|\bconsole\b/;
  const core = sources('packages/core/src/**/*.ts').filter((source) => !isTest(source));
  test('imports nothing but pure libraries', () => {
    const wrong = core.flatMap(({ path, imports }) =>
      imports
        .filter(
          (name) =>
            !name.startsWith('.') && !PURE_PACKAGES.some((pure) => name === pure || name.startsWith(`${pure}/`)),
        )
        .map((name) => `${path}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
  test('has no clock, no chance, no I/O, no async', () => {
    const wrong = core.flatMap(({ path, text }) => {
      const found = IMPURE.exec(bareCode(text));
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('systems are alike', () => {
  const folders = readdirSync(`${ROOT}/packages/core/src/systems`, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const REQUIRED = ['index.ts', 'proposal.ts', 'facts.ts', 'improvise.ts', 'rules.ts', 'apply.ts'];
  test.each(folders.map((folder) => folder.name))('%s has the same files as its siblings', (name) => {
    const files = readdirSync(`${ROOT}/packages/core/src/systems/${name}`);
    expect(files).toEqual(expect.arrayContaining([...REQUIRED, `${name}.test.ts`]));
  });
  test('each is one line in systems/index.ts', () => {
    const index = readFileSync(`${ROOT}/packages/core/src/systems/index.ts`, 'utf8');
    for (const { name } of folders) expect(index).toContain(`./${name}/index.ts`);
  });
});

describe('adapters stand on ports', () => {
  test('a contract suite runs on every store and hub', () => {
    const tests = sources('packages/adapters/src/{store,hub}-*/*.test.ts')
      .map((source) => source.text)
      .join('\n');
    const folders = readdirSync(`${ROOT}/packages/adapters/src`).filter((name) => /^(store|hub)-/.test(name));
    for (const folder of folders) {
      const own = sources(`packages/adapters/src/${folder}/*.test.ts`).some((source) =>
        /describe(Store|Hub)\(/.test(source.text),
      );
      expect(own, `${folder} runs its port's contract suite`).toBe(true);
    }
    expect(tests).not.toBe('');
  });
});

describe('docs', () => {
  const pages = [
    ...globSync('*.md', { cwd: ROOT }),
    ...globSync('docs/**/*.md', { cwd: ROOT }),
    ...globSync('worlds/*.md', { cwd: ROOT }),
  ];
  test.each(pages)('%s names only paths that exist', (page) => {
    const text = readFileSync(`${ROOT}/${page}`, 'utf8');
    const named = [...text.matchAll(/`((?:packages|docs|worlds|test|bench|tools|e2e|\.ci)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((path) => !existsSync(`${ROOT}/${path}`))).toEqual([]);
  });
});
