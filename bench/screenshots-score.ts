/** Compares what was read of a drawn screenshot with what is true of it. */
import type { ReadMessage, ReadScreenshot } from "../packages/screenshots/src/index.ts";
import type { TrueEntry, Truth } from "../tools/screenshot-styles/render.ts";

export interface Score {
  messages: number;
  /** Found at its place at all. */
  found: number;
  exact: number;
  sides: number;
  clocks: number;
  clocksTrue: number;
  characters: number;
  errors: number;
  /** Read where there is no message. */
  invented: number;
  senders: number;
  sendersTrue: number;
  name: number;
  nameTrue: number;
  handle: number;
  handleTrue: number;
}
export const noScore = (): Score => ({
  messages: 0,
  found: 0,
  exact: 0,
  sides: 0,
  clocks: 0,
  clocksTrue: 0,
  characters: 0,
  errors: 0,
  invented: 0,
  senders: 0,
  sendersTrue: 0,
  name: 0,
  nameTrue: 0,
  handle: 0,
  handleTrue: 0,
});
export function addScore(to: Score, one: Score): void {
  for (const key of Object.keys(to) as (keyof Score)[]) to[key] += one[key]; // The keys of a Score.
}

/** What both sides are compared by: emoji are pictures, and quotes have one shape. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\p{Extended_Pictographic}\uFE0F?/gu, "")
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll("…", "...")
    .replaceAll(/\s+/gu, " ")
    .trim();

export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

const centreIn = (message: ReadMessage, { box }: TrueEntry): boolean => {
  const x = message.box.x + message.box.width / 2;
  const y = message.box.y + message.box.height / 2;
  return x > box.x - 4 && x < box.x + box.width + 4 && y > box.y - 4 && y < box.y + box.height + 4;
};

export function score(read: ReadScreenshot, truth: Truth, say: (line: string) => void = () => undefined): Score {
  const s = noScore();
  const used = new Set<ReadMessage>();
  for (const entry of truth.entries) {
    if (entry.kind !== "message") continue;
    const hits = read.messages.filter((message) => centreIn(message, entry));
    if (entry.clipped) {
      for (const hit of hits) used.add(hit);
      continue;
    }
    const want = plain(entry.text);
    if (want === "") continue;
    s.messages++;
    s.characters += want.length;
    const got = hits.map(({ text }) => plain(text)).join(" ");
    for (const hit of hits) used.add(hit);
    s.errors += Math.min(want.length, editDistance(want, got));
    if (hits.length > 0) s.found++;
    const sided = hits.length > 0 && hits.every(({ self }) => self === entry.self);
    if (sided) s.sides++;
    if (got === want && hits.length === 1) s.exact++;
    if (entry.clock !== "") {
      s.clocksTrue++;
      if (hits[0]?.clock?.text.replaceAll(/\s/gu, "") === entry.clock?.replaceAll(/\s/gu, "")) s.clocks++;
      else say(`    clock ${entry.clock} read ${hits[0]?.clock?.text ?? "nothing"}`);
    }
    if (entry.sender !== "") {
      s.sendersTrue++;
      if (hits[0]?.sender?.toLowerCase() === entry.sender?.toLowerCase()) s.senders++;
      else say(`    sender ${entry.sender} read ${hits[0]?.sender ?? "nothing"}`);
    }
    if (got !== want || hits.length !== 1)
      say(`    ${entry.self ? ">" : "<"} ${want}\n      ${hits.length === 0 ? "NOT FOUND" : got} (${hits.length})`);
    if (!sided && hits.length > 0)
      say(`    side of: ${want} (${hits.map(({ self, why }) => `${self} ${why}`).join()})`);
  }
  for (const message of read.messages)
    if (!used.has(message)) {
      s.invented++;
      say(`    invented: ${message.text} ${JSON.stringify(message.box)}`);
    }
  if (truth.name !== "" && truth.style !== "discord") {
    s.nameTrue++;
    if (read.header.name?.text === truth.name) s.name++;
    else say(`    name ${truth.name} read ${read.header.name?.text ?? "nothing"}`);
  }
  if (truth.handle !== null) {
    s.handleTrue++;
    if (read.header.handle?.text === truth.handle) s.handle++;
    else say(`    handle ${truth.handle} read ${read.header.handle?.text ?? "nothing"}`);
  }
  return s;
}
