// From starting the server's process to its first answered request, as installed: no compile cache, a database that has a story in it.
import { startServer, stop, temporaryFolder } from '../test/support/server-process.ts';
import { act, begin } from '../test/support/wire.ts';
import { type Bench, median } from './bench.ts';

export const bench: Bench = {
  name: 'start-up',
  run: async ({ quick }) => {
    const folder = temporaryFolder();
    const took: number[] = [];
    const first = await startServer(folder.path);
    await act(first.url, (await begin(first.url)).session_id, 'I look around.');
    await stop(first);
    for (let start = 0; start < (quick ? 2 : 5); start++) {
      const from = performance.now();
      const server = await startServer(folder.path);
      await (await fetch(`${server.url}/api/game/sessions`)).json();
      took.push((performance.now() - from) / 1000);
      await stop(server);
    }
    folder.remove();
    return [{ figure: 'server start to first answered request', value: median(took), unit: 's', budget: 1.5 }];
  },
};
