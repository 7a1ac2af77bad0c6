// Runs ODK Web Forms' engine in Node (jsdom stands for the browser) and replays acts: the second judge of our engine.
//
// Standard input, one act a line, tab separated, as Replay.java reads them:
//   form FILE            reads a form and begins a filling
//   set PATH VALUE       answers; PATH is /data/r[2]/q, places from 1
//   add PATH             adds an instance to the repeat /data/o[1]/r, at its end
//   remove PATH          removes /data/o[1]/r[2]
//   state                tells every leaf: "leaf PATH RELEVANT VALUE", then "end"
// After each act "ok NANOSECONDS", or "error TEXT".
import fs from 'node:fs';
import readline from 'node:readline';
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!doctype html><html><body></body></html>', { url: 'http://localhost/' });
for (const name of Object.getOwnPropertyNames(dom.window)) {
  if (!(name in globalThis)) {
    try { globalThis[name] = dom.window[name]; } catch { /* not ours to set */ }
  }
}
globalThis.window = dom.window;
globalThis.document = dom.window.document;
for (const name of ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'Attr', 'Text', 'XPathResult', 'Blob', 'File', 'FormData']) {
  globalThis[name] = dom.window[name] ?? globalThis[name];
}
console.log = console.info = console.warn = console.error = () => {};

// The package is made for browsers: it asks for its parsers by file address, which Node's fetch does not know.
const fetched = globalThis.fetch;
globalThis.fetch = async (address, options) => {
  const url = new URL(String(address), import.meta.url);
  if (url.protocol !== 'file:') return fetched(address, options);
  return new Response(fs.readFileSync(url), { headers: { 'content-type': 'application/wasm' } });
};
const bundle = 'node_modules/@getodk/xforms-engine/dist/index.js';
const source = fs.readFileSync(bundle, 'utf8');
fs.writeFileSync(bundle, source.replace(/ENVIRONMENT_IS_NODE = [^;]+;/g, 'ENVIRONMENT_IS_NODE = false;'));
const engine = await import('@getodk/xforms-engine');

let root;
const told = (line) => fs.writeSync(1, `${line}\n`);

function named(node, name) {
  for (const child of node.currentState.children ?? []) {
    const called = child.definition.qualifiedName?.localName ?? child.definition.nodeName;
    if (called === name) return child;
  }
  throw new Error(`no ${name}`);
}

function find(path) {
  let node = root;
  for (const part of path.split('/').slice(2)) {
    const [, name, place] = part.match(/^(.*?)(?:\[(\d+)\])?$/);
    node = named(node, name);
    if (place !== undefined) node = node.currentState.children[Number(place) - 1];
    if (node === undefined) throw new Error(`no ${path}`);
  }
  return node;
}

function answer(node, text) {
  const kind = node.nodeType;
  if (kind === 'select') node.selectValues(text === '' ? [] : text.split(' '));
  else if (kind === 'rank') node.setValues(text === '' ? [] : text.split(' '));
  else if (kind === 'trigger') node.setValue(text !== '');
  else if (kind === 'upload') throw new Error('files are not replayed');
  else if (node.valueType === 'int') node.setValue(text === '' ? null : BigInt(text));
  else if (node.valueType === 'decimal') node.setValue(text === '' ? null : Number(text));
  else node.setValue(text);
}

function leaves(node, relevant) {
  const state = node.currentState;
  const shown = relevant && state.relevant;
  const children = state.children;
  if (Array.isArray(children)) {
    for (const child of children) leaves(child, shown);
    return;
  }
  const value = state.instanceValue;
  const text = typeof value === 'string' ? value : (value?.name ?? '');
  told(`leaf\t${state.reference}\t${shown}\t${text.replace(/\n/g, '\\n')}`);
}

async function act(parts) {
  if (parts[0] === 'form') {
    const loaded = await engine.loadForm(fs.readFileSync(parts[1], 'utf8'), {
      fetchFormAttachment: async () => new Response('', { status: 404 }),
      missingResourceBehavior: engine.constants?.MISSING_RESOURCE_BEHAVIOR?.BLANK ?? 'BLANK',
    });
    if (loaded.status === 'failure') throw new Error(String(loaded.error?.message ?? 'not loaded'));
    root = loaded.createInstance().root;
  } else if (parts[0] === 'set') answer(find(parts[1]), parts[2].replace(/\\n/g, '\n'));
  else if (parts[0] === 'add') find(parts[1]).addInstances();
  else if (parts[0] === 'remove') {
    const [, path, place] = parts[1].match(/^(.*)\[(\d+)\]$/);
    find(path).removeInstances(Number(place) - 1);
  } else throw new Error(parts[0]);
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const parts = line.split('\t');
  const begun = process.hrtime.bigint();
  try {
    if (parts[0] === 'state') {
      leaves(root, true);
      told('end');
    } else {
      await act(parts);
      told(`ok ${process.hrtime.bigint() - begun}`);
    }
  } catch (error) {
    told(`error ${String(error?.message ?? error).replace(/\n/g, ' ').slice(0, 300)}`);
  }
}
process.exit(0);
