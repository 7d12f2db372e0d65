// The labs' Python. To start it takes a browser ten seconds; so it was started once, when the site
// was built (take-snapshot.mjs), and a lab goes on from there: from a copy of its memory.
//
// JupyterLite's kernel imports this in place of Pyodide. Python starts with the import, not when it
// is asked for: `worker.js` imports it while JupyterLab is still being drawn.

import createPyodide from "./pyodide.asm.mjs";
import { loadPyodide as load } from "./pyodide.mjs";
import { unpack } from "./unpack.mjs";

const HERE = new URL("./", import.meta.url).href;
const PAGE = 65536; // WebAssembly's memory grows by such pages
// What in the copy belongs to the time and place at which it was made.
const WAKE = `
import os, random
import pyodide_js, pyodide_kernel
from micropip._compat import compatibility_layer
random.seed()
compatibility_layer.lockfile_base_url = pyodide_js.lockfileBaseUrl
os.makedirs(pyodide_kernel.ipython_shell_app.profile_dir.location, exist_ok=True)
`;

let says = { stdout: console.log, stderr: console.error };

async function unzipped(name) {
  const answer = await fetch(HERE + name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.statusText}`);
  const whole = answer.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(whole).arrayBuffer());
}

async function start() {
  const memory = unzipped("started-memory.bin");
  const files = unzipped("started-files.bin");
  let API;

  async function createPyodideModule(settings) {
    API = settings.API;
    const instantiate = settings.instantiateWasm;
    settings.instantiateWasm = (imports, receive) =>
      instantiate(imports, async (instance, module) => {
        // Pyodide copies into the memory as it is, and does not make room.
        const room = instance.exports.memory;
        const missing = (await memory).length - room.buffer.byteLength;
        if (missing > 0) room.grow(Math.floor(missing / PAGE));
        receive(instance, module);
      });
    const module = await createPyodide(settings);
    const restore = API.restoreSnapshot;
    const copy = await memory;
    API.restoreSnapshot = () => restore(copy);
    return module;
  }

  const python = load({
    indexURL: HERE,
    createPyodideModule,
    fsInit: async (FS, { sitePackages }) => unpack(await files, FS, sitePackages),
    // Pyodide waits for what is named here before it compiles anything; the copy comes later.
    _loadSnapshot: new Uint8Array(),
    _snapshotDeserializer: ({ place, name }) => (place === "API" ? API : API.public_api)[name],
    stdout: (text) => says.stdout(text),
    stderr: (text) => says.stderr(text),
  });
  // Pyodide would wait for ever for a file that does not come.
  return (await Promise.all([python, memory, files]))[0];
}

const names = fetch(`${HERE}started-packages.json`).then((answer) => answer.json());
const started = start();
names.catch(() => {});
started.catch(() => {}); // told to whom asks for it

export async function loadPyodide(options) {
  const [python, packages] = await Promise.all([started, names]);
  says = options;
  for (const name of packages) python.loadedPackages[name] = "default channel";
  python.runPython(WAKE, { globals: python.toPy({}) });
  return python;
}
