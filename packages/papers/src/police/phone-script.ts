import type { Language } from "@holdfast/words";
import { caseIndex } from "../facts/case-index.ts";
import { oneLine } from "../facts/one-line.ts";
import { sayIn } from "../facts/say.ts";
import { accountsOf, sayTraceService } from "../facts/seen.ts";
import type { PaperInput } from "../paper-input.ts";
import type { PaperSection, TextPaper } from "../text-paper.ts";

const MONEY: ReadonlySet<string> = new Set(["money", "gift-card", "crypto"]);

/** What to say on the phone in half a minute, what to have ready, and what need not be shown. */
export function phoneScript(input: PaperInput, language: Language): TextPaper {
  const { words, ...say } = sayIn(language);
  const { situation, seal } = input;
  const minor = situation.age === "under-18";
  const yes = (condition: boolean): string => (condition ? "yes" : "no");
  const facts = {
    what: situation.happening === "ai-fake" ? "ai" : situation.happening === "webcam-mail" ? "mail" : "picture",
    minor: yes(minor),
    money: yes((situation.wants ?? []).some((want) => MONEY.has(want))),
    paid: yes(situation.paid === "yes" || (situation.payments ?? []).length > 0),
    still: yes(situation.stillWriting === "yes"),
  };
  const spoken =
    situation.role === "helper"
      ? words["papers.police.phone.say.helper"](facts)
      : words["papers.police.phone.say.self"](facts);
  const inCanada = (situation.country ?? "CA").toUpperCase() === "CA";
  const section = (id: string, label: string, text: string): PaperSection => ({ id: `phone.${id}`, label, text });
  const accounts = accountsOf(input.traces, caseIndex(input)).slice(0, 3);
  const ready = [
    ...accounts.map(({ trace }) =>
      words["papers.police.phone.bring.account"]({
        account: `${sayTraceService(trace, { words, ...say })} ${oneLine(trace.value, 120)}`,
      }),
    ),
    ...(accounts.length === 0 ? [words["papers.police.phone.bring.account-none"]()] : []),
    ...(seal === null ? [] : [words["papers.police.phone.bring.code"]({ code: seal.code })]),
    ...(facts.paid === "yes" ? [words["papers.police.phone.bring.payment"]()] : []),
    words["papers.police.phone.bring.report"](),
    words["papers.police.phone.bring.device"](),
  ];
  return {
    language,
    title: words["papers.police.phone.title"](),
    sections: [
      // For the person, who is not to read it out.
      {
        ...section(
          "danger",
          words["papers.police.phone.danger"](),
          inCanada ? words["papers.police.phone.danger.text"]() : words["papers.police.phone.danger.text-abroad"](),
        ),
        advice: true,
      },
      section("which", words["papers.police.phone.which"](), words["papers.police.phone.which.text"]()),
      section("say", words["papers.police.phone.say"](), spoken.replace(/ {2,}/gu, " ")),
      section(
        "ask",
        words["papers.police.phone.ask"](),
        minor ? words["papers.police.phone.ask.minor"]() : words["papers.police.phone.ask.adult"](),
      ),
      section("bring", words["papers.police.phone.bring"](), ready.map((line) => `• ${line}`).join("\n")),
      section("picture", words["papers.police.phone.picture"](), words["papers.police.phone.picture.text"]()),
      section("number", words["papers.police.phone.number"](), words["papers.police.phone.number.text"]()),
      section("refused", words["papers.police.phone.refused"](), words["papers.police.phone.refused.text"]()),
    ],
  };
}
