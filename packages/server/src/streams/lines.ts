// Lines: the open sockets and event streams of this process, by player and by token. Each player may have so many; a token that is given
// up or ends takes its lines with it. Used by socket.ts and follow-events.ts.
import type { Engine } from '@emergent/engine';
import { EmergentError, type Settings } from '@emergent/schema';
import type { Pass } from '../identity/pass.ts';

const SWEEP_MS = 30_000;
const WAIT_SECONDS = 30;

export type Lines = {
  /** Returns how to take it off again. Throws RATE_LIMITED for one too many. `cut` ends the line from this side. */
  add(pass: Pass, cut: () => void): () => void;
  close(): void;
};

const tooMany = (most: number) =>
  new EmergentError('RATE_LIMITED', {
    message: `You have ${most} open sockets and event streams already.`,
    details: { retry_after: WAIT_SECONDS },
    suggestions: ['Close one that you do not need any more.'],
  });

type Ended = { ends: number; cut: () => void };

export const makeLines = (settings: Settings, tokens: Engine['tokens']): Lines => {
  const counts = new Map<string, number>();
  const byToken = new Map<string, Set<Ended>>();
  const cutAll = (lines: Iterable<Ended>) => {
    for (const line of [...lines]) line.cut();
  };
  const stop = tokens.onRevoked((id) => cutAll(byToken.get(id) ?? []));
  const sweep = setInterval(() => {
    const now = Date.now();
    for (const lines of byToken.values()) cutAll([...lines].filter(({ ends }) => ends <= now));
  }, SWEEP_MS);
  sweep.unref();

  const count = (owner: string, by: 1 | -1) => {
    const left = (counts.get(owner) ?? 0) + by;
    if (left <= 0) counts.delete(owner);
    else counts.set(owner, left);
  };
  const keep = ({ token }: Pass, cut: () => void): (() => void) => {
    if (token === null) return () => {};
    const line = { ends: token.ends, cut };
    const lines = byToken.get(token.id) ?? new Set();
    byToken.set(token.id, lines.add(line));
    return () => {
      lines.delete(line);
      if (lines.size === 0 && byToken.get(token.id) === lines) byToken.delete(token.id);
    };
  };
  return {
    add: (pass, cut) => {
      const { owner } = pass.caller;
      if (pass.by === 'local') return () => {};
      if ((counts.get(owner) ?? 0) >= settings.SOCKETS_PER_PLAYER) throw tooMany(settings.SOCKETS_PER_PLAYER);
      count(owner, 1);
      const forget = keep(pass, cut);
      let on = true;
      return () => {
        if (!on) return;
        on = false;
        count(owner, -1);
        forget();
      };
    },
    close: () => {
      clearInterval(sweep);
      stop();
    },
  };
};
