import { err, type ItemId, type Message, ok, type Result } from "@holdfast/model";
import { toBase64Url } from "./base64url.ts";
import { beginPackage, closePackage } from "./close-package.ts";
import { copied } from "./copied.ts";
import { custodyLine } from "./custody.ts";
import { canonicalise } from "./jcs.ts";
import type { Json } from "./json.ts";
import { FILE, LEAF_SHAPE, type LeafFile, LIMITS, leafPath } from "./layout.ts";
import { Salts, shownLine } from "./leaf.ts";
import { type LeafLine, type LeafLines, LeafTooLarge, LINES_A_BATCH, leafFile } from "./leaf-file-writer.ts";
import { LeafTally } from "./leaf-tally.ts";
import { manifestText } from "./manifest.ts";
import { reportFault } from "./media/report.ts";
import { MessageWriter } from "./message-json.ts";
import { PackageZip } from "./package-zip.ts";
import { type Screened, screenOriginals } from "./screen-originals.ts";
import { sealCode } from "./seal-code.ts";
import type { ReportFacts, SealEnv, SealError, Sealed, SealInput } from "./seal-input.ts";
import { signSeal } from "./seal-jws.ts";
import { CASE_ID, FORMAT_VERSION, type SealPayload, TOOL_WORD } from "./seal-payload.ts";
import { type Hasher, nobleSha256, sha256Of } from "./sha256.ts";
import { SightingPlaces } from "./sighting-places.ts";
import { conversationJson, itemJson, statementJson, traceJson } from "./value-json.ts";

const encoder = new TextEncoder();

/**
 * Seals one casefile and writes the package to `env.sink` as it goes. Refusals come back as errors; what the sink, the
 * sources, the report maker or the signal throw comes out as thrown. In both cases throw away what was written.
 */
export async function sealPackage(input: SealInput, env: SealEnv): Promise<Result<Sealed, SealError>> {
  const fault = inputFault(input);
  if (fault !== null) return err(fault);
  const hasher = env.hasher ?? nobleSha256;
  const screened = await screenOriginals(input.items, input.originals, hasher);
  if (!screened.ok) return screened;
  try {
    return await new Sealing(input, env, hasher, screened.value).run();
  } catch (error) {
    if (error instanceof LeafTooLarge) return err({ code: "leaf-too-large" });
    if (error instanceof OriginalChanged) return err({ code: "original-changed", item: error.item });
    throw error;
  }
}

function inputFault(input: SealInput): SealError | null {
  if (!CASE_ID.test(input.caseId)) return { code: "case-id-invalid" };
  if (!TOOL_WORD.test(input.tool.name) || !TOOL_WORD.test(input.tool.version)) return { code: "tool-invalid" };
  return input.verifyText.trim() === "" ? { code: "instructions-missing" } : null;
}

class OriginalChanged extends Error {
  readonly item: ItemId;
  constructor(item: ItemId) {
    super("seal: an original changed while it was read");
    this.item = item;
  }
}

class Sealing {
  readonly #input: SealInput;
  readonly #env: SealEnv;
  readonly #hasher: Hasher;
  readonly #screened: ReadonlyMap<ItemId, Screened>;
  readonly #zip: PackageZip;
  readonly #tally: LeafTally;
  readonly #salts: Salts;
  readonly #places: SightingPlaces;
  readonly #writer = new MessageWriter();
  #messages = 0;

  constructor(input: SealInput, env: SealEnv, hasher: Hasher, screened: ReadonlyMap<ItemId, Screened>) {
    this.#input = input;
    this.#env = env;
    this.#hasher = hasher;
    this.#screened = screened;
    this.#zip = new PackageZip(env.sink, hasher, env.signal);
    this.#tally = new LeafTally(hasher);
    this.#salts = new Salts(env.random ?? ((bytes) => void crypto.getRandomValues(bytes)));
    this.#places = new SightingPlaces(input.traces);
  }

