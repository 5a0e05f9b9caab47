import { conversationsOf } from "@holdfast/importers";
import { type Message, type State, stateRank } from "@holdfast/model";
import { checkConversation, createRecogniser, type Recogniser, type Recognition } from "@holdfast/signals";
import type { Command } from "commander";
import { CommandEnd, EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import { openPackage } from "../open-package.ts";
import { readCasefile, sayProblems } from "../reading.ts";
import type { Session } from "../session.ts";
import { showRecognition } from "../show/show-recognition.ts";
import { addReadingOptions, type ReadingFlags, readingOptions } from "./reading-options.ts";

interface Flags extends ReadingFlags {
  readonly conversations?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

const EXAMPLES = `
Examples:
  $ holdfast check "WhatsApp Chat with Kayla.txt"
  $ holdfast check case.zip --lang fr
  $ holdfast check --conversations chats.jsonl --json

Exit code 1 when a conversation reaches alert or crisis.`;

export function addCheck(program: Command, session: Session): Command {
  const command = program
    .command("check")
    .description("say what is being done to the person, message by message, with the words that show it")
    .argument("[files...]", "exports, folders, zips or a package; - reads a pipe")
    .option("--conversations <file>", "a file with one conversation a line: {id, messages: [{from, at, text}]}")
    .option("--json", "one JSON line a conversation");
  return addReadingOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], flags: Flags) => {
      if (files.length > 0 === (flags.conversations !== undefined)) {
        throw new CommandEnd(EXIT.usage, say(chooseLanguage(flags.lang), "cli.check.one"));
      }
      await (flags.conversations === undefined
        ? checkFiles(files, flags, session)
        : checkLines(flags.conversations, flags, session));
    });
}

/** One conversation with what was recognised in it. */
interface Checked {
  readonly id: string;
  readonly recognition: Recognition;
}

async function checkFiles(files: readonly string[], flags: Flags, session: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const options = readingOptions(flags, language);
  const inputs = await Inputs.open(files, language, flags);
  try {
    const sealed = await openPackage(inputs, language);
    if (sealed !== null) {
      await checkMessages(sealed.messages, flags, language, session);
      return;
    }
    const read = await readCasefile(inputs, options, language, session.signal);
    for (const line of sayProblems(read, language)) session.output.tell(line);
    await checkMessages(read.timeline.messages, flags, language, session);
  } finally {
    await inputs.close();
  }
}

async function checkMessages(
  messages: readonly Message[],
  flags: Flags,
  language: Language,
  session: Session,
): Promise<void> {
  const running = new Map<string, Recogniser>();
  for (const message of messages) {
    const recogniser =
      running.get(message.conversation) ?? createRecogniser(flags.self === undefined ? {} : { self: flags.self });
    running.set(message.conversation, recogniser);
    recogniser.push(message);
  }
  for (const [id, recogniser] of running) {
    await tell({ id, recognition: recogniser.result() }, flags, language, session);
  }
}

/** Streams: one conversation is held at a time, and each line gets its answer in its place. */
async function checkLines(path: string, flags: Flags, session: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const inputs = await Inputs.open([path], language);
  try {
    for (const { source } of inputs.given.flatMap((input) => input.files)) {
      for await (const line of conversationsOf(source)) {
        if (session.output.closed) return;
        if (line.unread.length > 0) {
          session.output.tell(say(language, "cli.check.bad-line", { line: line.number }));
          session.code = EXIT.unreadable;
        }
        const recognition = checkConversation(
          line.messages.map(({ self, text, at }) => ({
            from: self === true ? "me" : "other",
            text,
            at: at.type === "none" ? null : at.ms,
          })),
        );
        await tell({ id: line.id ?? String(line.number), recognition }, flags, language, session);
      }
    }
  } finally {
    await inputs.close();
  }
}

const alarms = (state: State): boolean => stateRank(state) >= stateRank("alert");

async function tell(checked: Checked, flags: Flags, language: Language, session: Session): Promise<void> {
  const { id, recognition } = checked;
  if (alarms(recognition.state) && session.code === EXIT.done) session.code = EXIT.look;
  if (flags.json !== true) {
    for (const line of showRecognition(id, recognition, language)) await session.output.line(line);
    return;
  }
  const { state, signals, firstAt, language: spoken, selfKnown, signalsDropped } = recognition;
  await session.output.json({
    type: "conversation",
    id,
    state,
    signals,
    firstAt,
    language: spoken,
    selfKnown,
    signalsDropped,
  });
}
