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

it("leaves no listener behind however often it waits for a slow reader", async () => {
  const out = new PassThrough({ highWaterMark: 1 });
  const output = new Output(out, new PassThrough());
  const before = ["drain", "close", "error"].map((event) => out.listenerCount(event));
  for (let i = 0; i < 30; i++) {
    await output.line("x");
    const flushed = output.flush();
    out.read();
    await flushed;
  }
  expect(["drain", "close", "error"].map((event) => out.listenerCount(event))).toEqual(before);
});

it("stops quietly when the reader of standard output has gone", async () => {
  const out = new PassThrough();
  const output = new Output(out, new PassThrough());
  out.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
  await output.line("more");
  await output.flush();
  expect(output.closed).toBe(true);
});

it("stops quietly when the reader goes while it is waited for", async () => {
  const out = new PassThrough({ highWaterMark: 1 });
  const output = new Output(out, new PassThrough());
  await output.line("more");
  const flushed = output.flush();
  out.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
  await flushed;
  expect(output.closed).toBe(true);
});

it("speaks the language asked for, then that of the environment, then English", () => {
  expect(chooseLanguage("fr", {})).toBe("fr");
  expect(chooseLanguage(undefined, { LANG: "fr_CA.UTF-8" })).toBe("fr");
  expect(chooseLanguage(undefined, { LANG: "de_DE.UTF-8" })).toBe("en");
});
