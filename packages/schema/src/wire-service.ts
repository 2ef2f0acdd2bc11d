// Answers about the server itself: health, performance, settings, features. Used by ROUTES.
import { z } from 'zod';
import { Timestamp } from './text.ts';

const whole = z.number().int();
const seconds = z.number().min(0).nullable();
const rate = z.number().min(0).max(1).nullable();
export const LiveAnswer = z.object({ status: z.literal('alive') });
export const ReadyAnswer = z.object({ status: z.literal('ready') });

export const HealthAnswer = z.object({
  status: z.enum(['healthy', 'degraded', 'unhealthy']),
  timestamp: Timestamp,
  version: z.string(),
  services: z.object({
    database: z.object({
      status: z.enum(['connected', 'disconnected']),
      response_time: seconds,
      collections: whole.nullable(),
    }),
    cache: z.object({
      status: z.enum(['connected', 'disconnected']),
      hit_rate: rate,
      memory_usage: z.string().nullable(),
    }),
    ai_service: z.object({
      status: z.enum(['available', 'unavailable', 'offline']),
      model: z.string(),
      requests_remaining: whole.nullable(),
    }),
  }),
  performance: z.object({ avg_response_time: seconds, requests_per_minute: z.number().nullable(), error_rate: rate }),
});
export const PerformanceAnswer = z.object({
  timestamp: Timestamp,
  summary: z.object({ total_operations: whole, avg_response_time: seconds, error_rate: rate, cache_hit_rate: rate }),
  operations: z.array(z.object({ operation: z.string(), avg_duration: seconds, total_calls: whole, error_rate: rate })),
});
export const SettingsAnswer = z.object({
  success: z.boolean(),
  settings: z.object({
    ai_model: z.string(),
    max_context_length: whole,
    temperature: z.number(),
    max_output_tokens: whole,
    cache_ttl: whole,
    performance_monitoring: z.boolean(),
  }),
});
/** A setting or flag that an administrator changed: `name` as `settings.temperature` or `features.quest.enabled`. */
export const SettingChange = z.object({
  at: Timestamp,
  by: z.string().max(200),
  name: z.string().max(100),
  from: z.union([z.number(), z.boolean()]),
  to: z.union([z.number(), z.boolean()]),
});
export type SettingChange = z.infer<typeof SettingChange>;
export const FeatureView = z.object({
  name: z.string(),
  enabled: z.boolean(),
  description: z.string(),
  rollout_percentage: z.number().min(0).max(100),
});

export type FeatureView = z.infer<typeof FeatureView>;
