import { isObject, type Json } from "./json.ts";
import type { LeafKind } from "./layout.ts";
import type { Leaf, ShownLeaf } from "./leaf.ts";
import { isShown } from "./leaf.ts";
import type { LeafView, Selection } from "./selection.ts";

/**
 * Decides, leaf by leaf, what a disclosure shows.
 *
 * [Note: What leaks across leaves]
 * A withheld message must not be read out of another leaf. So, unless the caller says `keepAnyway`:
 * - a conversation of which a message is withheld stays only when each participant wrote a message that stays: else its
 *   list would name somebody whose words were withheld;
 * - a trace stays only when every sighting of it stands in a message that stays or, where it stands in none, in a
 *   conversation that stays, or else in an item that stays;
 * - an item stays only when every message read from it stays: its SHA-256 would let anybody test guesses of the
 *   withheld words, and its ledger gives their length. What it is part of, and its original, go with it;
 * - an item that no message was read from (a photo that came along) stays when a message that stays names it as an
 *   attachment; in `withhold` mode also when no withheld message names it;
 * - the full report always goes.
 * Counts, order and the kind of every leaf stay visible, and so does everything custody says.
 */
export class Dependants {
  readonly #selection: Selection;
  readonly #withheld = new Set<string>();
  readonly #keptSenders = new Map<string, Set<string>>();
  readonly #conversations: ShownLeaf[] = [];
  readonly #traces: ShownLeaf[] = [];
  readonly #items: ShownLeaf[] = [];
  readonly #files: string[] = [];
  readonly #itemsOfKept = new Set<string>();
  readonly #itemsOfWithheld = new Set<string>();
  readonly #attachedKept = new Set<string>();
  readonly #attachedWithheld = new Set<string>();
  readonly #keptMessages = new Set<string>();
  readonly #brokenConversations = new Set<string>();

  constructor(selection: Selection) {
    this.#selection = selection;
  }

  /** Every leaf of the package, in order. */
  see(leaf: Leaf, kind: LeafKind): void {
    if (!isShown(leaf)) {
      this.#withheld.add(leaf.path);
      return;
    }
    if (kind === "message") this.#message(leaf);
    else if (kind === "statement") {
      if (!this.#selected(leaf, kind)) this.#withheld.add(leaf.path);
    } else if (kind === "conversation") this.#conversations.push(leaf);
    else if (kind === "trace") this.#traces.push(leaf);
    else if (kind === "item") this.#items.push(leaf);
    else this.#files.push(leaf.path);
  }

  /** Paths of the leaves that are to be hashes; to be asked once all leaves were seen. */
  decide(): ReadonlySet<string> {
    const conversations = new Set<string>();
    for (const leaf of this.#conversations) {
      if (this.#stays(leaf, "conversation", this.#conversationStays(leaf))) conversations.add(text(leaf.value, "id"));
    }
    const items = this.#decideItems();
    for (const leaf of this.#traces) this.#stays(leaf, "trace", this.#traceStays(leaf, conversations, items));
    return this.#withheld;
  }

  #message(leaf: ShownLeaf): void {
    const kept = this.#selected(leaf, "message");
    const conversation = text(leaf.value, "conversation");
    if (kept) {
      this.#keptMessages.add(leaf.path);
      const senders = this.#keptSenders.get(conversation) ?? new Set();
      this.#keptSenders.set(conversation, senders.add(text(leaf.value, "sender")));
    } else {
      this.#withheld.add(leaf.path);
      this.#brokenConversations.add(conversation);
    }
    for (const span of [member(leaf.value, "span"), ...list(leaf.value, "also")]) {
      (kept ? this.#itemsOfKept : this.#itemsOfWithheld).add(text(span, "item"));
    }
    for (const attachment of list(leaf.value, "attachments")) {
      (kept ? this.#attachedKept : this.#attachedWithheld).add(text(attachment, "item"));
    }
  }

  #selected(leaf: ShownLeaf, kind: LeafKind): boolean {
    const view: LeafView = { path: leaf.path, kind, value: leaf.value };
    const match = this.#selection.matches(view);
    return (this.#selection.mode === "keep" ? match : !match) || this.#selection.keepAnyway?.(view) === true;
  }

  /** Notes a dependent leaf that goes; says whether it stays. */
  #stays(leaf: ShownLeaf, kind: LeafKind, byRule: boolean): boolean {
    const view: LeafView = { path: leaf.path, kind, value: leaf.value };
    const matched = this.#selection.mode === "withhold" && this.#selection.matches(view);
    const stays = (byRule && !matched) || this.#selection.keepAnyway?.(view) === true;
    if (!stays) this.#withheld.add(leaf.path);
    return stays;
  }

  #conversationStays(leaf: ShownLeaf): boolean {
    const id = text(leaf.value, "id");
    const senders = this.#keptSenders.get(id);
    if (senders === undefined) return this.#selection.mode === "withhold" && !this.#brokenConversations.has(id);
    if (!this.#brokenConversations.has(id)) return true;
    return list(leaf.value, "participants").every((participant) => senders.has(text(participant, "name")));
  }

  #traceStays(leaf: ShownLeaf, conversations: ReadonlySet<string>, items: ReadonlySet<string>): boolean {
    const sightings = list(leaf.value, "sightings");
    return (
      sightings.length > 0 &&
      sightings.every((sighting) => {
        const message = text(sighting, "message");
        if (message !== "") return this.#keptMessages.has(message);
        const conversation = text(sighting, "conversation");
        return conversation === ""
          ? items.has(text(member(sighting, "span"), "item"))
          : conversations.has(conversation);
      })
    );
  }

  /** The ids of the items that stay. */
  #decideItems(): ReadonlySet<string> {
    const parents = new Map(this.#items.map((leaf) => [text(leaf.value, "id"), text(leaf.value, "parent")]));
    // What holds a withheld message is withheld up to the outermost zip.
    const tainted = new Set<string>();
    for (const start of this.#itemsOfWithheld) {
      for (
        let id: string | undefined = start;
        id !== undefined && id !== "" && !tainted.has(id);
        id = parents.get(id)
      ) {
        tainted.add(id);
      }
    }
    const kept = new Set<string>();
    const keptFiles = new Set<string>();
    for (const leaf of this.#items) {
      const id = text(leaf.value, "id");
      if (!this.#stays(leaf, "item", !tainted.has(id) && this.#itemStays(id))) continue;
      kept.add(id);
      const path = text(member(leaf.value, "original"), "path");
      if (path !== "" && !tainted.has(id)) keptFiles.add(path);
    }
    for (const path of this.#files) if (!keptFiles.has(path)) this.#withheld.add(path);
    return kept;
  }

  #itemStays(id: string): boolean {
    if (this.#itemsOfKept.has(id) || this.#attachedKept.has(id)) return !this.#attachedWithheld.has(id);
    return this.#selection.mode === "withhold" && !this.#attachedWithheld.has(id);
  }
}

/** Members of values that any sealer may have written: a missing or odd one reads as empty, and empty keeps nothing. */
function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? value[key] : undefined;
}
function text(value: Json | undefined, key: string): string {
  const found = member(value, key);
  return typeof found === "string" ? found : "";
}
function list(value: Json | undefined, key: string): readonly Json[] {
  const found = member(value, key);
  return Array.isArray(found) ? (found as readonly Json[]) : []; // Array.isArray forgets what the elements are.
}
