import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import type { ExitCode } from "../src/exit.ts";
import { Output } from "../src/output.ts";
import { runProgram } from "../src/program.ts";

export const ROOT: string = fileURLToPath(new URL("../../..", import.meta.url));
export const SAMPLES: string = join(ROOT, "samples/evidence");

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Standard output, one JSON value a line. */
  readonly json: readonly Record<string, unknown>[];
}

/** Runs one command line in this process. Words are English unless asked otherwise. */
export async function holdfast(...args: readonly string[]): Promise<Ran> {
  const out = new PassThrough();
  const err = new PassThrough();
  const collected = [collect(out), collect(err)];
  const language = args.includes("--lang") || args.length === 0 || args[0]?.startsWith("-") ? [] : ["--lang", "en"];
  const session = { output: new Output(out, err), signal: new AbortController().signal, code: 0 as ExitCode };
  const code = await runProgram([...args, ...language], session);
  out.end();
  err.end();
  const [stdout = "", stderr = ""] = await Promise.all(collected);
  const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
  return { code, out: stdout, err: stderr, json: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

async function collect(stream: PassThrough): Promise<string> {
  let text = "";
  for await (const part of stream) text += String(part);
  return text;
}

/** A folder of its own for one test file. */
export const scratch = (): string => mkdtempSync(join(tmpdir(), "holdfast-cli-"));

/** Writes one file into `folder` and gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
