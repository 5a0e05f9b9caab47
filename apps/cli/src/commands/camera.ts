import { type Moment, momentToJson, readAll } from "@holdfast/model";
import {
  type CameraCheck,
  type CameraRecord,
  type CameraUse,
  checkCamera,
  chromiumUses,
  macosUses,
  windowsUses,
} from "@holdfast/signals";
import { type CameraReading, readCamera } from "@holdfast/signals/node";
import type { Command } from "commander";
import { CommandEnd, EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import type { Session } from "../session.ts";
import { plainText } from "../show/plain-text.ts";
import { showMoment } from "../show/show-moment.ts";
import { type CheckFlags, tellCheck } from "./tell-check.ts";

interface Flags extends CheckFlags {
  readonly registry?: string;
  readonly macLog?: string;
  readonly browser?: string;
}

const MAX_RECORD = 134_217_728;

const EXAMPLES = `
Examples:
  $ holdfast camera
  $ holdfast camera --registry webcam.reg --json

Reads what this system itself records (Linux, macOS, Windows, Chrome and Edge); changes nothing.
A light you did not expect is worth a check. No light does not prove it. A cover always works.`;

export function addCamera(program: Command, session: Session): Command {
  return program
    .command("camera")
    .description("say which programs have or had the camera, and what no record can see")
    .option("--registry <file>", "read this reg query output or .reg export instead of this system")
    .option("--mac-log <file>", "read this macOS log (ndjson) instead of this system")
    .option("--browser <file>", "read this Chrome or Edge Preferences file instead of this system")
    .option("--json", "one JSON object")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: Flags) => {
      const language = chooseLanguage(flags.lang);
      const reading = (await fromFiles(flags, language)) ?? (await readCamera());
      const result = checkCamera(reading.uses, reading.read, reading.unknown);
      if (flags.json !== true) for (const line of showUses(result, language)) await session.output.line(line);
      const uses = result.uses.map((use) => ({ ...use, from: json(use.from), until: json(use.until) }));
      await tellCheck(
        "camera",
        say(language, "cli.camera.name"),
        { ...result, ...(flags.json === true ? { uses } : {}) },
        flags,
        language,
        session,
      );
    });
}

const json = (at: Moment | null): unknown => (at === null ? null : momentToJson(at));

function* showUses({ uses }: CameraCheck, language: Language): Generator<string> {
  for (const { program, status, from } of uses) {
    const when = from === null ? "" : ` (${showMoment(from)})`;
    yield `${say(language, `camera.status.${status}`)}: ${plainText(program)}${when}`;
  }
}

/** The records that the person named; null when none. @throws CommandEnd where one is not what it should be. */
async function fromFiles(flags: Flags, language: Language): Promise<CameraReading | null> {
  const given: readonly (readonly [string | undefined, CameraRecord, (text: string) => readonly CameraUse[] | null])[] =
    [
      [flags.registry, "windows-consent-store", windowsUses],
      [flags.macLog, "macos-log", macosUses],
      [flags.browser, "chromium-permissions", chromiumUses],
    ];
  const uses: CameraUse[] = [];
  const read: CameraRecord[] = [];
  for (const [path, record, parse] of given) {
    if (path === undefined) continue;
    const found = parse(await textOf(path, language));
    if (found === null) throw new CommandEnd(EXIT.unreadable, say(language, "cli.camera.not-recognised", { path }));
    uses.push(...found);
    read.push(record);
  }
  return read.length === 0 ? null : { uses, read, unknown: [] };
}

/** Registry exports are UTF-16 with a mark. */
async function textOf(path: string, language: Language): Promise<string> {
  const inputs = await Inputs.open([path], language);
  try {
    const [file] = inputs.given.flatMap((input) => input.files);
    const bytes = file === undefined ? null : await readAll(file.source, MAX_RECORD);
    if (bytes === null) throw new CommandEnd(EXIT.unreadable, say(language, "cli.camera.not-recognised", { path }));
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes);
  } finally {
    await inputs.close();
  }
}
