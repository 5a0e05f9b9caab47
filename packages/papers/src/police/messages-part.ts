import type { Message, Signal } from "@holdfast/model";
import type { Block } from "../document/paper-document.ts";
import type { Entry } from "../facts/case-index.ts";
import { type Chosen, chooseMessages } from "../facts/choose-messages.ts";
import { excerpt, isWhole } from "../facts/excerpt.ts";
import { keyMoments } from "../facts/key-moments.ts";
import { oneLine } from "../facts/one-line.ts";
import { sayRail } from "../facts/said-answers.ts";
import type { Say } from "../facts/say.ts";
import { sayTime } from "../facts/say-time.ts";
import { rankOf, sayTactic } from "../facts/tactic-groups.ts";
import { heading, note, type Part, paragraph, quote } from "./parts.ts";
import { sayAmount } from "./payments-part.ts";

/** UTF-16 units quoted of one message; the whole stands in the timeline. */
const MAX_QUOTE = 2000;
/** Of the words that show a tactic, in the table. */
const MAX_WORDS = 300;
const MAX_ATTACHMENTS = 10;

export const momentsPart: Part = ({ input, index, say }) => {
  const { words } = say;
  const rows = keyMoments(index).map(({ id, entry }) => [
    say.lookup(`papers.police.moment.${id}`) ?? id,
    sayTime(entry.message.at, say),
    String(entry.number),
    oneLine(entry.message.sender ?? words["papers.sender.none"](), 80),
  ]);
  for (const payment of input.situation.payments ?? []) {
    const what = [sayRail(payment.rail, say), sayAmount(payment)].filter((part) => part !== "").join(", ");
    rows.push([
      words["papers.police.moment.payment"]({ what }),
      oneLine(payment.when ?? "") || words["papers.time.none"](),
      "",
      "",
    ]);
  }
  if (rows.length === 0)
    return [heading(words["papers.police.moments"]()), paragraph(words["papers.police.moments.none"]())];
  return [
    heading(words["papers.police.moments"]()),
    note(words["papers.police.moments.note"]()),
    {
      type: "table",
      caption: words["papers.police.moments"](),
      head: [
        words["papers.police.col.tactic"](),
        words["papers.police.col.time"](),
        words["papers.police.col.number"](),
        words["papers.police.col.sender"](),
      ],
      rows,
      widths: [4, 4, 1, 3],
    },
  ];
};

/** One row a marked message that is quoted below: when, who, what it is, the words that show it. */
export const threatsPart: Part = ({ index, say }) => {
  const { words } = say;
  const quotable = index.marked.filter(({ signals }) => rankOf(signals) !== null);
  if (quotable.length === 0) {
    return [heading(words["papers.police.threats"]()), paragraph(words["papers.police.threats.none"]())];
  }
  const shown = chooseMessages(index).flatMap((run) => run.flatMap(({ entry, key }) => (key ? [entry] : [])));
  return [
    heading(words["papers.police.threats"]()),
    {
      type: "table",
      caption: words["papers.police.threats.caption"](),
      head: [
        words["papers.police.col.number"](),
        words["papers.police.col.time"](),
        words["papers.police.col.sender"](),
        words["papers.police.col.tactic"](),
        words["papers.police.col.words"](),
      ],
      rows: shown.map((entry) => [
        String(entry.number),
        sayTime(entry.message.at, say),
        saySender(entry.message, say),
        unique(entry.signals.map((signal) => sayReason(signal, say))).join("\n"),
        unique(entry.signals.map((signal) => shownWords(entry, signal))).join("\n"),
      ]),
      widths: [1, 3, 2.4, 3.6, 5],
    },
    ...(quotable.length > shown.length
      ? [note(words["papers.police.threats.more"]({ n: quotable.length - shown.length }))]
      : []),
  ];
};

const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)].filter((line) => line !== "");

const sayReason = ({ tactic, reason }: Signal, say: Say): string =>
  [sayTactic(tactic, say), say.lookup(`papers.police.reason.${reason}`)].filter((part) => part !== null).join(". ");

/** The characters at the signal's range, read out of the message itself and never taken from the signal's word. */
function shownWords({ message }: Entry, { start, end }: Signal): string {
  const from = Math.min(Math.max(0, Math.trunc(start)), message.text.length);
  const to = Math.min(Math.max(from, Math.trunc(end)), message.text.length);
  return excerpt(message.text.slice(from, to), MAX_WORDS).text;
}

