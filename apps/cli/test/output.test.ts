import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { chooseLanguage } from "../src/language.ts";
import { Output } from "../src/output.ts";

it("keeps data and words for people apart", async () => {
  const out = new PassThrough();
  const err = new PassThrough();
  const output = new Output(out, err);
  await output.json({ type: "message" });
  output.tell("2 messages");
  await output.flush();
  expect(out.read().toString()).toBe('{"type":"message"}\n');
  expect(err.read().toString()).toBe("2 messages\n");
});

it("stops quietly when the reader of standard output has gone", async () => {
  const out = new PassThrough();
  const output = new Output(out, new PassThrough());
  out.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
  await output.line("more");
  await output.flush();
  expect(output.closed).toBe(true);
});

it("speaks the language asked for, then that of the environment, then English", () => {
  expect(chooseLanguage("fr", {})).toBe("fr");
  expect(chooseLanguage(undefined, { LANG: "fr_CA.UTF-8" })).toBe("fr");
  expect(chooseLanguage(undefined, { LANG: "de_DE.UTF-8" })).toBe("en");
});
