// The engine: everything a caller may ask, put together from its parts. Made once at start.
import { isMilestone } from '@emergent/core';
import { makeActions } from './actions.ts';
import { makeEndpoint, RequestLimiter } from './ask/index.ts';
import { makeBudget } from './budget.ts';
import { isoNow, type Kit } from './context.ts';
import type { Engine } from './engine-types.ts';
import { announce, makeFollow, remind } from './follow.ts';
import { makeFree } from './free.ts';
import { makeTasks } from './generation/tasks.ts';
import { startWorker } from './generation/worker.ts';
import { makeHandover } from './handover.ts';
import { makeImports } from './imports.ts';
import { eachStory, listAgain, listUnlisted, rowOf } from './listing.ts';
import { makeLive } from './live.ts';
import { makeSessionLog, type Opened, type Planned } from './log/session-log.ts';
import { upcastingStore } from './log/upcasting-store.ts';
import { makeNotebook } from './notebook.ts';
import type { EngineParts } from './parts.ts';
import { makeSessions, RESTORABLE_MS } from './sessions.ts';
import { makeStoryFiles } from './story-file.ts';
import { makeTimeline } from './timeline.ts';
import { makeTokens } from './tokens.ts';
import { makeTransfer } from './transfer.ts';
import { makeWorldFiles } from './world-file.ts';
import { makeWorlds, shelveShipped } from './worlds.ts';

const SWEEP_MS = 60_000;

/** Caches beside the log, written after each record; losing one loses nothing. */
const writeCaches = async (kit: Kit, opened: Opened, { record, stand }: Planned): Promise<void> => {
  try {
    if (record.kind === 'turn' && isMilestone(record) && stand !== undefined)
      await kit.log.paths.keepSnapshot(record, stand);
    await kit.store.putSession(rowOf(opened, record));
  } catch (error) {
    const details = { session_id: opened.began.session_id, error: String(error) };
    kit.warn('a cache beside the log could not be written', details);
  }
};

/** The row in the list only says where to look: what is deleted for good is what the log itself says has ended long ago. */
const purgeDeleted = async (kit: Kit): Promise<void> => {
  await kit.store.forgetSums(isoNow(kit));
  const before = new Date(kit.clock.now() - RESTORABLE_MS).toISOString();
  const ids = await kit.store.deletedBefore(before);
  await eachStory(kit.warn, ids, 'a deleted story could not be purged', async (id) => {
    const last = await kit.store.last(id);
    if (last !== null && (last.kind !== 'ended' || last.at >= before)) return listAgain(kit, id);
    await kit.store.purge(id);
    kit.log.forget(id);
  });
};

const makeKit = async (given: EngineParts): Promise<Kit> => {
  const parts = { ...given, store: upcastingStore(given.store) };
  await shelveShipped(parts);
  const limiter =
    parts.models[0]?.provider === 'gemini'
      ? new RequestLimiter(parts.settings.GEMINI_REQUESTS_PER_MINUTE, parts.clock)
      : null;
  const live = await makeLive(parts);
  const endpoints = parts.models.map((model) => makeEndpoint(model, parts.clock, limiter));
  const log = makeSessionLog(parts.store, parts.clock, {
    appended: async (opened, planned) => {
      try {
        await announce(kit, opened, planned);
      } catch (error) {
        parts.warn('a record could not be announced', { session_id: opened.began.session_id, error: String(error) });
        remind(kit, planned.record);
      }
      await writeCaches(kit, opened, planned);
    },
    answeredAgain: (record) => remind(kit, record),
    unknown: (record) => remind(kit, record),
  });
  const kit: Kit = { ...parts, budget: makeBudget(parts), log, live, endpoints };
  return kit;
};

const hubCounts = async ({ hub }: Kit): ReturnType<Engine['hubCounts']> => {
  const connected = await hub.ping().then(
    () => true,
    () => false,
  );
  return { ...(await hub.stats()), connected };
};

const healthOf = async (kit: Kit): ReturnType<Engine['health']> => {
  const database = await kit.store.ping().catch(() => null);
  const { connected, hits, misses, bytes } = await hubCounts(kit);
  const [first] = kit.endpoints;
  const usable = kit.endpoints.some((endpoint) => !endpoint.breaker.open);
  return {
    database: {
      status: database === null ? 'disconnected' : 'connected',
      response_time: database?.seconds ?? null,
      collections: database?.collections ?? null,
    },
    cache: {
      status: connected ? 'connected' : 'disconnected',
      hit_rate: hits + misses === 0 ? null : hits / (hits + misses),
      memory_usage: bytes === null ? null : `${(bytes / 1_048_576).toFixed(1)}MB`,
    },
    ai_service: {
      status: first === undefined ? 'offline' : usable ? 'available' : 'unavailable',
      model: first?.model.id ?? 'storyteller',
      requests_remaining: first?.limiter?.remaining() ?? null,
    },
  };
};

/** Throws StoreRefused or StoreUnavailable where the store can't be used. */
export const makeEngine = async (parts: EngineParts): Promise<Engine> => {
  const kit = await makeKit(parts);
  kit.hub.watch((connected, error) =>
    connected
      ? kit.warn('the shared hub is back', {})
      : kit.warn('the shared hub is away: each instance goes on for itself', { error }),
  );
  await listUnlisted(kit);
  await purgeDeleted(kit);
  const sweep = setInterval(() => kit.log.sweep(kit.settings.SESSION_TIMEOUT), SWEEP_MS);
  const purge = setInterval(
    () => void purgeDeleted(kit).catch((error: unknown) => kit.warn('purging failed', { error: String(error) })),
    3_600_000,
  );
  sweep.unref();
  purge.unref();
  const worlds = makeWorlds(kit);
  const actions = makeActions(kit);
  const worker = kit.makesWorlds === false ? kit.jobs : await startWorker(kit);
  return {
    ...makeSessions(kit),
    ...makeTransfer(kit),
    ...makeStoryFiles(kit),
    ...actions,
    ...makeTimeline(kit),
    ...makeNotebook(kit),
    ...worlds,
    ...makeImports(kit),
    ...makeWorldFiles(worlds, kit.rpack),
    ...makeHandover(kit),
    ...makeFree(kit),
    ...makeTasks(kit),
    follow: makeFollow(kit),
    liveSettings: () => ({ ...kit.live.settings(), ai_model: kit.endpoints[0]?.model.id ?? 'storyteller' }),
    patchSettings: kit.live.patch,
    features: kit.live.features,
    putFeature: kit.live.putFeature,
    tokens: makeTokens(kit),
    settingChanges: kit.live.changes,
    shared: kit.hub,
    hubCounts: () => hubCounts(kit),
    health: () => healthOf(kit),
    drain: async () => {
      await Promise.all([actions.drain(), worker.close()]);
    },
    close: async () => {
      clearInterval(sweep);
      clearInterval(purge);
      kit.live.close();
      await worker.close();
      await kit.hub.close();
      await kit.store.close();
    },
  };
};
