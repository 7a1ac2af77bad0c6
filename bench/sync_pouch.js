// The same edits in PouchDB: a document for each answer, replicated from one data base on disk to another.
const fs = require("fs");
const PouchDB = require("pouchdb");

const edits = JSON.parse(fs.readFileSync(process.argv[2], "utf-8"));

function bytesOf(folder) {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + fs.statSync(`${entry.parentPath || entry.path}/${entry.name}`).size, 0);
}

async function main() {
  const one = new PouchDB("one");
  const two = new PouchDB("two");
  for (let start = 0; start < edits.length; start += 1000) {
    await one.bulkDocs(edits.slice(start, start + 1000).map(([scope, field, value]) => ({ _id: scope + field, value })));
  }
  const begun = process.hrtime.bigint();
  const result = await one.replicate.to(two, { batch_size: 1000, batches_limit: 10 });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const again = process.hrtime.bigint();
  await one.replicate.to(two);
  const nothing = Number(process.hrtime.bigint() - again) / 1e6;
  await two.close();
  console.log(JSON.stringify({
    entries: result.docs_written,
    merge_s: Math.round(seconds * 100) / 100,
    merge_entries_per_s: Math.round(result.docs_written / seconds),
    disk_bytes: bytesOf("two"),
    nothing_new_ms: Math.round(nothing * 10) / 10,
    peak_mb: Math.round(process.resourceUsage().maxRSS / 102.4) / 10,
    remark: "no signature, no encryption, no history of overwritten values",
  }));
}

main().catch((error) => { console.error(error); process.exit(1); });
