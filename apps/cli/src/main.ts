import { EXIT } from "./exit.ts";
import { Output } from "./output.ts";
import { runProgram } from "./program.ts";

const stop = new AbortController();
// The first ctrl-C lets the command tidy up: no partial file under its final name. The second is the system's.
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

process.exitCode = await runProgram(process.argv.slice(2), {
  output: new Output(),
  signal: stop.signal,
  code: EXIT.done,
});