  async run(): Promise<Result<Sealed, SealError>> {
    await beginPackage(this.#zip);
    await this.#leaves(FILE.statement, this.#statement());
    await this.#leaves(FILE.timeline, this.#timeline());
    await this.#leaves(FILE.traces, this.#traces());
    await this.#leaves(FILE.items, this.#items());
    if (this.#tally.count === 0) return err({ code: "nothing-to-seal" });
    if (this.#tally.count > LIMITS.leaves) return err({ code: "too-many-leaves" });
    await this.#originals();

    const payload = this.#payload();
    const seal = await signSeal(payload, this.#env.key);
    const code = sealCode(this.#hasher.once(encoder.encode(seal)));
    const facts = { sealCode: code, root: payload.root, leafCount: payload.leafCount };
    const reported = await this.#report(facts);
    if (!reported.ok) return reported;

    const sealed = await custodyLine(
      {
        event: "sealed",
        at: payload.createdAt,
        clock: "device",
        root: payload.root,
        manifest: sha256Of(this.#hasher, encoder.encode(manifestText(this.#zip.payload()))),
        instructions: sha256Of(this.#hasher, encoder.encode(this.#input.verifyText)),
        report: reported.value,
        withheld: 0,
      },
      seal,
      [],
      this.#env.key,
      this.#hasher,
    );
    await closePackage(this.#zip, {
      seal,
      payload,
      custody: [sealed],
      instructions: this.#input.verifyText,
      leafIndex: this.#tally.index(),
    });
    return ok({ ...facts, messageCount: this.#messages, refused: this.#refused() });
  }

  async #leaves(path: LeafFile, lines: LeafLines): Promise<void> {
    await this.#zip.add(path, leafFile(LEAF_SHAPE[path], lines, this.#tally));
  }

  #shown(path: string, value: Json): LeafLine {
    return shownLine(path, this.#salts.next(), canonicalise(value));
  }

  #statement(): LeafLines {
    const values = statementJson(this.#input.statement);
    return [values.map((value, index) => this.#shown(leafPath("statement", index + 1), value))];
  }

  async *#timeline(): AsyncGenerator<readonly LeafLine[]> {
    const { conversations, messages } = this.#input;
    yield conversations.map((c, index) => this.#shown(leafPath("conversation", index + 1), conversationJson(c)));
    let batch: LeafLine[] = [];
    if (Symbol.iterator in messages) {
      // No await for each message where none is needed: it would be a quarter of the whole.
      for (const message of messages) {
        batch.push(this.#messageLine(message));
        if (batch.length < LINES_A_BATCH) continue;
        yield batch;
        batch = [];
      }
    } else {
      for await (const message of messages) {
        batch.push(this.#messageLine(message));
        if (batch.length < LINES_A_BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    yield batch;
  }

  #messageLine(message: Message): LeafLine {
    this.#messages += 1;
    const path = leafPath("message", this.#messages);
    this.#places.see(message, path);
    return shownLine(path, this.#salts.next(), this.#writer.write(message));
  }

  *#traces(): Generator<readonly LeafLine[]> {
    for (const [index, trace] of this.#input.traces.entries()) {
      const value = traceJson(trace, (sighting) => this.#places.messageOf(sighting));
      yield [this.#shown(leafPath("trace", index + 1), value)];
    }
  }

  *#items(): Generator<readonly LeafLine[]> {
    for (const [index, item] of this.#input.items.entries()) {
      const { original } = this.#screenedItem(item.id);
      yield [this.#shown(leafPath("item", index + 1), itemJson(item, original))];
    }
    for (const item of this.#input.items) {
      const { original } = this.#screenedItem(item.id);
      if (!original.included) continue;
      yield [this.#shown(original.path, { kind: original.kind, sha256: item.sha256, size: item.size })];
    }
  }

  #screenedItem(id: ItemId): Screened {
    const screened = this.#screened.get(id);
    if (screened === undefined) throw new Error("seal: an item was not screened");
    return screened;
  }

  /** Read a second time: what is packed must be what was screened. */
  async #originals(): Promise<void> {
    for (const item of this.#input.items) {
      const { original, source } = this.#screenedItem(item.id);
      if (!original.included || source === null) continue;
      const { sha256 } = await this.#zip.add(original.path, copied(source));
      if (sha256 !== item.sha256) throw new OriginalChanged(item.id);
    }
  }

  #payload(): SealPayload {
    const { createdAt, tool, caseId } = this.#input;
    return {
      version: FORMAT_VERSION,
      root: this.#tally.root(),
      leafCount: this.#tally.count,
      createdAt: new Date(createdAt).toISOString(),
      clock: "device",
      tool: { name: tool.name, version: tool.version },
      caseId,
      publicKey: toBase64Url(this.#env.key.publicKey),
    };
  }

  /** Whether there is a report. It comes after the seal because it carries the seal code: custody binds it. */
  async #report(facts: ReportFacts): Promise<Result<boolean, SealError>> {
    const { report } = this.#input;
    if (report === undefined) return ok(false);
    const bytes = typeof report === "function" ? await report(facts) : report;
    const fault = reportFault(bytes);
    if (fault !== null) return err({ code: fault });
    await this.#zip.add(FILE.report, [bytes]);
    return ok(true);
  }

  #refused(): Sealed["refused"] {
    const asked = new Set(this.#input.originals.map((original) => original.item));
    return [...this.#screened].flatMap(([item, { original }]) =>
      asked.has(item) && !original.included ? [{ item, reason: original.reason }] : [],
    );
  }
}
