import type { EvidenceInput, ImportEnvironment } from "@holdfast/importers";
import { BytesSource } from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import { addEvidence, type Casefile, openCasefile } from "../../src/index.ts";

export const ENV: ImportEnvironment = { sha256: makeSha256 };
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export const fileInput = (name: string, bytes: Uint8Array | string): EvidenceInput => ({
  name,
  arrival: "file",
  files: [{ path: name, source: new BytesSource(typeof bytes === "string" ? encode(bytes) : bytes) }],
});

/** An Android chat whose dates can be read two ways: nothing in it says which number is the day. */
export const UNCLEAR_CHAT = `03/04/2024, 20:00 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.
03/04/2024, 20:00 - Kayla: hey how are you
03/04/2024, 20:01 - Sam: good, school is out early
03/04/2024, 20:09 - Kayla: I have the photo. Send me 300 dollars or I send it to all your friends
03/04/2024, 20:10 - Sam: please don't
03/04/2024, 20:11 - Kayla: you have one hour. pay to $kayla-example on cash app
`;
/** The same people a day later, in an export of its own, sharing the last line. */
export const LATER_CHAT = `03/04/2024, 20:11 - Kayla: you have one hour. pay to $kayla-example on cash app
04/04/2024, 09:00 - Kayla: time is up
04/04/2024, 09:05 - Sam: I told my parents
`;

export const reading = (...inputs: readonly EvidenceInput[]): Promise<Casefile> =>
  addEvidence(openCasefile(), inputs, {}, ENV);

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, data.length);
  return new Uint8Array(Buffer.concat([new Uint8Array(length.buffer), encode(type), data, new Uint8Array(4)]));
};
/** The frame of a PNG around noise: nothing to be seen. */
export const png = (shade = 1): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", new Uint8Array(13)),
      chunk("IDAT", new Uint8Array(64).fill(shade)),
      chunk("IEND", new Uint8Array(0)),
    ]),
  );
