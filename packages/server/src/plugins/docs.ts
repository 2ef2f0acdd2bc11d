// /openapi.json and /docs: made from the registered routes, which are made from ROUTES.
import {
  ActionAnswer,
  BookmarkView,
  BranchView,
  Character,
  Effect,
  ErrorBody,
  FeatureView,
  GameSession,
  HealthAnswer,
  InventoryItem,
  Lorebook,
  MemoryView,
  PerformanceAnswer,
  Quest,
  QuestView,
  ScenarioTemplate,
  SearchHit,
  SessionAnswer,
  StoryEntry,
  StoryExport,
  TurnView,
  WhyView,
  WorldState,
} from '@emergent/schema';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';

const DESCRIPTION = `Play stories in your own words. Every change of a session takes a key (header \`Idempotency-Key\` or body \`idempotency_key\`) and then happens once only.

\`POST …/action\` with \`Accept: text/event-stream\` streams the turn. \`WS /ws/game/{session_id}\` (\`?after=<seq>\` replays what was missed) takes \`{"type":"action","data":{"action":"…"}}\`, \`cancel\` and \`ping\`, and sends
\`turn_started\`, \`narrative_delta\` (provisional), \`narrative_response\`, \`turn_discarded\`, \`session_changed\`, \`error\` and \`pong\`.`;

/** Shapes that stand once under components, by their names. */
const SHARED = {
  ActionAnswer,
  BookmarkView,
  BranchView,
  Character,
  Effect,
  ErrorBody,
  FeatureView,
  GameSession,
  HealthAnswer,
  InventoryItem,
  Lorebook,
  MemoryView,
  PerformanceAnswer,
  Quest,
  QuestView,
  ScenarioTemplate,
  SearchHit,
  SessionAnswer,
  StoryEntry,
  StoryExport,
  TurnView,
  WhyView,
  WorldState,
};

const registryOf = () => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SHARED)) registry.add(schema, { id });
  return registry;
};

const isFreeJson = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '$ref' in value && /schema\d+$/.test(String(value.$ref));

/** Free JSON is a schema that refers to itself, which the conversion leaves dangling: "anything" says the same. */
const withoutDangling = <Document extends object>(document: Document): Document =>
  JSON.parse(JSON.stringify(document), (_key, value: unknown) => (isFreeJson(value) ? {} : value));

/** The reference page styles itself in places; scripts stay external. */
const DOCS_POLICY =
  "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:; script-src 'self'; style-src 'self' 'unsafe-inline'";

export const addDocs = async (app: FastifyInstance, version: string) => {
  const schemaRegistry = registryOf();
  const transformObject = createJsonSchemaTransformObject({ schemaRegistry });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'emergentRPG', version, description: DESCRIPTION, license: { name: 'MIT', identifier: 'MIT' } },
      components: { securitySchemes: { admin: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: (document) => withoutDangling(transformObject(document)),
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(async (docs) => {
    docs.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', DOCS_POLICY));
    await docs.register(swaggerUi, { routePrefix: '/docs', uiConfig: { url: '/openapi.json', validatorUrl: null } });
  });
};
