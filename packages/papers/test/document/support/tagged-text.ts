import { inflateSync } from "node:zlib";

/** An element of the structure tree with the text that a screen reader would find in it. */
export interface Tagged {
  readonly type: string;
  /** Own content and that of the children, in order. */
  readonly text: string;
  readonly children: readonly Tagged[];
  readonly alt?: string;
  readonly scope?: string;
}

export interface TaggedPdf {
  readonly root: Tagged;
  readonly pages: number;
  /** Whether any glyph drawn is .notdef, the empty box. */
  readonly boxes: boolean;
  /** Text drawn as artifacts, page by page. */
  readonly artifacts: readonly string[];
}

interface PdfObject {
  readonly dict: string;
  readonly stream: Uint8Array | null;
}

const TOKENS = /<<[\s\S]*?>>|<[0-9a-fA-F ]*>|\[|\]|\/[^\s<>[\]/()]+|[-+.\d]+|[A-Za-z*]+/gu;

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** pdfkit writes plain objects and one cross-reference table, so this needs no general parser. */
function readObjects(file: Uint8Array): Map<number, PdfObject> {
  const text = latin1(file);
  const table = text.slice(text.lastIndexOf("\nxref\n"));
  const objects = new Map<number, PdfObject>();
  for (const [, offset = ""] of table.matchAll(/^(\d{10}) \d{5} n /gmu)) {
    const at = Number(offset);
    const id = Number.parseInt(text.slice(at, at + 12), 10);
    const end = text.indexOf("\nendobj", at);
    const streamAt = text.indexOf("\nstream\n", at);
    const dictEnd = streamAt >= 0 && streamAt < end ? streamAt : end;
    const dict = text.slice(text.indexOf("obj\n", at) + 4, dictEnd);
    const length = Number(/\/Length (\d+)/u.exec(dict)?.[1] ?? 0);
    const bytes = dictEnd === streamAt ? file.subarray(streamAt + 8, streamAt + 8 + length) : null;
    objects.set(id, { dict, stream: bytes !== null && dict.includes("/FlateDecode") ? inflateSync(bytes) : bytes });
  }
  return objects;
}

/** Every object with its stream inflated, so that files can be compared whose makers compress differently. */
export const uncompressed = (file: Uint8Array): string[] =>
  [...readObjects(file).entries()]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([id, { dict, stream }]) => `${id} ${dict.replace(/\/Length \d+/u, "")} ${latin1(stream ?? new Uint8Array())}`,
    );

const utf16 = (hex: string): string =>
  Buffer.from(hex.replace(/\s|^feff/giu, ""), "hex")
    .swap16()
    .toString("utf16le");

function readToUnicode(stream: Uint8Array): string[] {
  const says: string[] = [];
  for (const [, first = "", , list = ""] of latin1(stream).matchAll(/<(\w+)> <(\w+)> \[(.*?)\]/gu)) {
    for (const [i, [, hex = ""]] of [...list.matchAll(/<([^>]*)>/gu)].entries())
      says[Number.parseInt(first, 16) + i] = utf16(hex);
  }
  return says;
}

interface Marked {
  readonly tag: string;
  readonly mcid: number | null;
  readonly actual: string | null;
  readonly parts: string[];
}

/** The text of each marked content of a page by its id, as ISO 32000-1 14.8.2.3.3 and 14.9.4 have it read. */
function readContent(content: string, fonts: ReadonlyMap<string, readonly string[]>) {
  const byId = new Map<number, string>();
  const stack: Marked[] = [];
  const operands: string[] = [];
  let says: readonly string[] = [];
  let artifact = "";
  let boxes = false;
  const open = (tag: string, dict: string): void => {
    const mcid = /\/MCID (\d+)/u.exec(dict)?.[1];
    const actual = /\/ActualText <([0-9A-Fa-f]+)/u.exec(dict)?.[1];
    stack.push({
      tag,
      mcid: mcid === undefined ? null : Number(mcid),
      actual: actual === undefined ? null : utf16(actual),
      parts: [],
    });
  };
  const close = (): void => {
    const { tag, mcid, actual, parts } = stack.pop() ?? { tag: "", mcid: null, actual: null, parts: [] };
    const text = actual ?? (tag === "/ReversedChars" ? parts.toReversed() : parts).join("");
    if (mcid !== null) byId.set(mcid, text);
    else if (tag === "/Artifact") artifact += text;
    else stack.at(-1)?.parts.push(text);
  };
  for (const [token] of content.matchAll(TOKENS)) {
    if (/^[<[\]/\d.+-]/u.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === "Tf") says = fonts.get(operands.at(-2) ?? "") ?? [];
    if (token === "BMC") open(operands.at(-1) ?? "", "");
    if (token === "BDC") open(operands.at(-2) ?? "", operands.at(-1) ?? "");
    if (token === "EMC") close();
    if (token === "TJ")
      for (const operand of operands)
        for (const [glyph] of (/^<[0-9a-f]+>$/u.test(operand) ? operand.slice(1, -1) : "").matchAll(/.{4}/gu)) {
          if (glyph === "0000") boxes = true;
          stack.at(-1)?.parts.push(says[Number.parseInt(glyph, 16)] ?? "\ufffd");
        }
    operands.length = 0;
  }
  if (stack.length > 0) throw new Error("marked content is left open");
  return { byId, artifact, boxes };
}

