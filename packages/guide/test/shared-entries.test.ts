import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PAYMENT_ENTRIES } from "../src/data/payment-entries.ts";
import { PLATFORM_ENTRIES } from "../src/data/platform-entries.ts";
import { CONTACTS } from "../src/index.ts";

const FILE = new URL("../../../../shared/data/guide/platform_steps.json", import.meta.url);
const absent = !existsSync(FILE);
if (absent) console.info("skipped: the collected entries are not beside this repository");

interface Collected {
  readonly topic: string;
  readonly confidence: string;
  readonly url: string | null;
  readonly urlRole: string | null;
  readonly seenDate: string | null;
  readonly checkedOn: string;
}
const collected = absent ? [] : (JSON.parse(readFileSync(FILE, "utf8")) as readonly Collected[]);

/** What must survive the carrying over, whatever an entry is called here. */
const core = ({ confidence, url, urlRole, seenDate, checkedOn }: Omit<Collected, "topic">): string =>
  JSON.stringify([confidence, url, urlRole, seenDate, checkedOn]);

it.skipIf(absent)("carries every collected entry on platforms and payments with its source’s facts unchanged", () => {
  const theirs = collected.filter(({ topic }) => topic !== "contact").map(core);
  const ours = [...PLATFORM_ENTRIES, ...PAYMENT_ENTRIES].map(core);
  expect(ours.toSorted()).toEqual(theirs.toSorted());
});

it.skipIf(absent)("has a contact for every collected contact’s date and no surer than it", () => {
  const theirs = collected.filter(({ topic }) => topic === "contact");
  expect(theirs).toHaveLength(23);
  for (const { seenDate, confidence } of theirs.filter((one) => one.seenDate !== null))
    expect(CONTACTS.some((one) => one.seenDate === seenDate && one.confidence === confidence)).toBe(true);
});
