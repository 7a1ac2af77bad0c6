// Runs ODK Web Forms' engine in Node: jsdom stands for the browser. Tells load and edit times as one line of JSON.
import fs from 'node:fs';
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
const given = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const told = {};

function find(node, names) {
  if (names.length === 0) return node;
  const bracket = names[0].match(/^(.*?)(?:\[(\d+)\])?$/);
  let children = node.currentState.children;
  let next = children.find((child) => child.definition.nodeName === bracket[1] || child.definition.qualifiedName?.localName === bracket[1]);
  if (next === undefined) return undefined;
  if (bracket[2] !== undefined) next = next.currentState.children[Number(bracket[2]) - 1];
  if (next === undefined) return undefined;
  return find(next, names.slice(1));
}

function set(node, value) {
  if (node.nodeType === 'select') node.selectValue(value);
  else if (typeof node.definition.valueType === 'string' && node.definition.valueType === 'int') node.setValue(BigInt(value));
  else node.setValue(value);
}

for (const [kind, { xform, edits }] of Object.entries(given)) {
  try {
    let begun = performance.now();
    const loaded = await engine.loadForm(xform, { fetchFormAttachment: () => { throw new Error('none'); } });
    const instance = loaded.createInstance();
    const root = instance.root;
    const figures = { load_ms: Math.round((performance.now() - begun) * 10) / 10 };
    if (kind === 'household') {
      const range = root.currentState.children.find((child) => child.nodeType.startsWith('repeat-range'));
      const added = [];
      const started = performance.now();
      for (let at = range.currentState.children.length; at < 200 && performance.now() - started < 60000; at += 1) {
        begun = performance.now();
        range.addInstances();
        added.push(performance.now() - begun);
      }
      figures.add = added;
      figures.instances = range.currentState.children.length;
    }
    const times = [];
    for (const [path, value] of edits) {
      const node = find(root, path.split('/').slice(2));
      if (node === undefined || !node.currentState.relevant) continue;
      begun = performance.now();
      set(node, value);
      times.push(performance.now() - begun);
    }
    figures.edit = times;
    figures.edits_done = times.length;
    told[kind] = figures;
  } catch (error) {
    told[kind] = { left_out: String(error?.message ?? error).slice(0, 200) };
  }
}
console.log(JSON.stringify(told));
process.exit(0);