/** Reads a PDF that `renderPdf` made back into its structure tree. Written apart from the renderer, to test it. */
export function readTagged(file: Uint8Array): TaggedPdf {
  const objects = readObjects(file);
  const dict = (id: number): string => objects.get(id)?.dict ?? "";
  const ref = (id: number, key: string): number =>
    Number(new RegExp(`/${key} (\\d+) 0 R`, "u").exec(dict(id))?.[1] ?? 0);
  const rootId = Number(/\/Root (\d+) 0 R/u.exec(latin1(file.subarray(-2000)))?.[1]);
  const pageIds = [...(/\/Kids \[([^\]]*)\]/u.exec(dict(ref(rootId, "Pages")))?.[1] ?? "").matchAll(/(\d+) 0 R/gu)].map(
    ([, id]) => Number(id),
  );
  const tables = new Map<number, string[]>();
  const toUnicode = (font: number): string[] => {
    const id = ref(font, "ToUnicode");
    const known = tables.get(id) ?? readToUnicode(objects.get(id)?.stream ?? new Uint8Array());
    tables.set(id, known);
    return known;
  };
  const pages = new Map(
    pageIds.map((id) => {
      const fonts = [...dict(ref(id, "Resources")).matchAll(/(\/F\d+) (\d+) 0 R/gu)];
      const byName = new Map(fonts.map(([, name = "", font]) => [name, toUnicode(Number(font))]));
      return [id, readContent(latin1(objects.get(ref(id, "Contents"))?.stream ?? new Uint8Array()), byName)] as const;
    }),
  );
  const element = (id: number): Tagged => {
    const own = dict(id);
    const page = Number(/\/Pg (\d+) 0 R/u.exec(own.replaceAll(/<<\s*\/Type \/MCR[\s\S]*?>>/gu, ""))?.[1] ?? 0);
    const kids = /\/K \[([\s\S]*?)\]\n/u.exec(`${own}\n`)?.[1] ?? "";
    const children: Tagged[] = [];
    let text = "";
    for (const [kid] of kids.matchAll(/<<[\s\S]*?>>|\d+ 0 R|\d+/gu)) {
      if (kid.endsWith(" 0 R")) {
        const child = element(Number.parseInt(kid, 10));
        if (ref(Number.parseInt(kid, 10), "P") !== id) throw new Error("an element does not name its parent");
        children.push(child);
        text += child.text;
      } else {
        const at = kid.startsWith("<<") ? Number(/\/Pg (\d+)/u.exec(kid)?.[1]) : page;
        const mcid = Number(kid.startsWith("<<") ? /\/MCID (\d+)/u.exec(kid)?.[1] : kid);
        const found = pages.get(at)?.byId.get(mcid);
        if (found === undefined) throw new Error(`no marked content ${mcid} on page object ${at}`);
        text += found;
      }
    }
    const alt = /\/Alt \(([^)]*)\)/u.exec(own)?.[1];
    const scope = /\/Scope \/(\w+)/u.exec(own)?.[1];
    const type = /\/S \/(\w+)/u.exec(own)?.[1] ?? "";
    return { type, text, children, ...(alt === undefined ? {} : { alt }), ...(scope === undefined ? {} : { scope }) };
  };
  const top = /\/K \[(\d+) 0 R\]/u.exec(dict(ref(rootId, "StructTreeRoot")))?.[1];
  return {
    root: element(Number(top)),
    pages: pageIds.length,
    boxes: [...pages.values()].some(({ boxes }) => boxes),
    artifacts: [...pages.values()].map(({ artifact }) => artifact),
  };
}

/** Every element of a type, in reading order. */
export function elementsOf(root: Tagged, type: string): Tagged[] {
  return [...(root.type === type ? [root] : []), ...root.children.flatMap((child) => elementsOf(child, type))];
}
