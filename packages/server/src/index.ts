// The server as a package: what main.ts, benches and end-to-end tests build.
export { type App, type AppOptions, buildApp } from './app.ts';
export { type Metrics, makeMetrics } from './metrics/metrics.ts';
