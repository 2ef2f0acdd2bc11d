// Contract suites of the ports: every adapter runs them in its own test file. Imported by tests only.
export { describeHub, type OpenHub } from './contract-hub.ts';
export { describeJobs, type OpenJobs } from './contract-jobs.ts';
export { noteSample, rowSample, taskSample, turnSample } from './contract-samples.ts';
export { describeDurableStore, describeStore, type OpenDurableStore, type OpenStore } from './contract-store.ts';
