import { contact } from "@holdfast/guide";
import { type Moment, sortKey } from "@holdfast/model";
import type { Language } from "@holdfast/words";
import { accountLines } from "../facts/account-lines.ts";
import { type CaseIndex, caseIndex } from "../facts/case-index.ts";
import { mainConversation } from "../facts/key-moments.ts";
import { reach } from "../facts/reach.ts";
import { sayDemands } from "../facts/said-answers.ts";
import { type Say, sayIn } from "../facts/say.ts";
import { sayTime } from "../facts/say-time.ts";
import { advice, lines, section } from "../facts/section.ts";
import { accountsOf, moneyTracesOf } from "../facts/seen.ts";
import { gravest, wordsOf } from "../facts/their-words.ts";
import type { PaperInput } from "../paper-input.ts";
import { whereSaid } from "../police/summary.ts";
import type { TextPaper } from "../text-paper.ts";
import { sayPayment, traceLines } from "./money-letters.ts";

const MAX_ACCOUNTS = 10;
const QUOTED = 2;
const MAX_WORDS = 400;

/** What to copy into a report to the Canadian Anti-Fraud Centre. Its form was not read: these are what its pages ask for. */
export function cafcWorksheet(input: PaperInput, language: Language): TextPaper {
  const say = sayIn(language);
  const { words } = say;
  const { situation, references } = input;
  const index = caseIndex(input);
  const cafc = contact("cafc-ca");
  const hours = typeof cafc.hours === "string" ? (say.lookup(cafc.hours) ?? "") : "";
  const mail = situation.happening === "webcam-mail";
  const number = references.findLast(({ destination }) => destination === "cafc")?.number ?? "";
  const money = gravest(index, QUOTED, ({ signals }) =>
    signals.some(({ tactic }) => tactic === "D1" || tactic === "E1"),
  );
  return {
    language,
    title: words["papers.money.cafc.title"](),
    sections: [
      advice(
        "cafc.about",
        words["papers.money.cafc.about"](),
        words["papers.money.cafc.about.text"](reach("cafc-ca", say)),
        words["papers.money.cafc.about.hint"]({ hours, date: cafc.checkedOn }).trim(),
      ),
      section(
        "cafc.kind",
        words["papers.money.kind"](),
        mail ? words["papers.money.kind.mail"]() : words["papers.money.kind.text"](),
      ),
      section("cafc.contacted", words["papers.money.contacted"](), whereSaid(input, say)),
      section("cafc.when", words["papers.money.when"](), whenOf(index, say)),
      section("cafc.amounts", words["papers.money.amounts"](), amounts(input, say)),
      section(
        "cafc.went",
        words["papers.money.went"](),
        lines(
          ...moneyTracesOf(input.traces, index)
            .slice(0, MAX_ACCOUNTS)
            .flatMap((seen) => traceLines(seen, say)),
        ),
      ),
      section(
        "cafc.accounts",
        words["papers.money.accounts"](),
        lines(
          ...accountsOf(input.traces, index)
            .slice(0, MAX_ACCOUNTS)
            .flatMap((seen) => accountLines(seen, say)),
        ),
      ),
      section(
        "cafc.words",
        words["papers.money.words"](),
        lines(...money.map((entry) => wordsOf(entry, MAX_WORDS))),
        words["papers.money.words.hint"](),
      ),
      advice("cafc.have", words["papers.money.have"](), words["papers.money.have.text"]()),
      section("cafc.number", words["papers.money.number"](), number, words["papers.money.number.hint"]()),
    ],
  };
}

function amounts({ situation }: PaperInput, say: Say): string {
  const { words } = say;
  const { payments = [], paid, wants } = situation;
  const demanded = sayDemands(wants, say);
  const none = paid === "no" ? words["papers.money.amounts.no"]() : words["papers.money.amounts.none"]();
  return lines(
    demanded === "" ? "" : words["papers.money.amounts.demand"]({ list: demanded }),
    ...payments.map((payment) => sayPayment(payment, say)),
    payments.length === 0 ? none : "",
  );
}

function whenOf(index: CaseIndex, say: Say): string {
  const dated = mainConversation(index)
    .map(({ message }) => message.at)
    .filter(({ type }) => type !== "none")
    .toSorted((a: Moment, b: Moment) => sortKey(a) - sortKey(b));
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return "";
  return say.words["papers.police.summary.when.range"]({ first: sayTime(first, say), last: sayTime(last, say) });
}
