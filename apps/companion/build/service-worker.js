// Everything is cached once and served for ever; a new build replaces it whole. Nothing else is ever asked for.
const CACHE = "holdfast-__VERSION__";
const NEEDED = __NEEDED__;
// Fonts of reports, 10 MB: fetched after the app works, so that an old phone on a slow line is not kept waiting.
const FONTS = __FONTS__;

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

/** Fonts asked for at once: enough that a slow line is never idle, few enough that the page's own requests get through. */
const AT_ONCE = 12;

async function addFonts() {
  const cache = await caches.open(CACHE);
  const have = new Set((await cache.keys()).map(({ url }) => url));
  const missing = FONTS.filter((font) => !have.has(new URL(font, registration.scope).href));
  for (let at = 0; at < missing.length; at += AT_ONCE) await cache.addAll(missing.slice(at, at + AT_ONCE));
}

let fonts = null;
/** One fetching at a time, whoever asks; asked again after a failure, it goes on where it stopped. */
function cacheFonts() {
  fonts ??= addFonts().finally(() => {
    fonts = null;
  });
  return fonts;
}

// A server may send Vary: Origin, and module scripts are asked for with another Origin than addAll was: ignore it.
const anyway = { ignoreSearch: true, ignoreVary: true };

/** Things shared to the app, held in memory only until the page asks: a chat with pictures must not be copied (P3). */
let shared = null;

async function takeShare(request) {
  const form = await request.formData();
  shared = { files: form.getAll("files").filter((entry) => typeof entry !== "string"), text: form.get("text") };
  return Response.redirect("./#/save/shared", 303);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "POST" && new URL(request.url).pathname.endsWith("/share")) {
    event.respondWith(takeShare(request));
  } else if (request.method === "GET") {
    const wanted = request.mode === "navigate" ? "./" : request;
    event.respondWith(caches.match(wanted, anyway).then((hit) => hit ?? fetch(request)));
  }
});

addEventListener("message", (event) => {
  if (event.data === "cache-fonts") {
    event.waitUntil(
      cacheFonts().then(
        () => event.ports[0]?.postMessage("cached"),
        // Offline, or the disk is full: the page asks again at its next visit.
        () => event.ports[0]?.postMessage("not-cached"),
      ),
    );
  }
  if (event.data === "take-shared") {
    event.ports[0]?.postMessage(shared);
    shared = null;
  }
});
