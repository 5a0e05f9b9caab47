import type { ConversationId } from "@holdfast/model";
import type { Language } from "@holdfast/words";
import { accountLines } from "../facts/account-lines.ts";
import { type CaseIndex, caseIndex, type Entry } from "../facts/case-index.ts";
import { type NamedPlatform, platformsOf } from "../facts/platforms-of.ts";
import { platformOf, sayDemands, sayService, sayThreats } from "../facts/said-answers.ts";
import { type Say, sayIn } from "../facts/say.ts";
import { sayTime } from "../facts/say-time.ts";
import { lines, section } from "../facts/section.ts";
import { holdsThreat } from "../facts/tactic-groups.ts";
import { gravest, wordsOf } from "../facts/their-words.ts";
import type { PaperInput } from "../paper-input.ts";
import type { TextPaper } from "../text-paper.ts";
import { GETS_CHECKED_ON, PLATFORM_GETS } from "./platform-gets.ts";

const MAX_ACCOUNTS = 10;
/** Report boxes are small. */
const MAX_WORDS = 300;

/** The text of a report to one platform. */
export interface PlatformReport {
  /** A platform's id, or the app in the person's words. */
  readonly platform: string;
  readonly paper: TextPaper;
}

/** One short report for each platform that the evidence or the person names. */
export function platformReports(input: PaperInput, language: Language): readonly PlatformReport[] {
  const say = sayIn(language);
  const index = caseIndex(input);
  return platformsOf(input, index).map((named) => ({
    platform: named.platform,
    paper: report(named, input, index, say),
  }));
}

function report({ platform, accounts }: NamedPlatform, input: PaperInput, index: CaseIndex, say: Say): TextPaper {
  const { words, language } = say;
  const minor = input.situation.age === "under-18";
  const mail = input.situation.happening === "webcam-mail";
  const account = lines(...accounts.slice(0, MAX_ACCOUNTS).flatMap((seen) => accountLines(seen, say)));
  const gets = PLATFORM_GETS.find((known) => known.platform === platform);
  const id = (part: string): string => `platform.${platform}.${part}`;
  const [grave] = gravest(index, 1, ({ message }) => onPlatform(platform, message.conversation, index));
  return {
    language,
    title: words["papers.platform.title"]({ platform: sayService(platform, say) }),
    sections: [
      section(
        id("account"),
        words["papers.platform.account"](),
        account,
        lines(account === "" ? words["papers.platform.account.empty"]() : "", words["papers.platform.account.hint"]()),
      ),
      section(
        id("category"),
        words["papers.platform.category"](),
        mail ? words["papers.platform.category.mail"]() : words["papers.platform.category.text"](),
        minor ? words["papers.platform.category.hint"]() : words["papers.platform.category.hint-adult"](),
      ),
      section(
        id("what"),
        words["papers.platform.what"](),
        what(platform, input, index, say),
        [
          words["papers.platform.what.hint"](),
          say.lookup(`papers.platform.gets.${gets?.platform ?? "other"}`),
          words["papers.platform.gets.hint"]({ date: gets?.checkedOn ?? GETS_CHECKED_ON }),
        ].join(" "),
      ),
      section(
        id("quote"),
        words["papers.platform.quote"](),
        grave === undefined ? "" : wordsOf(grave, MAX_WORDS),
        words["papers.platform.quote.hint"](),
      ),
    ],
  };
}

/** Whether a conversation stands on `platform`. One of no known platform (a table, a paste) may stand anywhere. */
function onPlatform(platform: string, conversation: ConversationId, index: CaseIndex): boolean {
  const source = index.conversations.get(conversation)?.source;
  const own = source === undefined ? null : platformOf(source);
  return own === null || own === platform;
}

function what(platform: string, { situation }: PaperInput, index: CaseIndex, say: Say): string {
  const { words } = say;
  const who = situation.age === "under-18" ? "minor" : situation.role === "helper" ? "helper" : "self";
  const here = ({ message }: Entry): boolean => onPlatform(platform, message.conversation, index);
  const threat = index.marked.find((entry) => holdsThreat(entry.signals) && here(entry));
  const last = index.entries.findLast(here);
  const threatens = sayThreats(situation.threatens, say);
  const wants = sayDemands(situation.wants, say);
  return lines(
    words["papers.platform.what.start"]({ who }),
    threatens === "" ? "" : words["papers.platform.what.threatens"]({ list: threatens }),
    wants === "" ? "" : words["papers.platform.what.wants"]({ list: wants }),
    threat === undefined ? "" : words["papers.platform.what.first"]({ at: sayTime(threat.message.at, say) }),
    last === undefined ? "" : words["papers.platform.what.last"]({ at: sayTime(last.message.at, say) }),
    words["papers.platform.what.ask"](),
  );
}
