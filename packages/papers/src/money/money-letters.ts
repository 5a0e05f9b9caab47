import { paymentGuides } from "@holdfast/guide";
import type { Payment, PaymentRail } from "@holdfast/model";
import type { Language } from "@holdfast/words";
import { caseIndex } from "../facts/case-index.ts";
import { oneLine } from "../facts/one-line.ts";
import { sayRail } from "../facts/said-answers.ts";
import { type Say, sayIn } from "../facts/say.ts";
import { advice, lines, section } from "../facts/section.ts";
import { asWritten, moneyTracesOf, type Seen, sayTraceService, shownValue } from "../facts/seen.ts";
import type { PaperInput } from "../paper-input.ts";
import { sayAmount } from "../police/payments-part.ts";
import type { TextPaper } from "../text-paper.ts";
import { KIND_OF, MONEY_RECIPIENTS, type MoneyRecipient, recipientOf, recipientOfTrace } from "./money-recipient.ts";

const MAX_TRACES = 10;

/** One letter to whoever carried the money. */
export interface MoneyLetter {
  readonly recipient: MoneyRecipient;
  readonly paper: TextPaper;
}

/**
 * A letter to each that carried money, by the person's payments; where they name none and say that they paid, by the
 * payment names in the messages. Nothing of the talk is in a letter.
 */
export function moneyLetters(input: PaperInput, language: Language): readonly MoneyLetter[] {
  const say = sayIn(language);
  const index = caseIndex(input);
  const { payments = [], paid } = input.situation;
  const traces = moneyTracesOf(input.traces, index);
  const wanted = new Set(payments.map(recipientOf));
  if (payments.length === 0 && paid === "yes") {
    for (const { trace } of traces) wanted.add(recipientOfTrace(trace));
    if (wanted.size === 0) wanted.add("bank");
  }
  return MONEY_RECIPIENTS.filter((recipient) => wanted.has(recipient)).map((recipient) => ({
    recipient,
    paper: letter(recipient, input, traces, say),
  }));
}

function letter(recipient: MoneyRecipient, input: PaperInput, traces: readonly Seen[], say: Say): TextPaper {
  const { words, language } = say;
  const { situation } = input;
  const kind = KIND_OF[recipient];
  const id = (part: string): string => `bank.${recipient}.${part}`;
  const payments = (situation.payments ?? []).filter((payment) => recipientOf(payment) === recipient);
  const named = traces.filter(({ trace }) => recipientOfTrace(trace) === recipient).slice(0, MAX_TRACES);
  const text = lines(
    situation.role === "helper" ? words["papers.money.letter.open-helper"]() : words["papers.money.letter.open"](),
    payments.length > 0 ? words["papers.money.letter.list"]() : "",
    ...payments.map((payment) => `• ${sayPayment(payment, say)}`),
    ...named.flatMap((seen) => traceLines(seen, say)),
    words[`papers.money.letter.ask.${kind}`](),
    `${words["papers.money.letter.number"]()} ${policeNumber(input) ?? words["papers.fill"]()}`,
    words["papers.money.letter.end"](),
  );
  return {
    language,
    title: words[`papers.money.letter.title.${recipient}`](),
    sections: [
      advice(
        id("now"),
        words["papers.money.now"](),
        words[`papers.money.now.${recipient}`](),
        words["papers.money.now.hint"]({ date: checkedOn(recipient) }),
      ),
      section(
        id("letter"),
        words["papers.money.letter"](),
        text,
        payments.length === 0 ? words["papers.money.only-if"]() : "",
      ),
      advice(
        id("lacks"),
        words["papers.money.lacks"](),
        recipient === "interac" ? words["papers.money.lacks.interac"]() : words[`papers.money.lacks.${kind}`](),
      ),
      advice(id("care"), words["papers.money.care"](), words["papers.money.care.text"]()),
    ],
  };
}

/** One payment as the person tells it. */
export function sayPayment(payment: Payment, say: Say): string {
  const blank = say.words["papers.not-said"]();
  return say.words["papers.payment.line"]({
    rail: sayRail(payment.rail, say),
    amount: sayAmount(payment) || blank,
    when: oneLine(payment.when ?? "") || blank,
    to: oneLine(payment.to ?? "") || blank,
    reference: oneLine(payment.reference ?? "") || blank,
  });
}

/** A payment name found in the messages, and the name that the account showed, apart. */
export function traceLines({ trace }: Seen, say: Say): readonly string[] {
  const { words } = say;
  const value = words["papers.money.letter.seen"]({
    value: [shownValue(trace), ...asWritten(trace)].map((text) => oneLine(text)).join(" = "),
    service: sayTraceService(trace, say),
  });
  return trace.payeeName === undefined
    ? [`• ${value}`]
    : [`• ${value}`, `  ${words["papers.money.letter.payee"]({ name: oneLine(trace.payeeName) })}`];
}

const policeNumber = ({ references }: PaperInput): string | null => {
  const found = references.findLast(({ destination }) => destination === "police");
  return found === undefined ? null : oneLine(found.number);
};

const RAIL_OF: Readonly<Record<MoneyRecipient, PaymentRail>> = {
  interac: "interac",
  bank: "bank-transfer",
  "gift-card": "gift-card",
  "western-union": "western-union",
  moneygram: "moneygram",
  crypto: "crypto",
  paypal: "paypal",
  "cash-app": "cash-app",
  zelle: "zelle",
  other: "other",
};

/** The oldest date among the guide's entries on that way to pay. */
const checkedOn = (recipient: MoneyRecipient): string =>
  paymentGuides(RAIL_OF[recipient])
    .map((entry) => entry.checkedOn)
    .toSorted()[0] ?? "";
