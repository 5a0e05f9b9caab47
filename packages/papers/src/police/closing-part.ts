import { platformsOf } from "../facts/platforms-of.ts";
import { sayService } from "../facts/said-answers.ts";
import { sayDeviceTime } from "../facts/say-time.ts";
import { bullets, heading, note, type Part, paragraph } from "./parts.ts";
import { CODE_CHECKED_ON, PRESERVATION } from "./preservation-facts.ts";

export const withheldPart: Part = ({ input, say }) => {
  const { words } = say;
  const { seal } = input;
  const n = seal?.withheld ?? 0;
  const said =
    seal === null
      ? words["papers.police.withheld.unsealed"]()
      : n > 0
        ? words["papers.police.withheld.some"]({ n })
        : words["papers.police.withheld.none"]();
  return [heading(words["papers.police.withheld"]()), paragraph(said)];
};

/** The seal code, and what a seal proves and no more (P4). */
export const sealPart: Part = ({ input, say }) => {
  const { words } = say;
  const { seal } = input;
  if (seal === null) return [heading(words["papers.police.seal"]()), paragraph(words["papers.police.seal.none"]())];
  return [
    heading(words["papers.police.seal"]()),
    { type: "code", text: seal.code, caption: words["papers.police.seal.caption"](), qr: seal.code },
    paragraph(words["papers.police.seal.when"]({ at: sayDeviceTime(seal.createdAt, say) })),
    paragraph(words["papers.police.seal.count"]({ n: seal.messageCount })),
    bullets([
      words["papers.police.seal.proves"](),
      words["papers.police.seal.not"](),
      words["papers.police.seal.check"](),
    ]),
  ];
};

export const preservationPart: Part = (report) => {
  const { words } = report.say;
  const named = new Set(platformsOf(report.input, report.index).map(({ platform }) => platform));
  const facts = PRESERVATION.filter(({ platform }) => named.has(platform));
  const inCanada = (report.input.situation.country ?? "CA").toUpperCase() === "CA";
  return [
    heading(words["papers.police.preserve"]()),
    paragraph(words["papers.police.preserve.why"]()),
    ...(inCanada
      ? [
          paragraph(words["papers.police.preserve.canada"]()),
          note(words["papers.police.preserve.checked"]({ date: CODE_CHECKED_ON })),
        ]
      : []),
    ...(facts.length === 0
      ? []
      : [
          {
            type: "table" as const,
            caption: words["papers.police.preserve.caption"](),
            head: [
              words["papers.police.col.platform"](),
              words["papers.police.col.company"](),
              words["papers.police.col.takes"](),
              words["papers.police.col.holds"](),
              words["papers.police.col.checked"](),
            ],
            rows: facts.map(({ platform, company, days, more, checkedOn, source }) => [
              sayService(platform, report.say),
              company,
              report.say.lookup(`papers.police.preserve.takes.${platform}`) ?? "",
              more === undefined
                ? words["papers.police.preserve.days"]({ days })
                : words["papers.police.preserve.days-more"]({ days, more }),
              `${checkedOn}. ${source}`,
            ]),
            widths: [2, 2, 3, 2, 3],
          },
        ]),
    ...(facts.length < named.size ? [note(words["papers.police.preserve.others"]())] : []),
  ];
};
