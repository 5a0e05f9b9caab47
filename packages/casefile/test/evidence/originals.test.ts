import { BytesSource, readAll } from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import { expect, it } from "vitest";
import { forgeZip } from "../../../archive/test/zip-forger.ts";
import { keepOriginals, offerOriginals } from "../../src/index.ts";
import { encode, fileInput, png, reading, UNCLEAR_CHAT } from "../support/evidence.ts";

const ZIP = forgeZip([
  { path: "_chat.txt", data: encode(UNCLEAR_CHAT) },
  { path: "IMG-0001.jpg", data: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) },
]);
const EML = `From: k@example.com\r\nTo: s@example.com\r\nDate: Wed, 3 Apr 2024 20:00:00 +0000\r\nSubject: look\r\nMIME-Version: 1.0\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${"/9j/4AAQSkZJRgABAQAAAQABAAD".repeat(200)}\r\n`;

it("a chat in the clear may be kept, and is kept byte for byte", async () => {
  const input = fileInput("chat.txt", UNCLEAR_CHAT);
  const casefile = await reading(input);
  const offers = await offerOriginals(casefile, [input], makeSha256);
  expect(offers).toMatchObject([{ name: "chat.txt", item: "chat.txt", reason: null }]);
  const { casefile: kept, refused } = await keepOriginals(casefile, offers, makeSha256);
  expect(refused).toEqual([]);
  const [original] = kept.originals;
  if (original === undefined) throw new Error("nothing was kept");
  expect(await readAll(original.source, 10_000)).toEqual(encode(UNCLEAR_CHAT));
});

it("of a zip, the chat may be kept, the zip and the pictures in it not", async () => {
  const input = fileInput("WhatsApp Chat with Kayla.zip", ZIP);
  const casefile = await reading(input);
  const offers = await offerOriginals(casefile, [input], makeSha256);
  expect(offers.map(({ name, item, reason }) => [name, item, reason])).toEqual([
    ["WhatsApp Chat with Kayla.zip", null, "archive"],
    ["_chat.txt", "WhatsApp Chat with Kayla.zip/_chat.txt", null],
    ["IMG-0001.jpg", null, "not-a-conversation"],
  ]);
  const { casefile: kept, refused } = await keepOriginals(casefile, offers, makeSha256);
  expect(kept.originals.map(({ item }) => item)).toEqual(["WhatsApp Chat with Kayla.zip/_chat.txt"]);
  expect(refused.map(({ reason }) => reason)).toEqual(["archive", "not-a-conversation"]);
});

it("a mail with a picture written into it is refused with the reason, and so is whoever insists", async () => {
  const input = fileInput("mail.eml", EML);
  const casefile = await reading(input);
  expect(casefile.timeline.items.map(({ source }) => source)).toEqual(["email"]);
  const [offer] = await offerOriginals(casefile, [input], makeSha256);
  expect(offer?.reason).toMatch(/^(embedded-media|encoded-block)$/u);
  if (offer === undefined) throw new Error("nothing was offered");
  const insisted = await keepOriginals(casefile, [{ ...offer, reason: null }], makeSha256);
  expect(insisted.casefile.originals).toEqual([]);
  expect(insisted.refused).toHaveLength(1);
});

it("a file that changed between the offer and the yes is not kept", async () => {
  const input = fileInput("chat.txt", UNCLEAR_CHAT);
  const casefile = await reading(input);
  const [offer] = await offerOriginals(casefile, [input], makeSha256);
  if (offer === undefined) throw new Error("nothing was offered");
  const changed = new BytesSource(encode(UNCLEAR_CHAT.replace("Kayla", "Megan")));
  const { casefile: kept, refused } = await keepOriginals(casefile, [{ ...offer, source: changed }], makeSha256);
  expect(kept.originals).toEqual([]);
  expect(refused[0]?.reason).toBe("not-the-item");
});

it("a picture is never offered as an original of a conversation, whatever it is called", async () => {
  const input = fileInput("chat.txt", png());
  const casefile = await reading(input, fileInput("real.txt", UNCLEAR_CHAT));
  const offers = await offerOriginals(casefile, [input], makeSha256);
  expect(offers).toMatchObject([{ item: null, reason: "not-a-conversation" }]);
});

it("the same chat given twice is two items, and each may be kept", async () => {
  const inputs = [fileInput("a.txt", UNCLEAR_CHAT), fileInput("b.txt", UNCLEAR_CHAT)];
  const casefile = await reading(...inputs);
  const offers = await offerOriginals(casefile, inputs, makeSha256);
  expect(offers.map(({ item, reason }) => [item, reason])).toEqual([
    ["a.txt", null],
    ["b.txt", null],
  ]);
});
