// Starts Python as a lab does, and writes down its memory: node take-snapshot.mjs FOLDER MEMORY MODULE ...
//
// FOLDER holds Pyodide and `started-files.bin`, the files of the packages. MEMORY is written.

import crypto from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { unpack } from "./unpack.mjs";

// Node.js would print the line in which it happened, which in Pyodide is a megabyte.
process.on("uncaughtException", ({ type, message }) => {
  console.error(`Python did not start: ${type ?? ""} ${message}`);
  process.exit(1);
});

// The same packages give the same memory, byte for byte, so that readers keep what they have: Python
// sees neither the clock nor the time zone of this machine, and no chance. A lab that goes on from the
// memory has its own (`WAKE` in python.mjs).
process.env.TZ = "UTC";
const MOMENT = Date.UTC(2020, 0, 1);
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length ? given : [MOMENT]));
  }
  static now() {
    return MOMENT;
  }
};
performance.now = () => 0;
crypto.randomFillSync = (array) => array.fill(1);

const [folder, memory, ...modules] = process.argv.slice(2);
const read = (name) => readFileSync(`${folder}/${name}`);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));

const python = await loadPyodide({
  indexURL: folder,
  lockFileContents: read("pyodide-lock.json").toString(),
  // Nothing in the memory is to name a folder of this machine.
  packageBaseUrl: "./",
  _sysExecutable: "python",
  env: { PYTHONHASHSEED: "0" },
  fsInit: async (FS, { sitePackages }) => unpack(gunzipSync(read("started-files.bin")), FS, sitePackages),
  _makeSnapshot: true,
});
python.globals.set("modules", python.toPy(modules));
python.runPython(`
import gc, importlib

for name in modules:
    try:
        importlib.import_module(name)
    except FileNotFoundError:
        pass  # It reads the practice's records, which only a lab has. What it had got to stays.
del name, modules
gc.collect()
`);
// Pyodide begins each Python with an empty list of what is loaded.
for (const name of Object.keys(python.loadedPackages)) delete python.loadedPackages[name];

// What Python holds of JavaScript, by name: memory has no place for it.
function serializer(held) {
  for (const [place, object] of Object.entries({ API: python._api, public_api: python })) {
    const names = Object.getOwnPropertyNames(object).filter((name) => name !== "_module");
    const name = names.find((one) => object[one] === held);
    if (name) return { place, name };
  }
  throw new Error(`Python holds something of JavaScript that has no name: ${held}`);
}

writeFileSync(memory, python.makeMemorySnapshot({ serializer }));
process.exit(0);
