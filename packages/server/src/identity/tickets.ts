// Tickets: what a page shows to open a socket where neither cookie nor header gets through. Good for one socket within a minute.
import { createHash } from 'node:crypto';
import { type Engine, keepUnderCode } from '@emergent/engine';
import { z } from 'zod';
import type { Pass } from './pass.ts';

const GOOD_FOR_SECONDS = 60;
const TICKET_BYTES = 24;
const Kept = z.object({
  owner: z.string().min(1),
  token: z.object({ id: z.string(), begun: z.number(), ends: z.number() }).nullable(),
});

export type Tickets = {
  make(pass: Pass): Promise<{ ticket: string; expires_at: string }>;
  /** Null for one that is unknown, used or too old. */
  take(ticket: string): Promise<Pass | null>;
};

/** Kept as its digest: who reads the hub can open nothing. */
const keyOf = (ticket: string) => `ticket:${createHash('sha256').update(ticket).digest('hex')}`;

export const makeTickets = (shared: Engine['shared']): Tickets => ({
  async make({ caller, token }) {
    const kept = { owner: caller.owner, token };
    const ticket = await keepUnderCode(shared, keyOf, kept, { bytes: TICKET_BYTES, seconds: GOOD_FOR_SECONDS });
    return { ticket, expires_at: new Date(Date.now() + GOOD_FOR_SECONDS * 1000).toISOString() };
  },
  async take(ticket) {
    const kept = Kept.safeParse(await shared.take(keyOf(ticket))).data;
    return kept === undefined ? null : { caller: { owner: kept.owner }, token: kept.token, by: 'ticket' };
  },
});
