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
    const utc = (at: Parameters<typeof momentToJson>[0]): string | null => momentToJson(at).utc ?? null;
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

describe("the account side of downloads", () => {
  const ytd = (name: string, list: unknown): Promise<AccountLists> =>
    read(`${name}.js`, encoder.encode(`window.YTD.${name}.part0 = ${JSON.stringify(list)}`));

  it("reads X’s lists, which name accounts by their numbers only", async () => {
    const follower = await ytd("follower", [
      { follower: { accountId: "22", userLink: "https://x.com/intent/user?user_id=22" } },
    ]);
    expect(follower.contacts.map((one) => [one.platform, one.relation, one.handle, one.platformId])).toEqual([
      ["x", "follower", null, "22"],
    ]);
    const block = await ytd("block", [{ blocking: { accountId: "33" } }, { blocking: {} }]);
    expect([block.contacts.map((one) => one.relation), block.notUnderstood]).toEqual([["blocked"], 1]);
    const signIns = await ytd("ip_audit", [
      { ipAudit: { createdAt: "2026-05-27T15:28:42.000Z", loginIp: "203.0.113.7" } },
    ]);
    expect(signIns.signIns.map((one) => [one.ip, momentToJson(one.at).utc])).toEqual([
      ["203.0.113.7", "2026-05-27T15:28:42.000Z"],
    ]);
    for (const lists of [follower, block, signIns]) expect(coverageFaults(lists.ledger)).toEqual([]);
  });

  it("recognises an empty list of X by its first line, and another file of the archive not at all", async () => {
    expect((await ytd("tweets", [{ tweet: { id: "1" } }])).recognised).toBe(false);
    expect((await ytd("follower", [])).contacts).toEqual([]);
  });

  it.each([
    [
      "X",
      "account.js",
      'window.YTD.account.part0 = [{"account":{"accountId":"11","username":"sam42","accountDisplayName":"Sam"}}]',
      "sam42",
      "Sam",
    ],
    [
      "TikTok",
      "user_data_tiktok.json",
      '{"Profile":{"Profile Info":{"ProfileMap":{"userName":"sam.42","bioDescription":""}}}}',
      "sam.42",
      null,
    ],
    [
      "TikTok, newest sections",
      "user_data_tiktok.json",
      '{"Profile And Settings":{"Profile Info":{"ProfileMap":{"userName":"sam.42"}}}}',
      "sam.42",
      null,
    ],
    [
      "Snapchat",
      "account.json",
      '{"Basic Information":{"Username":"sam.42","Name":"Sam"},"Login History":[]}',
      "sam.42",
      "Sam",
    ],
    [
      "Instagram",
      "personal_information.json",
      '{"profile_user":[{"title":"","string_map_data":{"Username":{"value":"sam.42"},"Name":{"value":"Sam"}}}]}',
      "sam.42",
      "Sam",
    ],
    ["Discord", "user.json", '{"id":"222222222222222222","username":"sam.42","global_name":"Sam"}', "sam.42", "Sam"],
  ])("knows whose download of %s it is", async (_what, name, text, handle, displayName) => {
    const lists = await read(name, encoder.encode(text));
    expect(lists.profiles.map((one) => [one.handle, one.displayName])).toEqual([[handle, displayName]]);
    expect(coverageFaults(lists.ledger)).toEqual([]);
  });

  it("finds the lists of TikTok under its newest sections", async () => {
    const followers = {
      "Profile And Settings": { Follower: { FansList: [{ Date: "2026-03-01 08:15:00", UserName: "kayla.x" }] } },
    };
    expect((await said("user_data_tiktok.json", followers)).contacts.map((one) => one.handle)).toEqual(["kayla.x"]);
  });
});
