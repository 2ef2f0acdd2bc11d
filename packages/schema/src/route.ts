// How one endpoint is written down: method, path with its parameters, shapes. Used by routes.ts.
import { z } from 'zod';
import { IdempotencyKey } from './text.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Route = {
  method: Method;
  /** `{name}` marks a path parameter. */
  path: string;
  tag: string;
  summary: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType;
  status: 200 | 201 | 202 | 204;
  answer: z.ZodType;
};

export const none = z.object({});
export const done = z.object({ success: z.boolean() });
type Given = { body?: z.ZodType; query?: z.ZodObject; status?: Route['status'] };
type Params<Path extends string> = Path extends `${string}{${infer One}}${infer Rest}` ? One | Params<Rest> : never;

export const route = <M extends Method, Path extends string, Answer extends z.ZodType, G extends Given>(
  method: M,
  path: Path,
  summary: string,
  answer: Answer,
  given: G,
) => {
  const shape: Record<string, z.ZodString> = {};
  for (const match of path.matchAll(/\{(\w+)\}/g)) shape[match[1] ?? ''] = z.string().min(1).max(200);
  return {
    method,
    path,
    tag: path.split('/')[2] ?? 'page',
    summary,
    // The record above is built from the path itself, so its keys are exactly the path's parameters.
    params: z.object(shape) as unknown as z.ZodObject<{ [Name in Params<Path>]: z.ZodString }>,
    query: (given.query ?? none) as G extends { query: infer Query } ? Query : typeof none,
    body: (given.body ?? z.unknown()) as G extends { body: infer Body } ? Body : z.ZodUnknown,
    status: given.status ?? 200,
    answer,
  };
};

/** Writes may carry their key in the body as well as in the header. */
export const keyed = <Shape extends z.ZodRawShape>(body: z.ZodObject<Shape>) =>
  body.extend({ idempotency_key: IdempotencyKey.optional() });
/** A body that may be left out altogether. */
export const optional = <Shape extends z.ZodRawShape>(body: z.ZodObject<Shape>) => keyed(body).nullish();

export const limit = (fallback: number, max = 200) => z.coerce.number().int().min(1).max(max).default(fallback);
export const page = z.object({ limit: limit(50), cursor: z.string().max(400).optional() });
export const cursor = z.string().nullable();
export const listOf = <Name extends string, Item extends z.ZodType>(name: Name, item: Item) =>
  z.object({ [name]: z.array(item), next_cursor: cursor } as { [Key in Name]: z.ZodArray<Item> } & {
    next_cursor: typeof cursor;
  });
