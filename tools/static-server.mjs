// Serves one folder of built files on this machine only, with the headers that a host should send too.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".zip": "application/zip",
};
/** What gets smaller; pictures, fonts and zips do not. */
const SHRINKS = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest"]);
const HEADERS = {
  "cache-control": "no-cache",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/**
 * Listens on 127.0.0.1 at `port` (0 for any that is free).
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<import("node:http").Server>}
 */
export function serveFolder(folder, port) {
  const server = createServer(({ url = "/", method, headers }, response) => {
    const path = decodePath(url);
    const file = path === null ? null : join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, HEADERS).end();
    } else if (file === null || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, HEADERS).end();
    } else {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      const gzip = SHRINKS.has(extname(file)) && /\bgzip\b/u.test(headers["accept-encoding"] ?? "");
      const length = gzip
        ? { "content-encoding": "gzip", vary: "accept-encoding" }
        : { "content-length": statSync(file).size };
      response.writeHead(200, { ...HEADERS, "content-type": type, ...length });
      if (method === "HEAD") response.end();
      else if (gzip) createReadStream(file).pipe(createGzip()).pipe(response);
      else createReadStream(file).pipe(response);
    }
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function decodePath(url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}
