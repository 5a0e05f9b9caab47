import { createHash } from "node:crypto";
import { openZip } from "@holdfast/archive";
import { BytesSource } from "@holdfast/model";
import { nodeSha256 } from "../../src/index.node.ts";
import { type VerifyReport, verifyPackage } from "../../src/index.ts";
import { rawZip } from "./raw-zip.ts";

/** The files of a package, by path, in the order of the zip. */
export type Files = Map<string, Uint8Array>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

export async function unpack(zip: Uint8Array): Promise<Files> {
  const opened = await openZip(new BytesSource(zip));
  if (!opened.ok) throw new Error(opened.error);
  const files: Files = new Map();
  for (const { path, size, source } of opened.value.entries) {
    files.set(path, new Uint8Array(await source.slice(0, size)));
  }
  return files;
}

export const pack = (files: Files): Uint8Array =>
  rawZip({ entries: [...files].map(([path, bytes]) => ({ path, bytes })) });

export const verify = (zip: Uint8Array): Promise<VerifyReport> =>
  verifyPackage(new BytesSource(zip), { hasher: nodeSha256 });

export function text(files: Files, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`forge: no ${path}`);
  return decoder.decode(bytes);
}
export function setText(files: Files, path: string, body: string): void {
  files.set(path, encoder.encode(body));
}
/** Changes the text of one file; fails when nothing was changed, so that no attack is empty. */
export function edit(files: Files, path: string, change: (body: string) => string): void {
  const before = text(files, path);
  const after = change(before);
  if (after === before) throw new Error(`forge: ${path} was not changed`);
  setText(files, path, after);
}
export const lines = (files: Files, path: string): string[] => text(files, path).split("\n").slice(0, -1);
export function editLines(files: Files, path: string, change: (all: string[]) => string[]): void {
  edit(files, path, (body) => {
    const all = change(body.split("\n").slice(0, -1));
    return all.map((line) => `${line}\n`).join("");
  });
}

const manifestOf = (files: Files, payload: boolean): string =>
  [...files]
    .filter(([path]) => path.startsWith("data/") === payload && path !== "tagmanifest-sha256.txt")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join("");

/** What anybody can do without a key: make every manifest and bag-info.txt fit again. */
export function coverUp(files: Files): void {
  setText(files, "manifest-sha256.txt", manifestOf(files, true));
  const payload = [...files].filter(([path]) => path.startsWith("data/"));
  const oxum = `${payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${payload.length}`;
  const info = text(files, "bag-info.txt").replace(/^Payload-Oxum: .*$/mu, `Payload-Oxum: ${oxum}`);
  setText(files, "bag-info.txt", info);
  setText(files, "tagmanifest-sha256.txt", manifestOf(files, false));
}
