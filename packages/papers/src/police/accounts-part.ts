import type { Moment } from "@holdfast/model";
import type { Block } from "../document/paper-document.ts";
import { oneLine } from "../facts/one-line.ts";
import { saySource } from "../facts/said-answers.ts";
import type { Say } from "../facts/say.ts";
import { sayTime } from "../facts/say-time.ts";
import {
  accountsOf,
  asWritten,
  identifiersOf,
  linksOf,
  othersOf,
  profileAddresses,
  type Seen,
  sayIdentifier,
  sayTraceService,
} from "../facts/seen.ts";
import { bullets, heading, note, type Part, paragraph } from "./parts.ts";

/** Accounts, links and conversations printed; the package holds them all. */
const MAX_ACCOUNTS = 60;
const MAX_LINKS = 40;
const MAX_CONVERSATIONS = 60;
const MAX_NUMBERS = 25;
const MAX_NAMES = 12;

/** Message numbers, the first few where there are many. */
export function sayNumbers(numbers: readonly number[], say: Say): string {
  const shown = numbers.slice(0, MAX_NUMBERS).join(", ");
  const rest = numbers.length - MAX_NUMBERS;
  return rest > 0 ? `${shown}, ${say.words["papers.more"]({ n: rest })}` : shown;
}

export const accountsPart: Part = ({ input, index, say }) => {
  const { words } = say;
  const accounts = accountsOf(input.traces, index);
  const blocks: Block[] = [heading(words["papers.police.accounts"]())];
  if (accounts.length === 0) return [...blocks, paragraph(words["papers.police.accounts.none"]())];
  const shown = accounts.slice(0, MAX_ACCOUNTS);
  blocks.push(overview(shown, say), note(words["papers.police.accounts.note"]()));
  for (const account of shown) blocks.push(...details(account, say));
  if (accounts.length > shown.length) {
    blocks.push(note(words["papers.police.accounts.more"]({ n: accounts.length - shown.length })));
  }
  return blocks;
};

const overview = (accounts: readonly Seen[], say: Say): Block => ({
  type: "table",
  caption: say.words["papers.police.accounts.caption"]({ n: accounts.length }),
  head: [
    say.words["papers.police.col.platform"](),
    say.words["papers.police.col.identifier"](),
    say.words["papers.police.col.kind"](),
    say.words["papers.police.col.shown"](),
    say.words["papers.police.col.where"](),
  ],
  rows: accounts.map(({ trace, numbers, inFields }) => [
    sayTraceService(trace, say),
    identifiersOf(trace),
    sayIdentifier(trace, say),
    oneLine(trace.chatName ?? ""),
    numbers.length === 0 && inFields ? words(say) : sayNumbers(numbers, say),
  ]),
  widths: [2, 4, 2, 2, 2],
});
const words = (say: Say): string => say.words["papers.police.account.where.fields"]();

function details({ trace, side, first, last, numbers, inFields, link }: Seen, say: Say): readonly Block[] {
  const { words: w } = say;
  const rows: { label: string; value: string }[] = [];
  const add = (label: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== "") rows.push({ label, value });
  };
  const when = (at: Moment | null): string => (at === null ? w["papers.time.none"]() : sayTime(at, say));
  add(w["papers.police.col.identifier"](), oneLine(trace.value));
  add(w["papers.police.account.kind"](), sayIdentifier(trace, say));
  add(w["papers.police.account.shown"](), oneLine(trace.chatName ?? ""));
  add(w["papers.police.account.also"](), (trace.aliases ?? []).map((alias) => oneLine(alias)).join(", "));
  add(w["papers.police.account.stability"](), say.lookup(`trace.stability.${trace.stability}`));
  add(w["papers.police.account.link"](), link === null ? null : oneLine(link));
  add(
    w["papers.police.account.written"](),
    asWritten(trace)
      .map((text) => oneLine(text))
      .join("\n"),
  );
  add(w["papers.police.account.built"](), profileAddresses(trace).join("\n"));
  add(w["papers.police.account.first"](), when(first));
  add(w["papers.police.account.last"](), when(last));
  const where = [
    ...(numbers.length > 0 ? [w["papers.police.account.where.messages"]({ list: sayNumbers(numbers, say) })] : []),
    ...(inFields ? [w["papers.police.account.where.fields"]()] : []),
  ];
  add(w["papers.police.account.where"](), where.join("\n"));
  add(
    w["papers.police.account.side"](),
    side === "other" ? w["papers.police.account.side.other"]() : w["papers.police.account.side.unknown"](),
  );
  add(w["papers.police.account.missing"](), sayMissing(trace.missing, say));
  const title = w["papers.police.account.heading"]({
    service: sayTraceService(trace, say),
    value: oneLine(trace.value, 80),
  });
  return [heading(title, 3), { type: "facts", rows }];
}

