// `npm start`: sets up, builds the companion and serves it on this machine only, until ctrl-C.
import { fileURLToPath } from "node:url";

await import("./setup.mjs");
const { buildCompanion, COMPANION } = await import("./build-companion.mjs");
const { serveFolder } = await import("./static-server.mjs");

const FIRST_PORT = 4173;
const TRIES = 20;

buildCompanion();
const server = await onFreePort(Number(process.env.PORT ?? FIRST_PORT));
const address = server.address();
console.log(`
  Holdfast is at  http://127.0.0.1:${address.port}/
  Everything stays in your browser. Bring an example from the page itself. Ctrl-C ends it.

  The same on the command line, in ${fileURLToPath(new URL("..", import.meta.url))}
    npm run example                                     import, traces, seal and verify the sample evidence
    npx holdfast check samples/evidence                 what is being done to the person, message by message
    npx holdfast plan --answers samples/answers.json    the ordered plan
    npx holdfast --help                                 everything else
`);

async function onFreePort(port) {
  for (let tried = 0; ; tried++) {
    try {
      return await serveFolder(COMPANION, port + tried);
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried === TRIES) throw error;
    }
  }
}
