// What is told in the worlds that ship, to a player who types whatever comes to mind: mechanically clean, nothing twice, in every style.
import { join } from 'node:path';
import { readWorld, SHIPPED_WORLDS } from '@emergent/adapters';
import { openTable } from '@emergent/cli/bot';
import { faultsOf, makeWorld, repetitionOf } from '@emergent/core';
import type { StoryStyle } from '@emergent/schema';
import { expect, test } from 'vitest';
import { LOCAL } from '../support/engine.ts';
import { botLine, sequence } from '../support/lines.ts';

const TURNS = 60;
/** Of sixty turns of anything at all, the players' odd lines included, so many may hold a phrase told a little before. */
const MOST_ECHOES = 3;

const STYLES: readonly (readonly [string, StoryStyle])[] = [
  ['the-long-ebb', { person: 'second', tense: 'present', length: 'medium' }],
  ['the-long-ebb', { person: 'third', tense: 'past', length: 'long' }],
  ['the-slack-at-farcatch', { person: 'second', tense: 'present', length: 'long' }],
  ['the-slack-at-farcatch', { person: 'first', tense: 'past', length: 'medium' }],
  ['the-held-mountain', { person: 'second', tense: 'past', length: 'short' }],
];

/** A repeated slip of the player's own line is theirs, and authors' texts are not ours to mend. */
const ours = (telling: string, texts: string): string =>
  telling
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !texts.includes(sentence.slice(0, 40)))
    .join(' ');

test.each(STYLES)('%s, told as %o, is clean prose', async (slug, style) => {
  const world = await readWorld(join(SHIPPED_WORLDS, slug));
  const texts = JSON.stringify([world.lorebook, world.template]);
  const { engine, end } = await openTable(world, 'prose', 'memory');
  const { session_id } = await engine.createSession(LOCAL, { character_name: 'Wren', style }, { key: undefined });
  let { session } = await engine.getSession(LOCAL, session_id);
  const next = sequence(7);
  const told: { number: number; line: string; telling: string }[] = [];
  for (let number = 1; number <= TURNS; number++) {
    const line = botLine(session, next);
    const answer = await engine.act(LOCAL, session_id, line, { key: undefined });
    session = answer.updated_session;
    const telling = answer.action_result?.turn.entries.find((entry) => entry.type === 'narration')?.text ?? '';
    told.push({ number, line, telling });
  }
  await end();
  const wrong = told.flatMap(({ line, telling }) =>
    faultsOf(ours(telling, texts) || telling).map((fault) => `${fault}: ${line} > ${telling}`),
  );
  expect(wrong).toEqual([]);
  const { tellings, phrases } = repetitionOf(told, makeWorld(world.lorebook, world.template));
  expect(tellings).toEqual([]);
  expect(phrases.length, phrases.map((one) => one.phrase).join('\n')).toBeLessThanOrEqual(MOST_ECHOES);
});