/** What a legal order would still want, in words; a code without words by itself. */
export const sayMissing = (codes: readonly string[], say: Say): string =>
  codes.map((code) => say.lookup(`trace.missing.${code}`) ?? oneLine(code)).join("\n");

/** People in the other conversations that were given, apart and without a word that makes suspects of them. */
export const othersPart: Part = ({ input, index, say }) => {
  const others = othersOf(input.traces, index);
  if (others.length === 0) return [];
  const { words: w } = say;
  return [
    heading(w["papers.police.others"](), 3),
    note(w["papers.police.others.note"]()),
    bullets([
      ...others
        .slice(0, MAX_ACCOUNTS)
        .map(({ trace }) =>
          w["papers.police.account.heading"]({ service: sayTraceService(trace, say), value: oneLine(trace.value) }),
        ),
      ...(others.length > MAX_ACCOUNTS ? [w["papers.more"]({ n: others.length - MAX_ACCOUNTS })] : []),
    ]),
  ];
};

export const linksPart: Part = ({ input, index, say }) => {
  const links = linksOf(input.traces, index);
  if (links.length === 0) return [];
  const { words: w } = say;
  return [
    heading(w["papers.police.links"](), 3),
    note(w["papers.police.links.note"]()),
    bullets([
      ...links.slice(0, MAX_LINKS).map(({ trace, numbers }) => {
        const where =
          numbers.length === 0
            ? ""
            : ` (${w["papers.police.account.where.messages"]({ list: sayNumbers(numbers, say) })})`;
        return `${oneLine(trace.value)}${where}`;
      }),
      ...(links.length > MAX_LINKS ? [w["papers.more"]({ n: links.length - MAX_LINKS })] : []),
    ]),
  ];
};

export const conversationsPart: Part = ({ input, index, say }) => {
  const { words: w } = say;
  if (input.conversations.length === 0) return [];
  const rows = input.conversations.slice(0, MAX_CONVERSATIONS).map(({ id, source, title, participants }) => {
    const dated = (index.ofConversation.get(id) ?? [])
      .map(({ message }) => message.at)
      .filter(({ type }) => type !== "none");
    const names = participants.slice(0, MAX_NAMES).map(({ name, handle, self }) => {
      const known =
        handle === undefined || handle === name ? oneLine(name, 80) : `${oneLine(name, 80)} [${oneLine(handle, 80)}]`;
      return self === true ? w["papers.police.self-mark"]({ name: known }) : known;
    });
    const more = participants.length - MAX_NAMES;
    const ends = [dated[0], dated.at(-1)].map((at) => (at === undefined ? w["papers.time.none"]() : sayTime(at, say)));
    return [
      saySource(source, say),
      title === null ? w["papers.police.untitled"]() : oneLine(title, 120),
      [...names, ...(more > 0 ? [w["papers.more"]({ n: more })] : [])].join(", "),
      String(index.ofConversation.get(id)?.length ?? 0),
      ...ends,
    ];
  });
  const rest = input.conversations.length - rows.length;
  return [
    heading(w["papers.police.conversations"](), 3),
    {
      type: "table",
      caption: w["papers.police.conversations.caption"](),
      head: [
        w["papers.police.col.platform"](),
        w["papers.police.col.conversation"](),
        w["papers.police.col.names"](),
        w["papers.police.col.count"](),
        w["papers.police.col.first"](),
        w["papers.police.col.last"](),
      ],
      rows,
      widths: [2, 3, 3.6, 2, 2.6, 2.6],
    },
    ...(rest > 0 ? [note(w["papers.more"]({ n: rest }))] : []),
  ];
};
