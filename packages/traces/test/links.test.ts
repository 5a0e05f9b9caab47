import { describe, expect, it } from "vitest";
import { findTraces } from "../src/index.ts";

const links = (text: string): readonly string[] =>
  findTraces(text)
    .filter((f) => f.kind === "link")
    .map((f) => f.value);

describe("links", () => {
  it.each([
    ["https://Example.com/Path/?b=2&a=1#top", "example.com/Path?b=2&a=1#top"],
    ["http://example.com:80/", "example.com"],
    ["https://example.com:8443/x", "example.com:8443/x"],
    ["see example.com.", "example.com"],
    ["(www.example.com/a_(b))", "www.example.com/a_(b)"],
    ["hxxps://example[.]com/login", "example.com/login"],
    ["example[dot]com/login", "example.com/login"],
    ["https://example.com/a?utm_source=ig&fbclid=123&id=7", "example.com/a?id=7"],
    ["click:example.com/pay", "example.com/pay"],
    ["https://example.com@evil.example.net/x", "evil.example.net/x"],
    ["https://müller.example.com/", "xn--mller-kva.example.com"],
    ["<https://example.com/x>", "example.com/x"],
    ["https://example.com/x, then", "example.com/x"],
    ["https://example.com/x…", "example.com/x"],
  ])("%s", (text, value) => {
    expect(links(text)).toEqual([value]);
  });
  it.each([
    "great.How are you",
    "I went home.it was late",
    "e.g. this, i.e. that, a.m. and p.m.",
    "P.f. Chang's at 12.30",
    "and/or either/or his.her/their",
    "wait...what",
    "v1.2.3",
    "notes.txt and photo.jpeg",
    "node.js",
    "Mr.Smith",
    "http://",
    "https://localhost/",
    "https://nodots",
    "1.5/2.5",
  ])("are not seen in %s", (text) => {
    expect(links(text)).toEqual([]);
  });
});
