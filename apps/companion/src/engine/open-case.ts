import { type Casefile, openCasefile, type SaveError } from "@holdfast/casefile";
import type { ByteSource, Result, Situation } from "@holdfast/model";
import type { CaseView } from "./case-view.ts";
import { viewOf } from "./view-of.ts";

/** Keeps a casefile somewhere that outlives the page; absent while it lives in this tab only. */
export interface Keeper {
  save(casefile: Casefile): Promise<Result<null, SaveError>>;
}

/**
 * The one casefile that this worker has open. Every change goes through `change`, which keeps it before the page hears of
 * it: what the page shows as done is done. Where it cannot be kept (the disk is full), it is still in this tab, and the
 * view says that it is only there.
 */
export class OpenCase {
  readonly #tell: (view: CaseView | null) => void;
  #casefile: Casefile | null = null;
  #keeper: Keeper | null = null;
  #notKept: SaveError | null = null;
  /** Files given in this session, by item, for as long as the page lives: the bytes are read in place, never copied. */
  readonly sources: Map<string, ByteSource> = new Map();
  /** One change after the other: two at once would each keep a casefile without the other's. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(tell: (view: CaseView | null) => void) {
    this.#tell = tell;
  }

  begin(situation: Situation): void {
    this.adopt(openCasefile(situation), null);
  }

  /** Takes over a casefile: a new one, or one that was just unlocked. */
  adopt(casefile: Casefile, keeper: Keeper | null): void {
    this.#casefile = casefile;
    this.#keeper = keeper;
    this.#notKept = null;
    this.sources.clear();
    this.#show();
  }

  /** From now on each change is kept by `keeper`, which has what is there. */
  keepWith(keeper: Keeper): void {
    this.#keeper = keeper;
    this.#notKept = null;
    this.#show();
  }

  get isOpen(): boolean {
    return this.#casefile !== null;
  }

  /** @throws where no casefile is open: the page asks for one first. */
  get now(): Casefile {
    if (this.#casefile === null) throw new Error("engine: no casefile is open");
    return this.#casefile;
  }

  get keptIn(): CaseView["kept"] {
    return this.#keeper === null ? "memory" : "vault";
  }

  /** Makes the next casefile of this one, keeps it, then shows it. */
  change(next: (casefile: Casefile) => Casefile | Promise<Casefile>): Promise<Casefile> {
    const turn = this.#last.then(async () => {
      const changed = await next(this.now);
      const saved = await this.#keeper?.save(changed);
      this.#notKept = saved === undefined || saved.ok ? null : saved.error;
      this.#casefile = changed;
      this.#show();
      return changed;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    this.#casefile = null;
    this.#keeper = null;
    this.sources.clear();
    this.#show();
  }

  #show(): void {
    this.#tell(this.#casefile === null ? null : viewOf(this.#casefile, this.keptIn, this.#notKept));
  }
}
