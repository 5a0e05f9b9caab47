/**
 * DiscordChatExporter's HTML, dark and light. Format: its templates as several readers know them, see docs/importing.md;
 * checked 2026-11.
 * @module
 */
import { type Message, type MessageFlag, span } from "@holdfast/model";
import { HtmlAccount, type HtmlLedgerCode, type HtmlUnit, soundUnits } from "../html/html-account.ts";
import { collapse, findAll, hasClass, labelOf } from "../html/html-node.ts";
import { readHtml, type UnitRule } from "../html/html-reader.ts";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import { ChannelSurvey, HtmlChannel } from "./channel.ts";
import type { DiscordHtmlCode } from "./ledger-codes.ts";
import { type GroupMessage, readGroup } from "./message-group.ts";
import { recogniseDiscordHtml } from "./recognise.ts";

export { DISCORD_HTML_LEDGER_CODES } from "./ledger-codes.ts";

const RULE: UnitRule = (tag, { unit }) => {
  if (hasClass(tag, "chatlog__message-group")) return "group";
  if (unit !== null) return null;
  if (tag.tag === "title") return "title";
  if (hasClass(tag, "preamble")) return "preamble";
  return hasClass(tag, "postamble") ? "postamble" : null;
};

/** ` [part 2]` before the ending: how the exporter names the second and later files of one export. */
const PART = / \[part (\d{1,6})\](?=\.[^./]*$|$)/u;

interface Page {
  readonly entry: Entry;
  readonly number: number;
}

export const discordHtml: Importer = {
  source: "discord-chat-exporter-html",
  recognise: recogniseDiscordHtml,
  async *read(entries, context) {
    for (const pages of channelsOf(entries)) yield* readChannel(pages, context);
  },
};

function channelsOf(entries: readonly Entry[]): readonly (readonly Page[])[] {
  const groups = new Map<string, Page[]>();
  for (const entry of entries) {
    const key = entry.path.replace(PART, "");
    const page = { entry, number: Number(PART.exec(entry.path)?.[1] ?? 1) };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [page]);
    else group.push(page);
  }
  return [...groups.values()].map((pages) => pages.toSorted((a, b) => a.number - b.number));
}

async function surveyOf(pages: readonly Page[], context: ReadContext): Promise<ChannelSurvey> {
  const survey = new ChannelSurvey();
  for (const { entry } of pages) {
    for await (const event of readHtml(entry.source, RULE, context.signal)) {
      if (event.type !== "unit" || event.fault !== null) continue;
      if (event.name === "preamble") {
        survey.preamble(
          findAll(event.element, (inside) => hasClass(inside, "preamble__entry")).map((one) => labelOf(one)),
        );
      } else if (event.name === "group") {
        for (const { author } of readGroup(event.element, context) ?? []) if (author !== null) survey.author(author);
      }
    }
  }
  return survey;
}

async function* readChannel(pages: readonly Page[], context: ReadContext): AsyncGenerator<ReadEvent> {
  const survey = await surveyOf(pages, context);
  const wish = survey.title ?? (pages[0]?.entry.path.split("/").at(-1) ?? "").replace(/\.html?$/iu, "");
  const channel = new HtmlChannel(context.nameConversation(wish), survey, context.options.self);
  let expected = 1;
  for (const { entry, number } of pages) {
    if (pages.length > 1) entry.ledger.assumed("discord-parts-joined" satisfies DiscordHtmlCode, { part: number });
    for (let part = expected; part < number && part - expected < 20; part++) {
      entry.ledger.gap("discord-part-missing" satisfies DiscordHtmlCode, { part });
    }
    expected = number + 1;
    yield* readPage(entry, channel, context);
  }
  if (channel.count > 0) yield { type: "conversation", conversation: channel.ended() };
}

async function* readPage(entry: Entry, channel: HtmlChannel, context: ReadContext): AsyncGenerator<ReadEvent> {
  const account = new HtmlAccount(entry);
  let batch: Message[] = [];
  let count = 0;
  for await (const event of soundUnits(entry, RULE, account, context.signal)) {
    if (event.type === "problem") {
      if (batch.length > 0) yield { type: "messages", messages: batch };
      batch = [];
      yield { ...event, entry };
    } else if (event.type === "text") {
      account.unread(event.start, event.end, "html-text-outside" satisfies HtmlLedgerCode);
    } else if (event.name === "postamble") tellCount(entry, labelOf(event.element), count);
    else if (event.name === "group") {
      const group = readGroup(event.element, context);
      if (group === null) {
        account.unread(event.element.start, event.element.end, "html-message-broken" satisfies HtmlLedgerCode);
      }
      for (const message of group ?? []) {
        batch.push(messageOf(message, event, entry, channel, account));
        count++;
      }
      if (batch.length >= BATCH) {
        yield { type: "messages", messages: batch };
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield { type: "messages", messages: batch };
  const { ledger } = entry;
  if (count === 0) {
    ledger.gap("html-no-messages" satisfies HtmlLedgerCode);
    return;
  }
  if (channel.selfByChannel) ledger.assumed("discord-self-by-channel" satisfies DiscordHtmlCode);
  ledger.gap("discord-no-deleted-messages" satisfies DiscordHtmlCode);
  ledger.gap("discord-mentions-as-names" satisfies DiscordHtmlCode);
}

/** `Exported 1,234 message(s)`. */
function tellCount({ ledger }: Entry, words: string, found: number): void {
  const written = /Exported ([\d.,\u00a0\u202f ]{1,20}) ?message/u.exec(collapse(words))?.[1]?.replaceAll(/\D/gu, "");
  const said = Number(written ?? found);
  if (said !== found) ledger.gap("discord-count-differs" satisfies DiscordHtmlCode, { said, found });
}

function messageOf(
  read: GroupMessage,
  { repaired }: HtmlUnit,
  entry: Entry,
  channel: HtmlChannel,
  account: HtmlAccount,
): Message {
  const { start, end } = read.element;
  const { at, disagrees } = read.time;
  const say = (code: DiscordHtmlCode | HtmlLedgerCode): void => account.assumed(code, start, end);
  if (disagrees) say("discord-id-disagrees");
  if (at.type === "none") say("html-no-time");
  else if (at.type === "wall") entry.ledger.assumed("discord-html-no-zone" satisfies DiscordHtmlCode);
  else if (read.id !== null) entry.ledger.assumed("discord-html-time-from-id" satisfies DiscordHtmlCode);
  if (read.author === null) say("html-no-sender");
  const late = at.type !== "none" && at.ms < channel.lastMs;
  if (at.type !== "none") channel.lastMs = at.ms;
  for (const part of read.unknown) {
    account.unread(part.start, part.end, "discord-html-unknown-part" satisfies DiscordHtmlCode);
  }
  const flags: readonly MessageFlag[] = [
    ...(read.edited ? (["edited"] as const) : []),
    ...(disagrees ? (["id-disagrees-with-time"] as const) : []),
    ...(late ? (["time-out-of-order"] as const) : []),
    ...(repaired ? (["text-repaired"] as const) : []),
  ];
  channel.count++;
  return {
    conversation: channel.conversation,
    sender: read.author?.name ?? null,
    ...(read.author?.id == null ? {} : { senderId: read.author.id }),
    self: read.author === null ? null : channel.self(read.author),
    kind: read.kind,
    at,
    text: read.text,
    attachments: read.attachments,
    span: span(entry.item, start, end),
    ...(read.id === null ? {} : { platformId: read.id }),
    ...(flags.length === 0 ? {} : { flags }),
  };
}
