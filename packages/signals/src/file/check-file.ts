import type { ByteSource } from "@holdfast/model";
import { type CheckResult, Reasons } from "../check-result.ts";
import { CARRIER_ENDINGS, DOCUMENT_ENDINGS, type FileKind, MAGICS, MEDIA_ENDINGS, RUNS_ENDINGS } from "./file-kinds.ts";
import { endings, nameReasons } from "./name-reasons.ts";
import { oleNames } from "./ole-names.ts";
import { zipNames } from "./zip-names.ts";

export interface FileCheck extends CheckResult {
  /** What the bytes say it is; names under `file.kind.<kind>`. */
  readonly kind: string;
}

/** What a virus scanner said, where one was asked. `clean` means that it knows nothing against the file. */
export type ScannerAnswer =
  | { readonly state: "absent" | "clean" | "failed" }
  | { readonly state: "found"; readonly name: string };

const LOOKED = ["file-name", "file-kind", "file-inside"];
const UNSEEN = ["file-behaviour", "file-deep"];
const HEAD = 65_536;

/**
 * Looks at one file without opening it: its name, what its first bytes say it is, the names inside it. Reads at most a few
 * megabytes of it. Never throws on what it reads (only what `source` throws); unpacks and runs nothing.
 */
export async function checkFile(
  name: string,
  source: ByteSource,
  scanner: ScannerAnswer = { state: "absent" },
): Promise<FileCheck> {
  const reasons = new Reasons();
  const head = await source.slice(0, HEAD);
  const kind = kindOf(head);
  const last = endings(name).at(-1) ?? "";
  if (scanner.state === "found") reasons.add("alert", "known-malware", scanner.name, "do-not-open-file");
  nameReasons(name, reasons, false);
  natureReasons(kind, last, name, reasons);
  let found = kind;
  if (kind.name === "zip") found = await insideZip(source, last, name, reasons);
  if (kind.name === "ole") found = await insideOle(source, last, name, reasons);
  textReasons(kind, head, name, reasons);
  if (source.size === 0) reasons.add("note", "empty", name, "look-twice");
  const looked = scanner.state === "clean" || scanner.state === "found" ? [...LOOKED, "file-scanner"] : LOOKED;
  const unseen =
    scanner.state === "absent" || scanner.state === "failed" ? [...UNSEEN, `file-scanner-${scanner.state}`] : UNSEEN;
  return { ...reasons.result(looked, unseen), kind: found.name };
}

const UNKNOWN: FileKind = { name: "unknown", nature: "unknown" };

function kindOf(head: Uint8Array): FileKind {
  const found = MAGICS.find(({ at, bytes }) => bytes.every((byte, i) => head[at + i] === byte));
  if (found !== undefined) return found;
  const begin = new TextDecoder("utf-8").decode(head.subarray(0, 4096)).replace(/^\uFEFF?\s*/u, "");
  if (begin.startsWith("#!")) return { name: "script", nature: "runs" };
  if (/^\[InternetShortcut\]/iu.test(begin)) return { name: "web-shortcut", nature: "runs" };
  if (begin.startsWith("[Desktop Entry]")) return { name: "linux-shortcut", nature: "runs" };
  if (/^(?:Windows Registry Editor|REGEDIT4)/u.test(begin)) return { name: "registry-file", nature: "runs" };
  if (/^(?:<!doctype html|<html|<head|<body|<script)/iu.test(begin)) return { name: "web-page", nature: "page" };
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.{0,200}?-->\s*)?<svg\b/isu.test(begin)) return { name: "svg", nature: "page" };
  if (/<key>PayloadType<\/key>/u.test(begin)) return { name: "phone-profile", nature: "runs" };
  return head.length > 0 && !head.subarray(0, 512).includes(0) ? { name: "text", nature: "text" } : UNKNOWN;
}

/** What the bytes are, against what the name says. */
function natureReasons(kind: FileKind, last: string, name: string, reasons: Reasons): void {
  const poses = MEDIA_ENDINGS.has(last) || DOCUMENT_ENDINGS.has(last) || CARRIER_ENDINGS.has(last);
  if (kind.nature === "runs") {
    if (RUNS_ENDINGS.has(last)) reasons.add("warn", "program", name, "do-not-open-file", { kind: kind.name });
    else reasons.add("alert", "program-in-disguise", name, "do-not-open-file", { kind: kind.name });
    return;
  }
  if (kind.name === "disk-image") reasons.add("warn", "disk-image", name, "do-not-open-file", { file: last });
  if (!poses || kind.nature === "unknown") return;
  const shown = MEDIA_ENDINGS.has(last) ? "media" : DOCUMENT_ENDINGS.has(last) ? "document" : "carrier";
  const fits = kind.nature === shown || (shown === "document" && ["text", "page", "carrier"].includes(kind.nature));
  if (fits) return;
  // A picture that is a page opens in the browser and runs what it likes.
  const state = kind.nature === "page" || kind.nature === "carrier" || kind.nature === "document" ? "warn" : "note";
  reasons.add(state, "other-than-named", name, "do-not-open-file", { kind: kind.name, file: last });
}

