// Keeps what a live lab has fetched, so that it starts faster the next time and without a network.
//
// It serves the pages of the labs, from notebooks/, and JupyterLite, from lite/, where JupyterLite's
// own service worker follows in the same file: what is not ours is left to it. Both keep to one store.
//
// `lab-files.json` lists every file of the labs with a digest. A file is kept under its digest and
// served only while the list names that digest: the list is asked for whenever a lab is opened, so
// a new release is seen at once, and what it no longer names is removed. Pages and scripts of the
// book around the labs are always asked for first; the kept copy is for when there is no network.

(() => {
  "use strict";

  const SCOPE = new URL("../lite/", self.registration.scope).href;
  // Each version of the course lies in a folder of its own, and has its own cache.
  const CACHE = `medoffice-labs ${new URL(SCOPE).pathname}`;
  const LIST = new URL("lab-files.json", SCOPE).href;
  const PATIENCE = 4000; // milliseconds for the list; then the one of the last visit is good enough
  const EVERY = 150; // milliseconds between two reports of one file
  // What JupyterLite answers itself.
  const NOT_OURS = /\/api\/(drive|stdin|service-worker-heartbeat)/;

  const reports = new BroadcastChannel(`medoffice-labs ${SCOPE}`);
  const onTheirWay = new Map();
  let listed;

  const pathOf = (url) => decodeURI(url.pathname.slice(new URL(SCOPE).pathname.length));
  const keyOf = (path, digest) => new URL(`${encodeURI(path)}?digest=${digest}`, SCOPE).href;
  const withoutQuery = (url) => url.origin + url.pathname;

  async function theList() {
    const cache = await caches.open(CACHE);
    try {
      const answer = await fetch(LIST, { cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok) throw new Error(answer.statusText);
      const list = await answer.clone().json();
      await cache.put(LIST, answer);
      cleanUp(cache, list);
      return list;
    } catch {
      const kept = await cache.match(LIST);
      return kept ? kept.json() : { start: [], files: {} };
    }
  }

  async function cleanUp(cache, list) {
    const wanted = new Set(Object.entries(list.files).map(([path, [digest]]) => keyOf(path, digest)));
    for (const { url } of await cache.keys()) {
      if (new URL(url).searchParams.has("digest") && !wanted.has(url)) await cache.delete(url);
    }
  }

  // Tell the pages how far a file is that every lab starts with.
  function report(list, path, bytes, isKept = false) {
    if (!list.start.includes(path)) return;
    const total = list.start.reduce((sum, name) => sum + list.files[name][1], 0);
    reports.postMessage({ path, bytes, total, isKept });
  }

  function reportFailure(list, path) {
    if (list.start.includes(path)) reports.postMessage({ failed: path });
  }

  async function count(answer, list, path) {
    let bytes = 0;
    let told = 0;
    try {
      for (const reader = answer.body.getReader(); ; ) {
        const { done, value } = await reader.read();
        if (done) break;
        bytes += value.length;
        if (Date.now() - told > EVERY) {
          told = Date.now();
          report(list, path, bytes);
        }
      }
      report(list, path, list.files[path][1]);
    } catch {
      reportFailure(list, path);
    }
  }

  async function find(path, list) {
    const [digest, size] = list.files[path];
    const cache = await caches.open(CACHE);
    const key = keyOf(path, digest);
    const kept = await cache.match(key);
    if (kept) {
      report(list, path, size, true);
      return kept;
    }
    let answer;
    try {
      answer = await fetch(new URL(encodeURI(path), SCOPE), { cache: "no-cache" });
    } catch (error) {
      reportFailure(list, path);
      throw error;
    }
    if (!answer.ok) {
      reportFailure(list, path);
      return answer;
    }
    if (list.start.includes(path)) count(answer.clone(), list, path);
    // A full disk is no reason to do without the lab.
    cache.put(key, answer.clone()).catch(() => {});
    return answer;
  }

  // A file that two ask for at a time is fetched once.
  async function ofTheLabs(path, list) {
    if (!onTheirWay.has(path)) {
      onTheirWay.set(path, find(path, list).finally(() => setTimeout(() => onTheirWay.delete(path))));
    }
    return (await onTheirWay.get(path)).clone();
  }

  async function newestFirst(request) {
    const cache = await caches.open(CACHE);
    const key = withoutQuery(new URL(request.url));
    try {
      const answer = await fetch(request);
      if (answer.ok) cache.put(key, answer.clone()).catch(() => {});
      return answer;
    } catch (error) {
      const kept = await cache.match(key);
      if (kept) return kept;
      throw error;
    }
  }

  // A package's name holds its version, wherever it comes from.
  async function package_(request) {
    const cache = await caches.open(CACHE);
    const kept = await cache.match(request.url);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.ok) cache.put(request.url, answer.clone()).catch(() => {});
    return answer;
  }

  async function inScope(request, url) {
    const list = await (listed ??= theList());
    const path = pathOf(url);
    return path in list.files ? ofTheLabs(path, list) : fetch(request);
  }

  function answerTo(request) {
    const url = new URL(request.url);
    if (request.method !== "GET" || NOT_OURS.test(url.pathname)) return;
    if (request.mode === "navigate") {
      listed = theList();
      return newestFirst(request);
    }
    if (request.url === LIST) return (listed ??= theList()).then((list) => Response.json(list));
    if (request.url.startsWith(SCOPE)) return inScope(request, url);
    if (url.pathname.endsWith(".whl")) return package_(request);
    const isOfThePage = request.url.startsWith(self.registration.scope) || url.pathname.includes("/_static/");
    if (url.origin === location.origin && isOfThePage) return newestFirst(request);
  }

  self.addEventListener("fetch", (event) => {
    const answer = answerTo(event.request);
    if (!answer) return;
    event.stopImmediatePropagation();
    event.respondWith(answer);
  });

  // What a page fetched before this worker was there, and what is needed to open another lab.
  async function keep(addresses) {
    const list = await (listed ??= theList());
    const small = Object.keys(list.files).filter((path) => /^(api\/|static\/favicons\/|files\/.*\.ipynb$)/.test(path));
    const paths = addresses
      .filter((address) => address.startsWith(SCOPE))
      .map((address) => pathOf(new URL(address)))
      .filter((path) => path in list.files);
    for (const path of new Set([...paths, ...list.start, ...small])) await ofTheLabs(path, list).catch(() => {});
    for (const address of addresses.filter((one) => !one.startsWith(SCOPE) || one.includes(".html"))) {
      await newestFirst(new Request(address)).catch(() => {});
    }
  }

  // One file after the other: a page that is being read comes first.
  async function fetchAhead() {
    const list = await (listed ??= theList());
    for (const path of list.start) await ofTheLabs(path, list);
  }

  // The first page is served, too, not only the next one.
  self.addEventListener("install", () => self.skipWaiting());
  self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

  self.addEventListener("message", (event) => {
    if (event.data?.keep) {
      event.waitUntil(keep(event.data.keep).then(() => event.source.postMessage({ kept: true })));
    }
    if (event.data?.ahead) event.waitUntil(fetchAhead().catch(() => {}));
  });
})();
