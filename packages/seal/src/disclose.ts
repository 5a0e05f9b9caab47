import { type ByteSource, err, ok, type Result, type UtcMs } from "@holdfast/model";
import { toBase64Url } from "./base64url.ts";
import { beginPackage, closePackage } from "./close-package.ts";
import { copied } from "./copied.ts";
import { custodyLine } from "./custody.ts";
import { Dependants } from "./dependants.ts";
import { FILE, LEAF_FILES, LEAF_SHAPE, type LeafFile, ORIGINALS_FOLDER } from "./layout.ts";
import { hashOfWithheld, isShown, parseLeaf, withheldLine } from "./leaf.ts";
import { LeafFileReader } from "./leaf-file-reader.ts";
import { type LeafLine, leafFile } from "./leaf-file-writer.ts";
import { LeafTally } from "./leaf-tally.ts";
import { manifestText } from "./manifest.ts";
import { reportFault } from "./media/report.ts";
import { PackageZip } from "./package-zip.ts";
import type { ReportInput, SealEnv, SealErrorCode } from "./seal-input.ts";
import type { Selection } from "./selection.ts";
import { nobleSha256, sha256Of } from "./sha256.ts";
import { openSound, type SoundPackage } from "./sound-package.ts";
import type { VerifyReport } from "./verify-report.ts";

export interface DiscloseInput {
  readonly selection: Selection;
  /** By the device's clock. */
  readonly at: UtcMs;
  /** A report of what is shown, made anew. Only who sealed may add one: its key must be the seal's. */
  readonly report?: ReportInput;
}

export interface Disclosed {
  /** The same as before: the seal is not touched. */
  readonly sealCode: string;
  /** Leaves that are hashes now, all rounds together. */
  readonly withheld: number;
  readonly shown: number;
}

/** Why nothing was disclosed. Words under `seal.error.<code>`. */
export const DISCLOSE_ERRORS = ["not-sound", "report-not-by-sealer", "source-changed"] as const;
export type DiscloseError =
  | { readonly code: "not-sound"; readonly report: VerifyReport }
  | { readonly code: "report-not-by-sealer" | "source-changed" | SealErrorCode };

/**
 * Makes a smaller package of a sound one: what is not selected becomes a hash, its originals are left out, and a signed
 * entry in the custody chain says so. The seal stays the same and still holds. Works on a disclosed package as well.
 * Throws what the sink and the source throw; on any failure throw away what was written.
 */
export async function disclosePackage(
  source: ByteSource,
  input: DiscloseInput,
  env: SealEnv,
): Promise<Result<Disclosed, DiscloseError>> {
  const hasher = env.hasher ?? nobleSha256;
  const dependants = new Dependants(input.selection);
  const opened = await openSound(source, hasher, (leaf, kind) => dependants.see(leaf, kind));
  if (!opened.ok) return err({ code: "not-sound", report: opened.error });
  const bySealer = toBase64Url(env.key.publicKey) === opened.value.payload.publicKey;
  if (input.report !== undefined && !bySealer) return err({ code: "report-not-by-sealer" });
  return new Disclosing(opened.value, dependants.decide(), input, env).run();
}

class Disclosing {
  readonly #from: SoundPackage;
  readonly #withheld: ReadonlySet<string>;
  readonly #input: DiscloseInput;
  readonly #env: SealEnv;
  readonly #zip: PackageZip;
  readonly #tally: LeafTally;
  #hidden = 0;

  constructor(from: SoundPackage, withheld: ReadonlySet<string>, input: DiscloseInput, env: SealEnv) {
    const hasher = env.hasher ?? nobleSha256;
    this.#from = from;
    this.#withheld = withheld;
    this.#input = input;
    this.#env = env;
    this.#zip = new PackageZip(env.sink, hasher, env.signal);
    this.#tally = new LeafTally(hasher);
  }

  async run(): Promise<Result<Disclosed, DiscloseError>> {
    const hasher = this.#env.hasher ?? nobleSha256;
    const { payload, entries } = this.#from;
    await beginPackage(this.#zip);
    for (const path of LEAF_FILES) {
      await this.#zip.add(path, leafFile(LEAF_SHAPE[path], this.#lines(path), this.#tally));
    }
    if (this.#tally.root() !== payload.root) return err({ code: "source-changed" });
    for (const [path, entry] of entries) {
      if (path.startsWith(ORIGINALS_FOLDER) && !this.#withheld.has(path)) {
        await this.#zip.add(path, copied(entry.source));
      }
    }
    const reported = await this.#report();
    if (!reported.ok) return reported;
    const encoder = new TextEncoder();
    const entry = await custodyLine(
      {
        event: "disclosed",
        at: new Date(this.#input.at).toISOString(),
        clock: "device",
        root: payload.root,
        manifest: sha256Of(hasher, encoder.encode(manifestText(this.#zip.payload()))),
        instructions: sha256Of(hasher, encoder.encode(this.#from.instructions)),
        report: reported.value,
        withheld: this.#hidden,
      },
      this.#from.seal,
      this.#from.custody,
      this.#env.key,
      hasher,
    );
    await closePackage(this.#zip, { ...this.#from, custody: [...this.#from.custody, entry] });
    const sealCode = this.#from.report.sealCode ?? "";
    return ok({ sealCode, withheld: this.#hidden, shown: this.#tally.count - this.#hidden });
  }

  async *#lines(path: LeafFile): AsyncGenerator<readonly LeafLine[]> {
    const entry = this.#from.entries.get(path);
    if (entry === undefined) throw new Error("disclose: a verified package lost a file");
    const hasher = this.#env.hasher ?? nobleSha256;
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let ready: LeafLine[] = [];
    const reader = new LeafFileReader(LEAF_SHAPE[path], (buffer, start, end) => {
      const line = decoder.decode(buffer.subarray(start, end));
      const leaf = parseLeaf(line);
      if (typeof leaf === "string") throw new Error("disclose: a verified leaf cannot be read");
      if (!isShown(leaf)) {
        this.#hidden += 1;
        ready.push({ line, hash: hashOfWithheld(leaf) });
      } else if (this.#withheld.has(leaf.path)) {
        this.#hidden += 1;
        buffer[start - 1] = 0;
        const hash = hasher.once(buffer.subarray(start - 1, end));
        ready.push({ line: withheldLine(leaf.path, hash), hash });
      } else ready.push(line);
    });
    for await (const chunk of entry.source.chunks()) {
      reader.push(chunk);
      yield ready;
      ready = [];
    }
    reader.finish();
  }

  async #report(): Promise<Result<boolean, DiscloseError>> {
    const { report } = this.#input;
    if (report === undefined) return ok(false);
    const { root, leafCount } = this.#from.payload;
    const facts = { sealCode: this.#from.report.sealCode ?? "", root, leafCount };
    const bytes = typeof report === "function" ? await report(facts) : report;
    const fault = reportFault(bytes);
    if (fault !== null) return err({ code: fault });
    await this.#zip.add(FILE.report, [bytes]);
    return ok(true);
  }
}
