// The order of the steps: the outline first, then all others side by side. Never more than three model calls one after another: what the
// outline spends on a second try is not there for theirs. Finished steps are kept, and never asked again. Called by make-world.ts.
import type { GenerationRequest, GenerationStep, StepReport } from '@emergent/schema';
import type { Kit } from '../context.ts';
import type { Usage } from '../ports/index.ts';
import { type Asked, askStep, keptOf, Stopped, summed } from './ask-step.ts';
import { analysis, heroes, isTold, lore, people, places, story } from './steps/index.ts';
import type { Bible, Brief, Parts, Step } from './types.ts';

const MOST_DEEP = 3;
const MOST_TRIES = 2;

export type Making = {
  kit: Kit;
  request: GenerationRequest;
  owner: string;
  /** Steps that were finished before, by name. */
  finished: Readonly<Record<string, unknown>>;
  keep(step: GenerationStep, result: unknown): Promise<void>;
  tell(progress: number, current: string): Promise<void>;
  signal: AbortSignal;
};
export type Made = { parts: Parts; bible: Bible; reports: StepReport[]; depth: number; usage: Usage };

/** What was kept of this very step is what it gave before. */
const once = async <Part>(
  { kit, owner, finished, keep }: Making,
  step: Step<Part>,
  brief: Brief,
  { tries, signal }: { tries: number; signal: AbortSignal },
): Promise<Asked<Part>> => {
  const before = keptOf(step, finished[step.name]);
  if (before !== null) return before;
  if (signal.aborted) throw new Stopped();
  const asked = await askStep(kit, step, brief, { owner, tries, signal });
  if (signal.aborted) throw new Stopped();
  await keep(step.name, asked);
  return asked;
};

const completed = (part: Bible | null, own: Bible): Bible => {
  if (part === null) return own;
  return {
    premise: part.premise || own.premise,
    region: part.region || own.region,
    era: part.era || own.era,
    conflict: part.conflict || own.conflict,
    prize: part.prize || own.prize,
    groups: part.groups.length > 0 ? part.groups : own.groups,
    places: part.places.length > 0 ? part.places : own.places,
    people: part.people.length > 0 ? part.people : own.people,
  };
};

/** All of them, or none: where one fails the others are stopped, and nothing of them goes on behind its back. */
const together = async <Works extends readonly Promise<unknown>[]>(
  signal: AbortSignal,
  begin: (either: AbortSignal) => Works,
) => {
  const stop = new AbortController();
  const works = begin(AbortSignal.any([signal, stop.signal]));
  try {
    return await Promise.all(works);
  } catch (cause) {
    stop.abort();
    await Promise.allSettled(works);
    throw cause;
  }
};

const FIRST_DONE = 25;
const EACH = 11;

/** `own`: the outline of the world made without a model, for what the model's lacks. Throws Stopped when the signal aborts. */
export const makeParts = async (making: Making, own: Bible): Promise<Made> => {
  const { request, signal, tell } = making;
  await tell(5, 'Reading what was asked for');
  const outline = await once(making, analysis, { request, bible: own }, { tries: MOST_TRIES, signal });
  const brief: Brief = { request, bible: completed(outline.part, own) };
  let done = 0;
  await tell(FIRST_DONE, 'Building places, people and their story');
  const tries = Math.min(MOST_TRIES, MOST_DEEP - outline.tries);
  const all = await together(signal, (either) => {
    const side = async <Part>(step: Step<Part>, told: string): Promise<Asked<Part>> => {
      const asked = await once(making, step, brief, { tries, signal: either });
      done++;
      await tell(FIRST_DONE + EACH * done, told);
      return asked;
    };
    return [
      side(places, 'The places stand'),
      side(people, 'The people are there'),
      side(heroes, 'Somebody to be is found'),
      side(story, 'The story has its turns'),
      side(lore, 'The lore is written down'),
    ] as const;
  });
  const [placed, peopled, played, plotted, known] = all;
  const asked = [outline, ...all];
  return {
    bible: brief.bible,
    parts: {
      places: placed.part,
      people: peopled.part,
      heroes: played.part,
      story: plotted.part !== null && isTold(plotted.part) ? plotted.part : null,
      lore: known.part,
    },
    reports: asked.map((one) => one.report),
    depth: outline.tries + Math.max(...all.map((one) => one.tries)),
    usage: summed(asked.map((one) => one.usage)),
  };
};
