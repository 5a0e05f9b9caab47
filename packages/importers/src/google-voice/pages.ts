import { sortKey } from "@holdfast/model";
import { hasClass, labelOf } from "../html/html-node.ts";
import { readHtml, type UnitRule } from "../html/html-reader.ts";
import type { Entry, ReadContext } from "../importer.ts";
import { type Party, partiesIn, readCall, readText } from "./voice-unit.ts";

export const RULE: UnitRule = (tag, { unit }) => {
  if (tag.tag === "div" && hasClass(tag, "message")) return "message";
  if (tag.tag === "div" && hasClass(tag, "haudio")) return "call";
  if (unit !== null) return null;
  if (tag.tag === "title") return "title";
  if (hasClass(tag, "participants")) return "participants";
  return hasClass(tag, "tags") || hasClass(tag, "deletedStatusContainer") ? "labels" : null;
};

/** Names told apart in one page. */
const MAX_PARTIES = 1000;

/** What one page says before its messages are read for good. */
export interface VoicePage {
  readonly entry: Entry;
  readonly others: ReadonlyMap<string, Party>;
  /** The name in the name of the file, or in a heading; null where the page gives none. */
  readonly name: string | null;
  readonly first: number;
}

/** `Kayla - Text - 2024-03-01T18_02_00Z.html`: the name or number of the other side. */
const FILE_NAME = /(?:^|\/)([^/]+?) - [^/-]+ - \d{4}-\d{2}-\d{2}T[\d_]+Z[^/]*\.html?$/u;

export async function surveyPage(entry: Entry, context: ReadContext): Promise<VoicePage> {
  const others = new Map<string, Party>();
  let first = Number.POSITIVE_INFINITY;
  let title: string | null = null;
  const meet = (party: Party): void => {
    const key = party.number ?? `name ${party.name ?? ""}`;
    if (!party.self && others.size < MAX_PARTIES && !others.has(key)) others.set(key, party);
  };
  for await (const event of readHtml(entry.source, RULE, context.signal)) {
    if (event.type !== "unit" || event.fault !== null) continue;
    const { element, name } = event;
    if (name === "title") title ??= labelOf(element) || null;
    if (name === "participants" || name === "message" || name === "call") partiesIn(element).forEach(meet);
    const facts = name === "message" ? readText(element, context) : name === "call" ? readCall(element, context) : null;
    if (facts !== null) first = Math.min(first, sortKey(facts.at));
  }
  const said = FILE_NAME.exec(entry.path)?.[1]?.trim() ?? null;
  return { entry, others, name: said === "Group Conversation" ? null : (said ?? title), first };
}

/** Pages of one conversation. */
export interface VoiceThread {
  readonly pages: readonly VoicePage[];
  readonly others: ReadonlyMap<string, Party>;
  readonly title: string | null;
  /** The other side's number is nowhere in these pages. */
  readonly unknown: boolean;
}

const DIALLED = /^\+?\d{5,20}$/u;

/**
 * Puts pages together: Takeout begins a new one again and again. The same numbers are the same conversation. A page with
 * nothing but the person's own words has the other side in its name only; it goes to the one number that bears this name.
 */
export function threadsOf(pages: readonly VoicePage[]): readonly VoiceThread[] {
  const numbers = new Map<string, Set<string>>();
  for (const { others } of pages) {
    for (const { name, number } of others.values()) {
      if (name === null || number === null) continue;
      numbers.set(name, (numbers.get(name) ?? new Set()).add(number));
    }
  }
  const threads = new Map<string, VoicePage[]>();
  for (const page of pages.toSorted((a, b) => (a.first === b.first ? 0 : a.first - b.first))) {
    const key = keyOf(page, numbers);
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [page]);
    else thread.push(page);
  }
  return [...threads].map(([key, own]) => {
    const others = new Map(own.flatMap((page) => [...page.others]));
    const names = [...others.values()].map(({ name }) => name).filter((name) => name !== null);
    const title = names.length > 0 ? names.join(", ") : (own[0]?.name ?? null);
    return { pages: own, others, title, unknown: key.startsWith("name ") || key.startsWith("page ") };
  });
}

function keyOf({ others, name, entry }: VoicePage, numbers: ReadonlyMap<string, ReadonlySet<string>>): string {
  const own = [...others.keys()].toSorted();
  if (own.length > 0) return JSON.stringify(own);
  if (name === null) return `page ${entry.path}`;
  if (DIALLED.test(name)) return JSON.stringify([name]);
  const known = numbers.get(name);
  return known?.size === 1 ? JSON.stringify([...known]) : `name ${name}`;
}
