// `npm run adversarial [from]`: every hostile text, or those from that place of the list on, where an earlier run broke off, of the folder of real inputs at every text field, over HTTP and the socket. Prints what was seen.
// The whole of it takes some minutes; no combination is left out but one: only some of the texts become a whole world (WHOLE_WORLDS), all others are asked for and stopped.
import { haveCorpora, readCorpora } from '../test/security/corpora.ts';
import { onslaught, WHOLE_WORLDS } from '../test/security/onslaught.ts';

if (!haveCorpora()) {
  process.stderr.write('The folder of real hostile inputs (../shared/corpora/adversarial) is not there.\n');
  process.exitCode = 1;
} else {
  const all = readCorpora();
  const corpora = { ...all, texts: all.texts.slice(Number(process.argv[2] ?? 0)) };
  const from = performance.now();
  const { faults, requests, frames, statuses } = await onslaught(corpora, (done, so) =>
    process.stdout.write(`${done} texts, ${so.requests} requests, ${so.frames} frames, ${so.faults.length} faults\n`),
  );
  const seconds = Math.round((performance.now() - from) / 1000);
  const { texts, bodies, answers } = corpora;
  process.stdout.write(
    `${texts.length} texts, ${bodies.length} bodies, ${answers.length} answers of a model; every ${WHOLE_WORLDS}th text a whole world: ${requests} requests, ${frames} frames in ${seconds} s\n`,
  );
  process.stdout.write(`${JSON.stringify(statuses)}\n${faults.length} faults\n${faults.slice(0, 50).join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
