// Talks to the server of a jar by the client of the protocol's authors: assistant.mjs JAR
// Each message that comes is read by the schemas that the client's package publishes; none may be more than they allow.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import * as schemas from '@modelcontextprotocol/sdk/types.js';

const transport = new StdioClientTransport({ command: 'java', args: ['-jar', process.argv[2]], stderr: 'pipe' });
let noise = '';
transport.stderr.on('data', chunk => { noise += chunk; });
const client = new Client({ name: 'check', version: '1' });
await client.connect(transport);

let messages = 0;
const receive = transport.onmessage;
transport.onmessage = (message, extra) => {
  schemas.JSONRPCMessageSchema.parse(message);
  messages++;
  receive(message, extra);
};

assert.equal(client.getServerVersion().name, 'digital-silk-road');
assert.match(client.getInstructions(), /data, quoted/);

const { tools } = await client.request({ method: 'tools/list' }, schemas.ListToolsResultSchema);
const names = tools.map(tool => tool.name);
const wanted = ['search', 'thing', 'ask', 'why', 'cite', 'compare', 'total', 'what_if', 'disputes', 'timeline', 'lint'];
for (const name of wanted) assert.ok(names.includes(name), `there is a tool ${name}`);
for (const tool of tools) {
  assert.ok(tool.annotations.readOnlyHint && tool.description, `${tool.name} is described and read only`);
  assert.equal(tool.outputSchema.type, 'object', `${tool.name} says what it answers`);
}
await client.listTools(); // from now on the client checks each reply against what its tool says

const text = result => result.content.map(part => part.text).join('\n');
async function call(name, args, options) {
  const result = await client.callTool({ name, arguments: args }, schemas.CallToolResultSchema, options);
  const [notice, ...lines] = text(result).split('\n').filter(line => line !== '');
  if (!notice.startsWith('Tool (')) { // what the SDK itself refuses by the schema has no data in it
    assert.match(notice, /data, quoted/);
    for (const line of lines) assert.ok(line.startsWith('> ') || /^\(\d+ more lines/.test(line), `data is quoted: ${line}`);
  }
  return result;
}

const found = await call('search', { words: 'huawei dushanbe' });
assert.equal(found.structuredContent.hits[0].id, 'tj-dushanbe-safe-city');

const answer = await call('ask', { question: 'vendor-concentration country=Kyrgyzstan' });
assert.ok(answer.structuredContent.low <= answer.structuredContent.high);
assert.match(text(answer), /sources: \S/);
const byName = await call('ask', { score: 'vendor-concentration', arguments: { country: 'KG' } });
assert.deepEqual(byName, answer);

const total = await call('total', { property: 'cameras', country: 'KG' });
assert.ok(total.structuredContent.counted > 0 && total.structuredContent.sources.length > 0);

const why = await call('why', { question: 'vendor-concentration country=KG' });
assert.equal(why.structuredContent.format, 'digital-silk-road/answer/1');

for (const [name, args, says] of [
  ['ask', { question: 'vendor-concentratoin country=KG' }, /vendor-concentration/],
  ['ask', {}, /give either/],
  ['thing', { name: 'huaweii' }, /nearest: huawei/],
  ['search', { wrods: 'x' }, /words/],
]) {
  const refused = await call(name, args);
  assert.ok(refused.isError, `${name} ${JSON.stringify(args)} is refused`);
  assert.match(text(refused), says);
}
await assert.rejects(client.callTool({ name: 'no-such-tool', arguments: {} }));

const { resources } = await client.request({ method: 'resources/list' }, schemas.ListResourcesResultSchema);
assert.ok(resources.some(resource => resource.uri === 'dsr://scores'));
const { resourceTemplates } = await client.request({ method: 'resources/templates/list' }, schemas.ListResourceTemplatesResultSchema);
assert.equal(resourceTemplates.length, 3);
const thing = await client.readResource({ uri: found.structuredContent.hits[0].uri });
assert.equal(JSON.parse(thing.contents[0].text).format, 'digital-silk-road/part/1');
const source = await client.readResource({ uri: `dsr://source/${answer.structuredContent.sources[0]}` });
assert.equal(JSON.parse(source.contents[0].text).items[0].id, answer.structuredContent.sources[0]);
await assert.rejects(client.readResource({ uri: 'dsr://thing/huaweii' }), /nearest: huawei/);

const steps = [];
await call('compare', { questions: ['vendor-concentration country=KG', 'vendor-concentration country=UZ'] }, { onprogress: step => steps.push(step.progress) });
assert.deepEqual(steps, [1, 2]);

const enough = new AbortController();
const many = Array(100000).fill('vendor-concentration country=KZ');
await assert.rejects(call('compare', { questions: many }, { signal: enough.signal, onprogress: () => enough.abort('enough') }), /enough/);
const before = messages;
await client.ping();
assert.ok(messages - before < 5, 'a canceled call says nothing more');

await client.close();
assert.equal(noise, '', 'nothing is said beside the messages');
console.log(`${tools.length} tools, ${resources.length + resourceTemplates.length} resources, ${messages} messages: the client understood each`);
