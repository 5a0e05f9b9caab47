import { expect, it } from "vitest";
import {
  addPayment,
  type Casefile,
  MAX_ROWS,
  markTactics,
  newestSeal,
  openCasefile,
  paperInput,
  planOf,
  sealed,
  setSelf,
  summary,
  tick,
  timelinePage,
  untick,
} from "../../src/index.ts";
import { NOW } from "../support/case-key.ts";
import { fileInput, reading, UNCLEAR_CHAT } from "../support/evidence.ts";

const marked = async () => markTactics(await reading(fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT)));

it("the folded timeline shows who, since when, the threats and demands in their words, and where money was to go", async () => {
  const folded = summary(await marked());
  expect(folded.state).toBe("alert");
  expect(folded.marked).toBe(true);
  const [kayla] = folded.conversations;
  expect(kayla).toMatchObject({
    title: "Kayla",
    others: ["Kayla"],
    messageCount: 6,
    state: "alert",
    firstContact: { message: 1, words: "hey how are you", tactic: null },
    lastMessage: { message: 5 },
    looked: { selfKnown: true },
    more: 0,
  });
  expect(kayla?.threats[0]).toMatchObject({ message: 3, sender: "Kayla" });
  expect(UNCLEAR_CHAT).toContain(kayla?.threats[0]?.words ?? "nothing found");
  expect(kayla?.demands.map(({ message }) => message)).toContain(3);
  expect(kayla?.payments).toMatchObject([{ kind: "payment", service: "cash-app", message: 5, times: 1 }]);
  expect(JSON.parse(JSON.stringify(folded))).toEqual(folded);
});

it("before anybody looked, the summary says that nobody looked, and no state is made up", async () => {
  const folded = summary(await reading(fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT)));
  expect(folded).toMatchObject({ marked: false, state: "none" });
  expect(folded.conversations[0]).toMatchObject({ looked: null, threats: [] });
});

it("marks made before the messages changed are not shown on the wrong ones, and are found again for what changed only", async () => {
  const before = await markTactics(await reading(fileInput("chat.txt", UNCLEAR_CHAT)));
  const after = await setSelf(before, "Sam");
  expect(summary(after).marked).toBe(false);
  expect(
    timelinePage(after, after.timeline.conversations[0]?.id ?? ("" as never), 0, 10)?.rows.flatMap(
      ({ marks }) => marks,
    ),
  ).toEqual([]);
  const again = await markTactics(after);
  expect(summary(again)).toMatchObject({ marked: true, state: "alert" });
  expect(await markTactics(again)).toEqual(again);
});

it("marking that was stopped leaves the casefile as it was", async () => {
  const casefile = await reading(fileInput("chat.txt", UNCLEAR_CHAT));
  expect(await markTactics(casefile, { signal: AbortSignal.abort() })).toBe(casefile);
});

it("pages of a conversation join to all of it, each row with its own marks, whatever is asked for", async () => {
  const casefile = await marked();
  const id = casefile.timeline.conversations[0]?.id ?? ("" as never);
  const all = timelinePage(casefile, id, 0, MAX_ROWS);
  const pages = [0, 2, 4].flatMap((from) => timelinePage(casefile, id, from, 2)?.rows ?? []);
  expect(pages).toEqual(all?.rows);
  expect(all?.rows.map(({ text }) => text)).toEqual(casefile.timeline.messages.map(({ text }) => text));
  for (const { text, marks } of pages) for (const { start, end } of marks) expect(text.slice(start, end)).not.toBe("");
  expect(pages[3]?.marks.length).toBeGreaterThan(0);
  for (const [from, count] of [
    [-5, 3],
    [6, 10],
    [100, 1],
    [0, -1],
    [Number.MAX_SAFE_INTEGER, 2],
  ] as const) {
    const page = timelinePage(casefile, id, from, count);
    expect(page?.total).toBe(6);
    expect(page?.rows.every(({ index }) => index >= 0 && index < 6)).toBe(true);
  }
  expect(timelinePage(casefile, "nobody" as never, 0, 10)).toBeNull();
});

it("the plan follows answers, ticks and evidence; a tick can be taken back", async () => {
  const empty = openCasefile({ country: "CA", age: "under-18" });
  expect(planOf(empty).state).toBe("none");
  const ticked = tick(empty, { step: "stop", at: NOW });
  const statusOf = (casefile: typeof empty) => planOf(casefile).steps.find(({ id }) => id === "stop")?.status;
  expect(statusOf(ticked)).toBe("done");
  expect(statusOf(untick(ticked, "stop"))).not.toBe("done");
  expect(tick(ticked, { step: "stop", at: NOW })).toBe(ticked);
  expect(planOf(await marked()).state).toBe("alert");
});

it("a sealed package ticks off that the proof is saved, and the person may take that back", async () => {
  const statusOf = (casefile: Casefile) => planOf(casefile).steps.find(({ id }) => id === "capture")?.status;
  const before = await marked();
  const after = sealed(before, { code: "AAAA-BBBB-CCCC-DDDD", createdAt: NOW, messageCount: 6 });
  expect(statusOf(before)).not.toBe("done");
  expect(statusOf(after)).toBe("done");
  expect(statusOf(untick(after, "capture"))).not.toBe("done");
});

it("papers get everything, with the newest package that holds everything", async () => {
  const casefile = await marked();
  expect(newestSeal(casefile)).toBeNull();
  const full = { code: "AAAA-BBBB-CCCC-DDDD", createdAt: NOW, messageCount: 6 };
  const one = sealed(sealed(casefile, full), { ...full, withheld: 4, reader: "school" });
  const paid = addPayment(one, { rail: "gift-card", amount: "50" });
  if (!paid.ok) throw new Error(paid.error);
  const input = paperInput(paid.value, newestSeal(paid.value), NOW);
  expect(input.seal).toEqual(full);
  expect(input.situation).toMatchObject({ paid: "yes", payments: [{ rail: "gift-card", amount: "50" }] });
  expect(input.findings).toMatchObject([{ conversation: "Kayla", state: "alert" }]);
  expect(input.messages).toBe(casefile.timeline.messages);
});
