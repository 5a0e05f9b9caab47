// Everything is cached once and served for ever; a new build replaces it whole. Nothing else is ever asked for.
const CACHE = "holdfast-__VERSION__";
const NEEDED = __NEEDED__;
// Fonts of reports and what screenshots are read with, 17 MB: fetched after the app works, so that an old phone on a slow line
// is not kept waiting. The reader's engine comes in three builds; one of them is for this device.
const LATER = __LATER__;
const CORES = __CORES__;

addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(NEEDED))
      .then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

/** WebAssembly modules with one instruction each: relaxed SIMD, plain SIMD. See core-name.ts of the screenshots package. */
const RELAXED = "0 97 115 109 1 0 0 0 1 5 1 96 0 1 123 3 2 1 0 10 15 1 13 0 65 1 253 15 65 2 253 15 253 128 2 11";
const SIMD = "0 97 115 109 1 0 0 0 1 5 1 96 0 1 123 3 2 1 0 10 8 1 6 0 65 1 253 15 11";
const knows = (module) => WebAssembly.validate(new Uint8Array(module.split(" ").map(Number)));

function coreFiles() {
  const build = knows(RELAXED) ? "core-relaxedsimd-lstm" : knows(SIMD) ? "core-simd-lstm" : "core-lstm";
  return CORES.filter((file) => file.includes(build));
}

/** Files asked for at once: enough that a slow line is never idle, few enough that the page's own requests get through. */
const AT_ONCE = 12;

async function addLater() {
  const cache = await caches.open(CACHE);
  const have = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = [...LATER, ...coreFiles()];
  const missing = wanted.filter((file) => !have.has(new URL(file, registration.scope).href));
  for (let at = 0; at < missing.length; at += AT_ONCE) await cache.addAll(missing.slice(at, at + AT_ONCE));
}

let later = null;
/** One fetching at a time, whoever asks; asked again after a failure, it goes on where it stopped. */
function cacheLater() {
  later ??= addLater().finally(() => {
    later = null;
  });
  return later;
}

// A server may send Vary: Origin, and module scripts are asked for with another Origin than addAll was: ignore it.
const anyway = { ignoreSearch: true, ignoreVary: true };

/** Things shared to the app, held in memory only until the page asks: a chat with pictures must not be copied (P3). */
let shared = null;
/** Longest that a worker which holds something is kept from being ended for want of work. */
const HELD_MS = 120_000;
let given = () => {};

async function takeShare(request) {
  const form = await request.formData();
  shared = { files: form.getAll("files").filter((entry) => typeof entry !== "string"), text: form.get("text") };
  return Response.redirect("./#/save/shared", 303);
}

/** What is cached under the address itself, then the one page for any other, then whoever serves it. */
async function answer(request) {
  const hit = await caches.match(request, anyway);
  if (hit !== undefined) return hit;
  const page = request.mode === "navigate" ? await caches.match("./", anyway) : undefined;
  return page ?? fetch(request);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && new URL(request.url).pathname.endsWith("/share")) {
    event.respondWith(takeShare(request));
    // A browser ends an idle worker and its memory with it: this one is not idle until the page has asked.
    event.waitUntil(
      new Promise((resolve) => {
        given = resolve;
        setTimeout(resolve, HELD_MS);
      }),
    );
  } else if (request.method === "GET") {
    event.respondWith(answer(request));
  }
});

addEventListener("message", (event) => {
  if (event.data === "cache-fonts") {
    event.waitUntil(
      cacheLater().then(
        () => event.ports[0]?.postMessage("cached"),
        // Offline, or the disk is full: the page asks again at its next visit.
        () => event.ports[0]?.postMessage("not-cached"),
      ),
    );
  }
  if (event.data === "take-shared") {
    event.ports[0]?.postMessage(shared);
    shared = null;
    given();
  }
});
