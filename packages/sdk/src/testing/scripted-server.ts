// A local HTTP server that answers as a test says, for the tests of the SDK.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Heard = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
export type Answering = (heard: Heard, response: ServerResponse, times: number) => void;

export type ScriptedServer = { baseUrl: string; heard: Heard[]; server: Server; close: () => Promise<void> };

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

/** `times` counts requests from 1. */
export const scriptedServer = async (answering: Answering): Promise<ScriptedServer> => {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
      heard.push(one);
      answering(one, response, heard.length);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The scripted server has no port.');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    heard,
    server,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

export const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

export const events = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
};
export const event = (response: ServerResponse, type: string, data: unknown) =>
  response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
