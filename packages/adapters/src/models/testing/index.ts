// Scripted model servers for tests, end-to-end tests and the bench.
export { scriptedGemini } from './gemini.ts';
export { scriptedOpenAi } from './openai.ts';
export { deadAddress, type Play, type ScriptedServer } from './scripted-server.ts';