async function insideZip(source: ByteSource, last: string, name: string, reasons: Reasons): Promise<FileKind> {
  const { names, locked, cutOff, more } = await zipNames(source);
  const has = (pattern: RegExp): boolean => names.some((one) => pattern.test(one));
  const android = has(/^AndroidManifest\.xml$/u) || has(/^classes\d*\.dex$/u) || has(/\.apk$/iu);
  if (android) {
    const named = ["apk", "xapk", "apks", "aab"].includes(last);
    reasons.add(named ? "warn" : "alert", named ? "android-app" : "program-in-disguise", name, "do-not-open-file", {
      kind: "android-app",
    });
  }
  if (has(/^Payload\/[^/]+\.app\//u)) reasons.add("warn", "phone-app", name, "do-not-open-file");
  const java = has(/^META-INF\/MANIFEST\.MF$/u) && has(/\.class$/u);
  if (java && last !== "jar")
    reasons.add("alert", "program-in-disguise", name, "do-not-open-file", { kind: "java-program" });
  const office = has(/^(?:word|xl|ppt)\//u) || has(/^\[Content_Types\]\.xml$/u);
  if (has(/(?:^|\/)vbaProject\.bin$/iu)) {
    reasons.add("warn", "macros", names.find((one) => /vbaProject\.bin$/iu.test(one)) ?? "", "no-macros");
  } else if (office && has(/(?:^|\/)(?:embeddings|activeX)\//u)) {
    reasons.add("note", "embedded-objects", name, "no-macros");
  }
  // Parts of a document or an app have endings of their own; they are not what the person would open.
  if (!office && !android && !java) for (const inner of names) nameReasons(inner, reasons, true);
  if (locked) reasons.add("warn", "locked-archive", name, "ask-what-is-inside");
  if (cutOff) reasons.add("note", "cut-off", name, "look-twice");
  if (more) reasons.add("note", "too-many-inside", name, "look-twice");
  if (android) return { name: "android-app", nature: "runs" };
  return office ? { name: "office-document", nature: "document" } : { name: "zip", nature: "carrier" };
}

async function insideOle(source: ByteSource, last: string, name: string, reasons: Reasons): Promise<FileKind> {
  const names = await oleNames(source);
  const macro = names.find((one) => /^(?:_VBA_PROJECT(?:_CUR)?|VBA|Macros|VBAProject)$/u.test(one));
  if (macro !== undefined) reasons.add("warn", "macros", macro, "no-macros");
  if (names.includes("EncryptedPackage")) reasons.add("warn", "locked-archive", name, "ask-what-is-inside");
  if (names.some((one) => /Ole10Native/u.test(one))) reasons.add("warn", "embedded-program", name, "do-not-open-file");
  // Names of an installer's tables are written with other characters ([MS-CFB] allows any): its streams give it away.
  const installer = last === "msi" || last === "msp" || names.some((one) => /[\u3800-\u4840]/u.test(one));
  if (installer)
    reasons.add(last === "msi" || last === "msp" ? "warn" : "alert", "installer", name, "do-not-open-file");
  return installer ? { name: "windows-installer", nature: "runs" } : { name: "office-document", nature: "document" };
}

/** Code in pages, pictures and documents that are text inside. */
function textReasons(kind: FileKind, head: Uint8Array, name: string, reasons: Reasons): void {
  if (kind.name === "unknown" || kind.nature === "media" || kind.nature === "runs") return;
  const latin = new TextDecoder("windows-1252").decode(head);
  const code = kind.nature === "page" ? /<script\b|\bon(?:load|error|click)\s*=|javascript:/iu.exec(latin) : null;
  if (code !== null)
    reasons.add("warn", kind.name === "svg" ? "picture-with-code" : "page-with-code", code[0], "do-not-open-file");
  else if (kind.name === "web-page") reasons.add("note", "web-page", name, "look-twice");
  if (kind.name === "pdf") {
    const action = /\/(?:Launch|JavaScript|JS|EmbeddedFile)\b/u.exec(latin);
    if (action !== null)
      reasons.add(action[0] === "/Launch" ? "alert" : "warn", "pdf-with-code", action[0], "do-not-open-file");
  }
  if (kind.name === "rtf" && /\\objdata|\\objupdate/u.test(latin))
    reasons.add("warn", "embedded-program", name, "do-not-open-file");
  if (kind.name === "onenote") reasons.add("warn", "notebook", name, "no-macros");
}
