// The worker in which the Python of a lab's page runs: it goes on from the Python that was started
// when the site was built, runs cells, and answers in the words of Jupyter's messages.

import { loadPyodide } from "../lite/static/pyodide/python.mjs";

const LABS = new URL("../lite/", import.meta.url).href;
const FILES = "files/"; // in the labs' folder
const RECORDS = `${FILES}datasets/`;
const DRIVE = "/drive"; // where a notebook is on JupyterLite, too

function tell(kind, content, run) {
  postMessage({ kind, content, run });
}

function plain(value) {
  if (!value?.toJs) return value;
  const made = value.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false });
  value.destroy();
  return made;
}

/** Return the name of an error's class, such as "KeyError" of "<class 'KeyError'>". */
const nameOf = (said) => said.replace(/^<class '(?:.*\.)?(.+)'>$/, "$1");

/** Lay a file of the practice's records where Python finds it, and fetch it when it is read. */
function lay(FS, path, size) {
  const place = `${DRIVE}/${path}`.replace(/\/[^/]*$/, "");
  FS.mkdirTree(place);
  const node = FS.createFile(place, path.split("/").pop(), {}, true, true);
  let bytes;
  Object.defineProperty(node, "contents", {
    get() {
      if (!bytes) {
        const asked = new XMLHttpRequest();
        asked.open("GET", LABS + FILES + encodeURI(path), false); // Python cannot wait
        asked.responseType = "arraybuffer";
        asked.send();
        if (asked.status !== 200) throw new Error(`${path} could not be fetched: ${asked.status}`);
        bytes = new Uint8Array(asked.response);
      }
      return bytes;
    },
    set(value) {
      bytes = value;
    },
  });
  node.usedBytes = size;
}

async function start(folder) {
  const says = (text) => tell("note", { text });
  const [python, list] = await Promise.all([
    loadPyodide({ stdout: says, stderr: says }),
    fetch(`${LABS}lab-files.json`).then((answer) => answer.json()),
  ]);
  for (const [path, [, size]] of Object.entries(list.files)) {
    if (path.startsWith(RECORDS)) lay(python.FS, path.slice(FILES.length), size);
  }
  python.FS.mkdirTree(`${DRIVE}/${folder}`);
  python.FS.chdir(`${DRIVE}/${folder}`);

  const held = python.pyimport("pyodide_kernel");
  const kernel = held.kernel_instance;
  const shell = kernel.interpreter;
  let run;
  const printed = (name, text) => tell("stream", { name, text }, run);
  const shown = (kind) => (data, metadata, transient) =>
    tell(kind, { data: plain(data), metadata: plain(metadata), transient: plain(transient) }, run);
  held.stdout_stream.publish_stream_callback = printed;
  held.stderr_stream.publish_stream_callback = printed;
  shell.display_pub.display_data_callback = shown("display_data");
  shell.display_pub.update_display_data_callback = shown("update_display_data");
  shell.display_pub.clear_output_callback = (wait) => tell("clear_output", { wait }, run);
  shell.displayhook.publish_execution_result = (count, data, metadata) =>
    tell("execute_result", { execution_count: count, data: plain(data), metadata: plain(metadata) }, run);
  shell.send_comm = (kind, content, metadata, topic, buffers) =>
    tell(kind, { ...plain(content), metadata: plain(metadata), buffers: plain(buffers) }, run);

  return async ({ id, code, comm }) => {
    run = id;
    kernel._parent_header = python.toPy({ header: { msg_id: String(id) } });
    if (comm) {
      kernel.comm_manager.comm_msg(undefined, undefined, python.toPy(comm));
      tell("done", { status: "ok" }, id);
      return;
    }
    const { status, ename, evalue, traceback } = plain(await kernel.run(code));
    if (status === "error") tell("error", { ename: nameOf(ename), evalue, traceback }, id);
    tell("done", { status }, id);
  };
}

// One thing after the other: what a reader does in a widget waits for the cell that is running.
let last;
self.addEventListener("message", ({ data }) => {
  if (data.folder !== undefined) {
    last = start(data.folder);
    last.then(
      () => tell("ready", {}),
      (error) => tell("failed", { message: String(error?.message ?? error) }),
    );
    return;
  }
  last = last.then(async (act) => {
    await act(data).catch((error) => tell("broken", { message: String(error) }, data.id));
    return act;
  });
  last.catch(() => {}); // told above
});
