import { oneLine } from "../facts/one-line.ts";
import { sayDeviceTime } from "../facts/say-time.ts";
import { bullets, heading, note, type Part, paragraph } from "./parts.ts";
import { summarySections } from "./summary.ts";

/** The first page: what happened, in a glance. */
export const summaryPart: Part = ({ input, index, say, edits }) => {
  const { words } = say;
  const rows = summarySections(input, index, say).map(({ id, label, text }) => {
    const own = Object.hasOwn(edits, id) ? edits[id] : undefined;
    // What the person put in our place must not look like something the program found.
    return own === undefined || own === text
      ? { label, value: text }
      : { label, value: `${own}\n${words["papers.police.summary.changed"]()}` };
  });
  const withheld = input.seal?.withheld ?? 0;
  return [
    heading(words["papers.police.title"](), 1),
    heading(words["papers.police.summary"]()),
    note(words["papers.police.made"]({ at: sayDeviceTime(input.madeAt, say) })),
    ...(withheld > 0 ? [note(words["papers.withheld"]({ n: withheld }))] : []),
    { type: "facts", rows },
  ];
};

export const officerPart: Part = ({ say, timeline }) => {
  const { words } = say;
  return [
    heading(words["papers.police.officer"]()),
    bullets([
      words["papers.police.officer.person"](),
      words["papers.police.officer.picture"](),
      words["papers.police.officer.order"](),
      words["papers.police.officer.messages"](),
      timeline === "attached"
        ? words["papers.police.officer.timeline-attached"]()
        : words["papers.police.officer.timeline-package"](),
      words["papers.police.officer.tactics"](),
      words["papers.police.officer.links"](),
    ]),
  ];
};

export const contactPart: Part = ({ input, say }) => {
  const { words } = say;
  const fill = words["papers.fill"]();
  const labels = [
    words["papers.police.contact.name"](),
    words["papers.police.contact.phone"](),
    words["papers.police.contact.safe"](),
    words["papers.police.contact.email"](),
    ...(input.situation.age === "adult" ? [] : [words["papers.police.contact.adult"]()]),
    words["papers.police.contact.file"](),
  ];
  const place = [input.situation.region, input.situation.country].filter((part) => part !== undefined && part !== "");
  return [
    heading(words["papers.police.contact"]()),
    {
      type: "facts",
      rows: [
        ...labels.map((label) => ({ label, value: fill })),
        {
          label: words["papers.police.contact.place"](),
          value: place.length === 0 ? fill : `${place.map((part) => oneLine(part ?? "")).join(", ")}, ${fill}`,
        },
      ],
    },
  ];
};

/** The person's own words, which nobody else's stand among. */
export const statementPart: Part = ({ input, say }) => {
  const { words } = say;
  const notes = input.situation.notes ?? [];
  const already = (input.situation.already ?? []).flatMap((done) => say.lookup(`papers.police.already.${done}`) ?? []);
  return [
    heading(words["papers.police.statement"]()),
    ...notes.map((text) => paragraph(text)),
    ...(notes.length === 0 ? [note(words["papers.police.statement.none"]())] : []),
    ...(already.length === 0 ? [] : [heading(words["papers.police.already"](), 3), bullets(already)]),
  ];
};
