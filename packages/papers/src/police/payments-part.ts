import type { Payment, Situation } from "@holdfast/model";
import type { Block } from "../document/paper-document.ts";
import { oneLine } from "../facts/one-line.ts";
import { sayRail } from "../facts/said-answers.ts";
import type { Say } from "../facts/say.ts";
import { asWritten, moneyTracesOf, type Seen, sayTraceService, shownValue } from "../facts/seen.ts";
import { sayMissing, sayNumbers } from "./accounts-part.ts";
import { heading, note, type Part, paragraph } from "./parts.ts";

const MAX_TRACES = 60;

export const paymentsPart: Part = ({ input, index, say }) => {
  const { words } = say;
  const payments = input.situation.payments ?? [];
  const traces = moneyTracesOf(input.traces, index);
  const blocks: Block[] = [heading(words["papers.police.payments"]())];
  if (payments.length > 0) blocks.push(toldTable(payments, say));
  else blocks.push(paragraph(noPayment(input.situation, say)));
  if (traces.length === 0) return blocks;
  blocks.push(note(words["papers.police.payments.note"]()), tracesTable(traces.slice(0, MAX_TRACES), say));
  if (traces.length > MAX_TRACES) blocks.push(note(words["papers.more"]({ n: traces.length - MAX_TRACES })));
  return blocks;
};

function noPayment({ paid }: Situation, say: Say): string {
  if (paid === "yes") return say.words["papers.police.summary.paid.yes-bare"]();
  return paid === "no" ? say.words["papers.police.payments.none"]() : say.words["papers.not-said"]();
}

/** The amount as the person tells it. */
export const sayAmount = ({ amount = "", currency = "" }: Payment): string =>
  [amount, currency]
    .map((part) => oneLine(part))
    .filter((part) => part !== "")
    .join(" ");

const toldTable = (payments: readonly Payment[], say: Say): Block => ({
  type: "table",
  caption: say.words["papers.police.payments.told"](),
  head: [
    say.words["papers.police.col.rail"](),
    say.words["papers.police.col.amount"](),
    say.words["papers.police.col.when"](),
    say.words["papers.police.col.to"](),
    say.words["papers.police.col.reference"](),
  ],
  rows: payments.map((payment) => [
    sayRail(payment.rail, say),
    sayAmount(payment),
    oneLine(payment.when ?? ""),
    oneLine(payment.to ?? ""),
    oneLine(payment.reference ?? ""),
  ]),
  widths: [2, 2, 2, 3, 3],
});

const tracesTable = (traces: readonly Seen[], say: Say): Block => ({
  type: "table",
  caption: say.words["papers.police.payments.traces"](),
  head: [
    say.words["papers.police.col.rail"](),
    say.words["papers.police.col.value"](),
    say.words["papers.police.col.payee"](),
    say.words["papers.police.col.chat-name"](),
    say.words["papers.police.col.where"](),
    say.words["papers.police.col.missing"](),
  ],
  rows: traces.map(({ trace, numbers }) => [
    sayTraceService(trace, say),
    [shownValue(trace), ...asWritten(trace)].map((text) => oneLine(text)).join("\n"),
    oneLine(trace.payeeName ?? ""),
    oneLine(trace.chatName ?? ""),
    sayNumbers(numbers, say),
    sayMissing(trace.missing, say),
  ]),
  widths: [2, 3, 2.2, 2.6, 2.2, 4],
});
