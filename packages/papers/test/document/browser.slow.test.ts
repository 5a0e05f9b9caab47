// The same renderer in a worker of a real browser, built by Vite as the companion builds it, under a policy that
// allows nothing but this site's own scripts, workers and requests.
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build, type Plugin } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFonts } from "../../src/index.node.ts";
import { EVERY_BLOCK, render } from "./support/papers.ts";
import { readTagged, uncompressed } from "./support/tagged-text.ts";

const CHROMIUM =
  ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? "/usr/bin/chromium";
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'";
const PAGE = "<!doctype html><meta charset=utf-8><title>PDF</title><script type=module src=/page.js></script>";
const PAGE_SCRIPT = `
  const worker = new Worker("/worker.js", { type: "module" });
  window.rendered = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  window.refused = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => window.refused.push(violatedDirective));
`;
const support = fileURLToPath(new URL("support/every-block.ts", import.meta.url));
const entry = fileURLToPath(new URL("../../src/pdf.ts", import.meta.url));
const WORKER = `
  import { renderPdf } from ${JSON.stringify(entry)};
  import { EVERY_BLOCK, OPTIONS, paperOf } from ${JSON.stringify(support)};
  const load = async (name) => new Uint8Array(await (await fetch("/fonts/" + name)).arrayBuffer());
  const refused = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => refused.push(violatedDirective));
  const started = performance.now();
  const bytes = await renderPdf(paperOf(EVERY_BLOCK), { load }, OPTIONS);
  postMessage({ base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")), refused,
    ms: performance.now() - started });
`;

const ID = "\0worker";
const worker: Plugin = {
  name: "worker-source",
  resolveId: (id) => (id === "worker" ? ID : null),
  load: (id) => (id === ID ? WORKER : null),
};

async function buildWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    // As in the companion's own configuration; pdfkit needs no alias, no Buffer and no stub of a file system.
    resolve: { conditions: ["@holdfast/source", "module", "browser", "development|production"] },
    build: {
      write: false,
      target: "es2022",
      rollupOptions: { input: "worker", output: { entryFileNames: "worker.js" } },
    },
    plugins: [worker],
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ("output" in one ? one.output : []));
  const chunk = chunks.find(({ fileName }) => fileName === "worker.js");
  if (chunk?.type !== "chunk") throw new Error("vite gave no worker.js");
  return chunk.code;
}

function serve(script: string): Promise<Server> {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "/": ["text/html", PAGE],
    "/page.js": ["text/javascript", PAGE_SCRIPT],
    "/worker.js": ["text/javascript", script],
  };
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    const found = files[url];
    const headers = { "content-security-policy": POLICY };
    if (found !== undefined) {
      response.writeHead(200, { ...headers, "content-type": found[0] }).end(found[1]);
      return;
    }
    nodeFonts()
      .load(url.replace("/fonts/", ""))
      .then(
        (bytes) => response.writeHead(200, { ...headers, "content-type": "font/woff" }).end(bytes),
        () => response.writeHead(404, headers).end(),
      );
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

interface Rendered {
  readonly base64: string;
  readonly refused: readonly string[];
  readonly ms: number;
}

const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) console.warn(`skipped: no ${CHROMIUM}`);

describe.runIf(hasChromium)("In a worker of Chromium, built by Vite, under a strict policy", () => {
  let browser: Browser;
  let server: Server;
  let script = "";
  let fromBrowser: Uint8Array;
  let refused: readonly string[];
  let fromNode: Uint8Array;

  beforeAll(async () => {
    script = await buildWorker();
    server = await serve(script);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    const page = await browser.newPage();
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    await page.goto(`http://127.0.0.1:${address.port}/`);
    const rendered: Rendered = await page.evaluate("rendered");
    fromBrowser = Buffer.from(rendered.base64, "base64");
    refused = [...rendered.refused, ...(await page.evaluate<string[]>("refused"))];
    fromNode = await render(EVERY_BLOCK);
    console.log(
      `worker script ${script.length} bytes; ${fromBrowser.length} bytes in ${Math.round(rendered.ms)} ms in the browser, ${fromNode.length} in Node`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("The policy has nothing to refuse", () => {
    expect(refused).toEqual([]);
  });

  it("The script holds no eval and asks for nothing of Node", () => {
    expect(script).not.toMatch(/\bnew Function\(|\beval\(/u);
    expect(script).not.toMatch(/\bfrom\s*["'](node:)?(fs|stream|zlib|module)["']/u);
  });

  it("The tree and its text are the same as Node's", () => {
    expect(readTagged(fromBrowser)).toEqual(readTagged(fromNode));
  });

  it("Every object is the same as Node's; only the compression of streams differs", () => {
    expect(uncompressed(fromBrowser)).toEqual(uncompressed(fromNode));
    expect(Math.abs(fromBrowser.length - fromNode.length)).toBeLessThan(fromNode.length * 0.05);
  });
});
