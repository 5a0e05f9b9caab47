import { join } from "node:path";
import { words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { holdfast, put, ROOT, SAMPLES, scratch } from "./command.ts";

const folder = scratch();
const CHECKS = join(ROOT, "samples/checks");

interface Shape {
  readonly state: string;
  readonly reasons: readonly { readonly code: string; readonly evidence: string; readonly todo: string }[];
  readonly looked: readonly string[];
  readonly unseen: readonly string[];
}
const shape = (json: Record<string, unknown> | undefined): Shape => json as unknown as Shape; // what the contract says

describe("check-link", () => {
  it("answers 0 for an ordinary link and 1 for a look-alike", async () => {
    expect((await holdfast("check-link", "https://www.instagram.com/x", "--json")).code).toBe(0);
    const { code, json } = await holdfast("check-link", "https://instagrarn.com/login", "--json");
    expect(code).toBe(1);
    expect(shape(json[0])).toMatchObject({
      state: "alert",
      reasons: [{ code: "look-alike", todo: "type-it-yourself" }],
    });
  });
  it("answers 0 for a short link, which is only a hint", async () => {
    const { code, out } = await holdfast("check-link", "https://bit.ly/x");
    expect(code).toBe(0);
    expect(out).toContain("Most short links are ordinary");
  });
  it("answers 3 for what is no link, and 2 for an unknown option", async () => {
    expect((await holdfast("check-link", "hello", "--json")).code).toBe(3);
    expect((await holdfast("check-link", "https://example.com", "--open")).code).toBe(2);
  });
});

describe("check-mail", () => {
  it("says of the sample mail what it is, with its headers as they stand", async () => {
    const { code, json } = await holdfast("check-mail", join(SAMPLES, "last warning.eml"), "--json");
    expect(code).toBe(1);
    expect(shape(json[0]).reasons[0]?.code).toBe("threat-with-demand");
    const headers = (json[0] as { readonly headers?: readonly string[] } | undefined)?.headers ?? [];
    expect(headers.some((header) => header.startsWith("From: "))).toBe(true);
  });
  it("shows the reasons in French, calmly, each with what to do", async () => {
    const mail = put(
      folder,
      "m.txt",
      "I hacked your computer and recorded you with your webcam. Pay 900 USD in bitcoin within 48 hours or I will send the video to all your contacts.",
    );
    const { code, out } = await holdfast("check-mail", mail, "--lang", "fr");
    expect(code).toBe(1);
    expect(out).toContain("Ne payez pas et ne répondez pas");
  });
  it("answers 3 for an empty file", async () => {
    expect((await holdfast("check-mail", put(folder, "empty.eml", ""))).code).toBe(3);
  });
});

describe("check-file", () => {
  it("says what hides behind a name, and that no scanner or which one looked", async () => {
    const file = put(folder, "beach.jpg.exe", "MZ and so on");
    const { code, json } = await holdfast("check-file", file, "--clamd", join(folder, "none.sock"), "--json");
    expect(code).toBe(1);
    expect(shape(json[0]).reasons[0]?.code).toBe("double-ending");
    expect(shape(json[0]).unseen).toContain("file-scanner-absent");
  });
  it("does not let a turned name turn the terminal around", async () => {
    const file = put(folder, "photo\u202Egpj.scr", "MZ");
    const { out } = await holdfast("check-file", file, "--clamd", join(folder, "none.sock"));
    expect(out).not.toContain("\u202E");
  });
  it("answers 3 for a file that is not there", async () => {
    expect((await holdfast("check-file", join(folder, "nothing.bin"))).code).toBe(3);
  });
});

describe("check-profile", () => {
  it("reads facts and a bio, and never calls a profile good", async () => {
    const facts = put(
      folder,
      "facts.txt",
      "followers: 12\nfollowing: 900\nposts: 2\nshared contacts: 0\nbio: class of 2027 📍Sudbury\n",
    );
    const { code, json } = await holdfast("check-profile", facts, "--json");
    expect(code).toBe(1);
    expect(json.map((one) => one["check"])).toEqual(["profile", "exposure"]);
    expect(shape(json[0]).unseen).toContain("profile-who");
  });
  it("says not recognised, exit 3, for a list of a shape nobody has seen", async () => {
    const { code, err } = await holdfast("check-profile", put(folder, "x.json", '{"somethingNew":[{"a":1}]}'));
    expect(code).toBe(3);
    expect(err).toContain("does not mean that the list is empty");
  });
  it("tells what is new since an earlier download", async () => {
    const before = put(folder, "before.json", '{"relationships_follow_requests_received":[]}');
    const entry = { title: "", string_list_data: [{ value: "new.name.example", timestamp: 1_760_000_000 }] };
    const now = put(folder, "now.json", JSON.stringify({ relationships_follow_requests_received: [entry] }));
    const { json } = await holdfast("check-profile", now, "--since", "2025-01-01", "--json");
    expect(shape(json[0]).reasons.map((reason) => reason.code)).toContain("new-since");
    expect((await holdfast("check-profile", now, "--since", "yesterday")).code).toBe(2);
    expect((await holdfast("check-profile", before, "--json")).code).not.toBe(2);
  });
});

describe("camera", () => {
  it("reads a registry export and names the program, when, and what Windows cannot say", async () => {
    const { code, json } = await holdfast(
      "camera",
      "--registry",
      join(CHECKS, "camera/windows-reg-query.txt"),
      "--json",
    );
    expect(code).toBe(1);
    expect(shape(json[0]).unseen).toContain("camera-beyond-windows-consent-store");
    expect(JSON.stringify(json[0])).toContain("2020-06-01T04:30:52Z");
  });
  it("answers 3 for a file that is no record, never that the camera was unused", async () => {
    const { code, err } = await holdfast("camera", "--registry", put(folder, "r.txt", "ERROR: unable to find"));
    expect(code).toBe(3);
    expect(err).toContain("does not mean");
  });
  it("looks at this system without failing", async () => {
    expect([0, 1]).toContain((await holdfast("camera", "--json")).code);
  });
});

describe("words of the checks", () => {
  it("has no word with a parameter left undefined in the samples above", async () => {
    const { out } = await holdfast(
      "check-link",
      "https://instagram.com.verify.example/",
      "http://3232235777/",
      "https://snapchat.xyz",
    );
    expect(out).not.toContain("undefined");
    expect(words("fr")["cli.camera.name"]()).toBe("Caméra");
  });
});
