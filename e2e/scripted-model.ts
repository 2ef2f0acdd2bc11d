// A model behind an OpenAI-compatible address that tells slowly, word by word, so that the walks can watch words arrive and stop them.
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const TELLING =
  'The lamp gutters. Somewhere below, a chain runs out over stone, link after link, and stops. “Not tonight,” says Eddry Tull.\n\nThe fen goes quiet around you, and stays so.';
const NOTHING = { character: null, consequence: null, item: null, quest: null, suggestions: null, world: null };
const ANSWER = JSON.stringify({ allowed: 'yes', telling: TELLING, then: NOTHING });
const PORT = Number(process.env.PORT ?? 8097);
const WORD_MS = 90;

const chunk = (delta: object, finish: string | null) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

const tell = async (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const word of ANSWER.split(/(?<= )/)) {
    if (response.destroyed) return;
    response.write(chunk({ role: 'assistant', content: word }, null));
    await wait(WORD_MS);
  }
  response.write(chunk({}, 'stop'));
  response.end('data: [DONE]\n\n');
};

createServer((request, response) => {
  request.resume();
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"object":"list","data":[{"id":"scripted","object":"model"}]}');
    return;
  }
  request.on('end', () => void tell(response));
}).listen(PORT, '127.0.0.1');