const saySender = (message: Message, say: Say): string => {
  if (message.kind === "system" && message.sender === null) return say.words["papers.sender.app"]();
  return oneLine(message.sender ?? say.words["papers.sender.none"](), 80);
};

const saySide = ({ self, kind }: Message, say: Say): string => {
  if (kind === "system") return say.words["papers.sender.app"]();
  if (self === null) return say.words["papers.side.unknown"]();
  return self ? say.words["papers.side.self"]() : say.words["papers.side.other"]();
};

/** The key messages as written, with what stands around them. */
export const messagesPart: Part = ({ input, index, say }) => {
  const { words } = say;
  const runs = chooseMessages(index);
  const shown = runs.reduce((sum, run) => sum + run.length, 0);
  if (shown === 0) return [];
  const blocks: Block[] = [
    heading(words["papers.police.messages"]()),
    note(words["papers.police.messages.note"]({ shown, all: input.messages.length })),
  ];
  let last: string | null = null;
  for (const run of runs) {
    const conversation = run[0]?.entry.message.conversation;
    if (conversation !== undefined && conversation !== last) {
      const title = index.conversations.get(conversation)?.title ?? null;
      blocks.push(heading(title === null ? oneLine(conversation, 120) : oneLine(title, 120), 3));
      last = conversation;
    }
    for (const chosen of run) blocks.push(...quoted(chosen, say));
    if (run !== runs.at(-1)) blocks.push(note("⋯"));
  }
  return blocks;
};

function quoted({ entry, key }: Chosen, say: Say): readonly Block[] {
  const { words } = say;
  const { message, number } = entry;
  const plain = words["papers.police.message.line"]({
    number: String(number),
    at: sayTime(message.at, say),
    sender: saySender(message, say),
    side: saySide(message, say),
  });
  const head = paragraph(key ? words["papers.police.messages.key"]({ line: plain }) : plain);
  const focus = entry.signals[0]?.start ?? 0;
  const part = excerpt(message.text, MAX_QUOTE, focus);
  const blocks: Block[] = [head];
  if (message.subject !== undefined && message.subject !== "") {
    blocks.push(paragraph(words["papers.police.message.subject"]({ subject: oneLine(message.subject) })));
  }
  if (part.text !== "") blocks.push(quote(part.text));
  if (!isWhole(part)) {
    blocks.push(note(words["papers.quote.part"]({ from: part.start + 1, to: part.end, of: part.of })));
  }
  const remarks = [...sayKind(message, say), ...sayFlags(message, say)];
  if (remarks.length > 0) blocks.push(note(remarks.join("\n")));
  if (part.text === "" && remarks.length === 0) blocks.push(note(words["papers.police.message.empty"]()));
  return blocks;
}

/** What a message is when it is not words alone. A photo is named by its file name and never shown (P3). */
function sayKind({ kind, attachments }: Message, say: Say): readonly string[] {
  const { words } = say;
  const lines: string[] = [];
  if (attachments.length > 0) {
    const named = attachments.slice(0, MAX_ATTACHMENTS).map((attachment) =>
      words["papers.police.message.attachment"]({
        kind: say.lookup(`attachment.${attachment.kind}`) ?? attachment.kind,
        name: oneLine(attachment.name ?? "", 120),
      }).trim(),
    );
    const rest = attachments.length - named.length;
    const what = [...named, ...(rest > 0 ? [words["papers.more"]({ n: rest })] : [])].join(", ");
    lines.push(words["papers.police.message.kind.media"]({ what }));
  } else if (kind === "media") {
    lines.push(words["papers.police.message.kind.media"]({ what: words["papers.not-said"]() }));
  }
  if (kind === "call") lines.push(words["papers.police.message.kind.call"]());
  if (kind === "deleted") lines.push(words["papers.police.message.kind.deleted"]());
  return lines;
}

function sayFlags({ flags }: Message, say: Say): readonly string[] {
  if (flags === undefined || flags.length === 0) return [];
  const said = flags.map((flag) => say.lookup(`flag.${flag}`) ?? flag);
  return [say.words["papers.police.message.flags"]({ flags: said.join(", ") })];
}
