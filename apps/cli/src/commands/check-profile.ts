import { type AccountLists, readAccountList } from "@holdfast/importers";
import { type ByteSource, itemId, readAll } from "@holdfast/model";
import { type AccountListSet, checkExposure, checkProfile, readProfileFacts, reviewLists } from "@holdfast/signals";
import type { Command } from "commander";
import { CommandEnd, EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import type { Session } from "../session.ts";
import { type CheckFlags, tellCheck } from "./tell-check.ts";

interface Flags extends CheckFlags {
  readonly previous?: string[];
  readonly since?: string;
}

/** Bytes of pasted facts. */
const MAX_FACTS = 1_048_576;

const EXAMPLES = `
Examples:
  $ holdfast check-profile facts.txt
  $ holdfast check-profile connections/followers_and_following --since 2026-10-01
  $ holdfast check-profile friends.json --previous last-month/friends.json

A text holds what the profile shows: "followers: 12", "shared contacts: 0", the bio. A .json file is a
list of an account download (Instagram, Facebook, Snapchat, TikTok). A clean profile proves nothing.`;

export function addCheckProfile(program: Command, session: Session): Command {
  return program
    .command("check-profile")
    .description("say what a profile and a request show, and what a bio tells a stranger")
    .argument("<files...>", "a text with what the profile shows, or lists of an account download; - reads a pipe")
    .option("--previous <files...>", "the lists of an earlier download, to show what is new")
    .option("--since <date>", "what is dated after this day is new: 2026-10-01")
    .option("--json", "one JSON line a check")
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], flags: Flags) => runCheckProfile(paths, flags, session));
}

async function runCheckProfile(paths: readonly string[], flags: Flags, session: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const since = flags.since === undefined ? undefined : Date.parse(`${flags.since}T00:00:00Z`);
  if (since !== undefined && !(/^\d{4}-\d\d-\d\d$/u.test(flags.since ?? "") && Number.isFinite(since))) {
    throw new CommandEnd(EXIT.usage, say(language, "cli.check-profile.bad-date"));
  }
  const inputs = await Inputs.open([...paths, ...(flags.previous ?? [])], language);
  try {
    const files = inputs.given.map((input) => input.files);
    const now = await readLists(files.slice(0, paths.length).flat(), flags, language, session);
    if (now === null) return;
    const before = await readLists(files.slice(paths.length).flat(), flags, language, session);
    const options = {
      ...(flags.previous === undefined || before === null ? {} : { previous: before }),
      ...(since === undefined ? {} : { since }),
    };
    await tellCheck("lists", paths.join(", "), reviewLists(now, options), flags, language, session);
  } finally {
    await inputs.close();
  }
}

interface File {
  readonly path: string;
  readonly source: ByteSource;
}

/** All lists together; texts among the files are checked on the spot. Null when there was no list. */
async function readLists(
  files: readonly File[],
  flags: Flags,
  language: Language,
  session: Session,
): Promise<AccountListSet | null> {
  const read: AccountLists[] = [];
  for (const { path, source } of files) {
    const head = new TextDecoder().decode(await source.slice(0, 64)).replace(/^\uFEFF?\s*/u, "");
    // Lists are JSON; those of X begin as JavaScript.
    if (!/^(?:[[{]|window\.YTD\.)/u.test(head)) {
      await checkText(path, source, flags, language, session);
      continue;
    }
    const lists = await readAccountList(itemId(path), path, source);
    if (lists.recognised) read.push(lists);
    else {
      session.output.tell(say(language, "cli.check-profile.not-recognised", { path }));
      session.code = EXIT.unreadable;
    }
    if (lists.notUnderstood > 0) {
      session.output.tell(say(language, "cli.check-profile.entries-unknown", { path, n: lists.notUnderstood }));
    }
  }
  if (read.length === 0) return null;
  return { contacts: read.flatMap((one) => one.contacts), requests: read.flatMap((one) => one.requests) };
}

async function checkText(
  path: string,
  source: ByteSource,
  flags: Flags,
  language: Language,
  session: Session,
): Promise<void> {
  const bytes = await readAll(source, MAX_FACTS);
  if (bytes === null || bytes.length === 0 || bytes.includes(0)) {
    session.output.tell(say(language, "cli.check-profile.not-recognised", { path }));
    session.code = EXIT.unreadable;
    return;
  }
  const facts = readProfileFacts(new TextDecoder().decode(bytes));
  await tellCheck("profile", path, checkProfile(facts), flags, language, session);
  await tellCheck("exposure", path, checkExposure(facts), flags, language, session);
}
