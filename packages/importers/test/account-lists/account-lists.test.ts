import { readdirSync, readFileSync } from "node:fs";
import { BytesSource, coverageFaults, itemId, momentToJson } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccountLists, readAccountList } from "../../src/index.ts";

const SAMPLES = new URL("../../../../samples/checks/account-lists/", import.meta.url);
const names = readdirSync(SAMPLES).filter((name) => !name.endsWith(".expected.json"));
const encoder = new TextEncoder();
const read = (name: string, bytes: Uint8Array): Promise<AccountLists> =>
  readAccountList(itemId(name), name, new BytesSource(bytes));
const said = (name: string, json: unknown): Promise<AccountLists> => read(name, encoder.encode(JSON.stringify(json)));

describe("lists of account downloads", () => {
  it.each(names)("reads %s as its twin expects, and every span gives its entry back", async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, SAMPLES)));
    const lists = await read(name, bytes);
    const utc = (at: Parameters<typeof momentToJson>[0]): string | undefined => momentToJson(at).utc;
    expect({
      platform: lists.platform,
      contacts: lists.contacts.map((one) => [one.relation, one.handle, one.displayName, utc(one.at)]),
      requests: lists.requests.map((one) => [one.direction, one.handle, one.displayName, utc(one.at)]),
      signIns: lists.signIns.length,
    }).toEqual(JSON.parse(readFileSync(new URL(name.replace(/\.json$/u, ".expected.json"), SAMPLES), "utf8")));
    expect(coverageFaults(lists.ledger)).toEqual([]);
    for (const { span } of [...lists.contacts, ...lists.requests, ...lists.signIns]) {
      const text = new TextDecoder().decode(bytes.subarray(span.start, span.end)).trim();
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
  });

  it("says not recognised, never none, for a shape that nobody has seen", async () => {
    const lists = await said("follow_requests_of_tomorrow.json", { relationships_brand_new: [{ who: "x" }] });
    expect(lists.recognised).toBe(false);
    expect(lists.ledger.entries.some((entry) => entry.kind === "unread")).toBe(true);
  });

  it("counts entries of a known list that it does not understand", async () => {
    const lists = await said("followers_1.json", [
      { string_list_data: [{ value: "a.b", timestamp: 1 }] },
      { other: true },
    ]);
    expect([lists.recognised, lists.contacts.length, lists.notUnderstood]).toEqual([true, 1, 1]);
  });

  it("never takes the other person's own website for their user name", async () => {
    const entry = { timestamp: 1, label_values: [{ label: "URL", value: "https://kayla.example.com" }] };
    expect((await said("blocked_profiles.json", [entry])).contacts).toEqual([]);
  });

  it("recognises an empty list by its file name, and says nothing of one whose name is not known", async () => {
    expect((await said("followers_1.json", [])).recognised).toBe(true);
    expect((await said("things.json", [])).recognised).toBe(false);
  });

  it("reads what stands before the damage of a cut-off list, and names the rest", async () => {
    const whole = JSON.stringify({
      friends_v2: [
        { name: "A B", timestamp: 1_700_000_000 },
        { name: "C D", timestamp: 1 },
      ],
    });
    const lists = await read("your_friends.json", encoder.encode(whole.slice(0, -12)));
    expect(lists.contacts.map((one) => one.displayName)).toEqual(["A B"]);
    expect(lists.ledger.entries).toContainEqual(
      expect.objectContaining({ kind: "unread", code: "account-list-malformed" }),
    );
    expect(coverageFaults(lists.ledger)).toEqual([]);
  });

  it("never throws and accounts for every byte, whatever the bytes", async () => {
    const key = fc.constantFrom("friends_v2", "relationships_followers", "Friends", "x", "Activity", "__proto__");
    const shape = fc.dictionary(
      key,
      fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.dictionary(
            fc.constantFrom("name", "timestamp", "Username", "string_list_data", "label_values"),
            fc.jsonValue(),
          ),
          { maxLength: 4 },
        ),
      ),
    );
    const file = fc.constantFrom("followers_1.json", "a.json", "restricted_profiles.json");
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.oneof(
          shape.map((json) => encoder.encode(JSON.stringify(json))),
          fc.uint8Array({ maxLength: 300 }),
        ),
        fc.nat(200),
        async (name, bytes, cut) => {
          for (const some of [bytes, bytes.subarray(0, cut)])
            expect(coverageFaults((await read(name, some)).ledger)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
