import type { Sighting, Trace, TraceKind, TraceService } from "@holdfast/model";
import { MISSING_CODES, type MissingCode } from "./missing-codes.ts";

/** What findings and account fields have in common. */
export interface Identity {
  readonly kind: TraceKind;
  readonly service: TraceService | null;
  readonly value: string;
  readonly identifier?: NonNullable<Trace["identifier"]>;
  readonly stability: Trace["stability"];
  readonly missing: readonly MissingCode[];
}

/** Equal for all spellings of one thing: a handle and a user id of the same letters are two. */
export const identityKey = (of: Identity): string =>
  `${of.kind} ${of.service ?? ""} ${of.identifier ?? ""} ${of.value}`;

/** The node of `identity` in `nodes`, made when it is new. */
export function nodeOf(nodes: Map<string, TraceNode>, identity: Identity): TraceNode {
  const key = identityKey(identity);
  const known = nodes.get(key);
  if (known !== undefined) return known;
  const node = new TraceNode(identity);
  nodes.set(key, node);
  return node;
}

/** Names told of one account; beyond it they add nothing a reader could use. */
const MAX_NAMES = 5;

/** One trace while sightings come in. */
export class TraceNode {
  readonly of: Identity;
  readonly sightings: Sighting[] = [];
  readonly payees: Set<string> = new Set();
  readonly names: Set<string> = new Set();
  readonly aliases: Set<string> = new Set();
  /** Place in the order of first sightings; accounts that the exports name stand before all. */
  order = -1;
  /** What every sighting leaves open: one clear sighting answers for all. */
  #open: ReadonlySet<MissingCode> | null = null;

  constructor(of: Identity) {
    this.of = of;
  }

  see(sighting: Sighting, missing: readonly MissingCode[]): void {
    const open = this.#open;
    this.#open = new Set(open === null ? missing : missing.filter((code) => open.has(code)));
    const last = this.sightings.at(-1);
    const again =
      last !== undefined &&
      last.asSeen === sighting.asSeen &&
      last.span.item === sighting.span.item &&
      last.span.start === sighting.span.start;
    if (!again) this.sightings.push(sighting);
  }

  /** Takes over what was seen of the same thing elsewhere, or of another spelling that the export ties to it. */
  absorb(other: TraceNode): void {
    const open = this.#open;
    if (other.of.value === this.of.value && open !== null) {
      this.#open = new Set([...(other.#open ?? [])].filter((code) => open.has(code)));
    }
    this.sightings.push(...other.sightings);
    for (const name of other.names) this.names.add(name);
    for (const payee of other.payees) this.payees.add(payee);
    for (const alias of other.aliases) this.aliases.add(alias);
  }

  trace(): Trace {
    const { kind, service, value, identifier, stability } = this.of;
    const payeeName = joined(this.payees);
    const chatName = joined(this.names);
    return {
      kind,
      service,
      value,
      ...(identifier === undefined ? {} : { identifier }),
      ...(this.aliases.size === 0 ? {} : { aliases: [...this.aliases] }),
      stability,
      ...(payeeName === null ? {} : { payeeName }),
      ...(chatName === null ? {} : { chatName }),
      missing: this.#missing(),
      sightings: this.sightings,
    };
  }

  #missing(): readonly MissingCode[] {
    const { kind, stability } = this.of;
    const codes = new Set(this.#open);
    if (kind === "account" && stability === "changeable") {
      if (this.sightings.every((s) => s.at.type === "none")) codes.add("date-needed");
      else if (this.sightings.every((s) => s.at.type !== "instant")) codes.add("time-zone-needed");
    }
    if ((kind === "payment" || kind === "iban") && this.payees.size === 0) codes.add("payee-name");
    return MISSING_CODES.filter((code) => codes.has(code));
  }
}

const joined = (names: ReadonlySet<string>): string | null =>
  names.size === 0 ? null : [...names].slice(0, MAX_NAMES).join(" / ");
