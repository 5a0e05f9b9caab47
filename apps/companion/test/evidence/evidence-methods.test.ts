import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evidenceMethods } from "../../src/engine/evidence/evidence-methods.ts";
import type { Given } from "../../src/engine/evidence/given.ts";
import { OpenCase } from "../../src/engine/open-case.ts";
import type { Task } from "../../src/engine/protocol.ts";
import { longChat, makeZip } from "../make-zip.ts";

const SAMPLES = new URL("../../../../samples/", import.meta.url);
const sample = (path: string): Buffer => readFileSync(new URL(path, SAMPLES));
const given = (name: string, bytes: Uint8Array): Given => {
  // A view on a buffer of its own, as `File` wants it.
  const file = new File([Uint8Array.from(bytes)], name);
  return { name, arrival: "file", files: [{ path: name, file }] };
};
const task = (): Task => ({ signal: new AbortController().signal, progress: () => {} });
const CHAT = "WhatsApp Chat with Kayla M.txt";
const chat = (): Given => given(CHAT, sample(`evidence/${CHAT}`));
const zip = (): Given => given("WhatsApp Chat - Kayla M.zip", sample("evidence/WhatsApp Chat - Kayla M.zip"));

/** One pixel, black. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC",
  "base64",
);
const BIGGER_PNG = Buffer.concat([PNG, Buffer.from("what a phone writes behind a picture")]);

function begun(): { open: OpenCase; methods: ReturnType<typeof evidenceMethods> } {
  const open = new OpenCase(() => {});
  open.begin({});
  return { open, methods: evidenceMethods(open) };
}

describe("evidence in the worker", () => {
  it("keeps the text of a zip and nothing of the media in it", async () => {
    const { open, methods } = begun();
    await methods.addThings([zip()], task());
    const kept = open.now.originals.map(({ item, kind }) => ({ item, kind }));
    expect(kept).toEqual([{ item: "WhatsApp Chat - Kayla M.zip/_chat.txt", kind: "text-export" }]);
  });

  it("takes no name and no problem from a thing that nobody can read", async () => {
    const { open, methods } = begun();
    const added = await methods.addThings([given("blob.bin", Buffer.from([1, 2, 0, 250, 3])), chat()], task());
    expect(added.things).toEqual([CHAT]);
    expect(added.notTaken.map(({ name }) => name)).toEqual(["blob.bin"]);
    expect(open.now.timeline.items.map(({ id }) => id)).toEqual([CHAT]);
    expect(open.now.timeline.problems).toEqual([]);
  });

  it("changes nothing when it is stopped, and throws so that nobody takes it for done", async () => {
    const { open, methods } = begun();
    const before = open.now;
    const abort = new AbortController();
    const adding = methods.addThings([given("chat.txt", longChat(50_000))], {
      signal: abort.signal,
      progress: () => abort.abort(),
    });
    await expect(adding).rejects.toThrow(/abort/u);
    expect(open.now).toBe(before);
    await methods.addThings([given("chat.txt", longChat(3))], task());
    expect(open.now.timeline.items.map(({ id }) => id)).toEqual(["chat.txt"]);
  });

  it("does not lose a note that is written while a chat is read", async () => {
    const { open, methods } = begun();
    const adding = methods.addThings([given("chat.txt", longChat(20_000))], task());
    await open.change((now) => ({ ...now, situation: { ...now.situation, notes: ["written meanwhile"] } }));
    await adding;
    expect(open.now.situation.notes).toEqual(["written meanwhile"]);
    expect(open.now.timeline.messages.length).toBe(20_000);
  });

  it("gives a second file of the same name a name of its own before the ending", async () => {
    const { open, methods } = begun();
    await methods.addThings([given("chat.txt", longChat(3)), given("chat.txt", longChat(5))], task());
    expect(open.now.timeline.items.map(({ id }) => id)).toEqual(["chat.txt", "chat (2).txt"]);
  });

  it("takes out one of two joined exports and leaves the other as if it had come alone", async () => {
    const { open, methods } = begun();
    await methods.addThings([chat()], task());
    const alone = open.now.timeline.messages;
    const both = begun();
    await both.methods.addThings([zip(), chat()], task());
    expect(both.open.now.timeline.conversations.length).toBe(1);
    expect(await both.methods.removeThing("WhatsApp Chat - Kayla M.zip", task())).toBe(true);
    const { timeline, originals } = both.open.now;
    expect(timeline.messages.map(({ text, span, also }) => ({ text, span, also }))).toEqual(
      alone.map(({ text, span, also }) => ({ text, span, also })),
    );
    expect(originals.map(({ item }) => item)).toEqual([CHAT]);
  });

  it("does not take out half of a joined chat when the other half cannot be read again", async () => {
    const { open, methods } = begun();
    await methods.addThings([zip(), chat()], task());
    // The page was loaded again: the same casefile, and no file at hand.
    const later = new OpenCase(() => {});
    later.adopt(open.now, null);
    expect(await evidenceMethods(later).removeThing(CHAT, task())).toBe(false);
    expect(later.now).toBe(open.now);
  });

  it("puts back what was taken out, traces and originals too", async () => {
    const { open, methods } = begun();
    await methods.addThings([chat()], task());
    const { timeline, traces, originals } = open.now;
    await methods.removeThing(CHAT, task());
    expect(open.now.timeline.items).toEqual([]);
    expect(open.now.traces).toEqual([]);
    expect(await methods.putBack(null, task())).toBe(true);
    expect(open.now.timeline).toBe(timeline);
    expect(open.now.traces).toEqual(traces);
    expect(open.now.originals).toEqual(originals);
  });
});

describe("pictures (P3)", () => {
  it("are in no casefile before their answer, whoever the person is", async () => {
    const { open, methods } = begun();
    const before = open.now.timeline.items;
    const added = await methods.addThings(
      [given("IMG_1.png", PNG), given("IMG_2.jpg", Buffer.from("not a picture"))],
      task(),
    );
    expect(added.pictures).toBe(2);
    expect(open.now.timeline.items).toEqual(before);
    expect((await methods.brought(null, task())).pictures.map(({ name }) => name)).toEqual(["IMG_1.png", "IMG_2.jpg"]);
  });

  it("that must not be kept leave nothing, not even a name", async () => {
    const { open, methods } = begun();
    await methods.addThings([given("IMG_1.png", PNG)], task());
    await methods.leavePicture(1, task());
    expect(await methods.picture(1, task())).toBeNull();
    expect(JSON.stringify(open.now.timeline)).not.toContain("IMG_1");
    expect(open.now.originals).toEqual([]);
  });

  it("that show text are kept as the covered copy; of the original only name, size and hash", async () => {
    const { open, methods } = begun();
    await methods.addThings([given("shot.png", BIGGER_PNG)], task());
    const png = new Blob([Uint8Array.from(PNG)]);
    expect(await methods.keepPicture({ number: 1, png, name: "shot.png", confirmed: true }, task())).toBe(
      "shot.png (2)",
    );
    expect(open.now.timeline.items.map(({ id, size }) => ({ id, size }))).toEqual([
      { id: "shot.png", size: BIGGER_PNG.length },
      { id: "shot.png (2)", size: PNG.length },
    ]);
    expect(open.now.originals.map(({ item, kind }) => ({ item, kind }))).toEqual([
      { item: "shot.png (2)", kind: "screenshot-of-text" },
    ]);
    const [shot] = (await methods.brought(null, task())).screenshots;
    expect(shot).toMatchObject({ from: "shot.png", size: PNG.length });
  });

  it("are not kept without the person's word, nor when the copy is no plain picture; then nothing changes", async () => {
    const { open, methods } = begun();
    await methods.addThings([given("shot.png", PNG)], task());
    const before = open.now;
    const copy = (bytes: Buffer, confirmed: boolean): Promise<string | null> =>
      methods.keepPicture({ number: 1, png: new Blob([Uint8Array.from(bytes)]), name: "shot.png", confirmed }, task());
    expect(await copy(PNG, false)).toBeNull();
    expect(await copy(BIGGER_PNG, true)).toBeNull();
    expect(await copy(Buffer.from("nothing"), true)).toBeNull();
    expect(open.now).toBe(before);
  });

  it("in a zip or a folder are listed and left, and are never asked about", async () => {
    const { methods } = begun();
    const mixed = makeZip([
      { name: "_chat.txt", bytes: longChat(4) },
      { name: "IMG-1.jpg", bytes: BIGGER_PNG },
    ]);
    await methods.addThings([given("chat.zip", mixed)], task());
    const { things, pictures } = await methods.brought(null, task());
    expect(pictures).toEqual([]);
    expect(things[0]?.mediaLeft).toBe(1);
  });
});
