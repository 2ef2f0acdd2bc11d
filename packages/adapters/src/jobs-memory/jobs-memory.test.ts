// The queue of one process, held to the contract of queues.
import { describeJobs } from '@emergent/engine/ports/contract';
import { memoryJobs } from './index.ts';

describeJobs('in process', async () => ({ jobs: memoryJobs({ concurrency: 2 }), remove: async () => undefined }));
