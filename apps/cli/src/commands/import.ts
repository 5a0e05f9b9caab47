import { BATCH, type ImportOptions, importEvidence } from "@holdfast/importers";
import type { Conversation, Item } from "@holdfast/model";
import { makeSha256Node } from "@holdfast/seal/node";
import type { Command } from "commander";
import { CommandEnd, EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import { messageToJson } from "../message-json.ts";
import { readCasefile, sayProblem, sayProblems, unreadable } from "../reading.ts";
import type { Session } from "../session.ts";
import { hasUnread, isPictureLeft, isUnused, showLedger, showUnused } from "../show/show-ledger.ts";
import { showConversation, showMessage } from "../show/show-timeline.ts";
import { listInputs, onlyThese } from "./import-list.ts";
import { addReadingOptions, type ReadingFlags, readingOptions } from "./reading-options.ts";

/** Above this many bytes an import is not held in memory: it streams, file after file, in the order of the files. */
const HELD_BYTES = 128_000_000;

interface Flags extends ReadingFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly lang?: string;
  readonly list?: boolean;
  readonly only?: readonly string[];
}

const EXAMPLES = `
Examples:
  $ holdfast import "WhatsApp Chat with Kayla.txt"
  $ holdfast import instagram-download.zip --json | jq .text
  $ holdfast import export/ --date-order dmy --zone America/Toronto --strict
  $ holdfast import chat.zip --screenshot Screenshot_1.png Screenshot_2.png
  $ holdfast import whole-account.zip --list
  $ holdfast import whole-account.zip --only your_instagram_activity/messages/inbox/kayla_1784923
  $ cat chat.txt | holdfast import -`;

export function addImport(program: Command, session: Session): Command {
  const command = program
    .command("import")
    .description("read exports into one timeline, with an account of every byte")
    .argument("[files...]", "files, folders or zips; - reads a pipe")
    .option("--json", "one JSON line a message, then one a file with its ledger")
    .option("--strict", "exit 1 when any part was not understood")
    .option("--list", "only list the conversations of a download, without reading it")
    .option("--only <names...>", "read only these conversations of a download, named as --list names them");
  return addReadingOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], flags: Flags) => runImport(files, flags, session));
}

async function runImport(files: readonly string[], flags: Flags, session: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const options = readingOptions(flags, language);
  if (files.length === 0 && flags.screenshot === undefined && flags.screenshotsIn === undefined) {
    throw new CommandEnd(EXIT.usage, say(language, "cli.import.name-files"));
  }
  const opened = await Inputs.open(files, language, flags);
  try {
    if (flags.list === true) return await listInputs(opened, flags.json === true, language, session);
    const inputs =
      flags.only === undefined ? opened : opened.withGiven(await onlyThese(opened, flags.only, language, session));
    const items =
      flags.json === true && inputs.size > HELD_BYTES && inputs.confirmed.length === 0
        ? await streamJson(inputs, options, language, session)
        : await showTimeline(inputs, options, flags, language, session);
    if (flags.strict === true && items.some(hasUnread)) {
      session.output.tell(say(language, "cli.import.strict"));
      session.code = EXIT.look;
    }
  } finally {
    await opened.close();
  }
}

async function showTimeline(
  inputs: Inputs,
  options: ImportOptions,
  flags: Flags,
  language: Language,
  { output, signal }: Session,
): Promise<readonly Item[]> {
  const read = await readCasefile(inputs, options, language, signal);
  const { timeline } = read;
  for (const line of sayProblems(read, language)) output.tell(line);
  const left = timeline.items.filter(isPictureLeft).length;
  if (left > 0) output.tell(say(language, "cli.import.pictures-left", { count: left }));
  if (flags.json === true) {
    for (let at = 0; at < timeline.messages.length; at += BATCH) {
      await output.jsonLines(timeline.messages.slice(at, at + BATCH).map(messageToJson));
    }
    for (const item of timeline.items) await output.json(ledgerToJson(item));
    return timeline.items;
  }
  let shown: Conversation | undefined;
  const byId = new Map(timeline.conversations.map((conversation) => [conversation.id, conversation]));
  for (const message of timeline.messages) {
    if (shown?.id !== message.conversation) {
      shown = byId.get(message.conversation);
      if (shown !== undefined) await output.line(`\n${showConversation(shown, language)}`);
    }
    await output.line(showMessage(message, language));
  }
  await output.line(`\n${say(language, "cli.import.utc")}`);
  await output.line(`\n${say(language, "cli.import.ledger")}`);
  for (const item of timeline.items) for (const line of showLedger(item, language)) await output.line(line);
  const unused = timeline.items.filter(isUnused);
  if (unused.length > 0) await output.line(`\n${say(language, "cli.import.unused")}`);
  for (const item of unused) await output.line(showUnused(item, language));
  const { items, conversations, messages } = timeline;
  await output.line(
    `\n${say(language, "cli.import.summary", { items: items.length, conversations: conversations.length, messages: messages.length })}`,
  );
  if (options.self !== undefined && !conversations.some((c) => c.participants.some((p) => p.self === true))) {
    const names = [...new Set(conversations.flatMap((c) => c.participants.map((p) => p.name)))].join(", ");
    output.tell(say(language, "cli.import.self-not-found", { name: options.self, names }));
  }
  return items;
}

/** For gigabytes: nothing is held, so each file comes in its own order and copies are not merged. */
async function streamJson(
  inputs: Inputs,
  options: ImportOptions,
  language: Language,
  { output, signal }: Session,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const event of importEvidence(inputs.given, options, { sha256: makeSha256Node, signal })) {
    if (output.closed) break;
    if (event.type === "messages") await output.jsonLines(event.messages.map(messageToJson));
    else if (event.type === "item") items.push(event.item);
    else if (event.type === "problem" && event.fatal) throw unreadable([event], language);
    else if (event.type === "problem") output.tell(sayProblem(event, language));
  }
  for (const item of items) await output.json(ledgerToJson(item));
  return items;
}

function ledgerToJson({ id, ledger, ...item }: Item): Record<string, unknown> {
  return { type: "ledger", item: id, ...item, entries: ledger.entries };
}
