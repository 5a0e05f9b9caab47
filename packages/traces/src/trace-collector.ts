import type { Conversation, ConversationId, Message, Source, Trace } from "@holdfast/model";
import { normaliseHandle, platformRow } from "./accounts/normalise-account.ts";
import { platformOfSource } from "./accounts/platform-of-source.ts";
import type { CollectOptions } from "./collect-options.ts";
import { fieldNodes } from "./field-nodes.ts";
import { findTraces } from "./find-traces.ts";
import type { Finding } from "./finding.ts";
import type { MissingCode } from "./missing-codes.ts";
import { payeeIn } from "./payments/payee-name.ts";
import { newTalk, noteSender, senderKey, sighting, type Talk } from "./talk.ts";
import { type Identity, identityKey, nodeOf, TraceNode } from "./trace-node.ts";

/** Messages after a gift card is asked for in which a code alone is taken for one of its codes. */
const GIFT_CARD_REACH = 10;
/** Messages of one sender after a payment name in which "the name on it is …" still speaks of it. */
const PAYEE_REACH = 3;
/**
 * Collects traces while messages stream by; memory grows with what is found, not with what is read. A conversation may
 * be told before or after its messages.
 */
export class TraceCollector {
  readonly #options: CollectOptions;
  #order = 0;
  readonly #talks = new Map<ConversationId, Talk>();
  readonly #nodes = new Map<string, TraceNode>();
  /** `@name` with no platform named, by conversation: settled when the conversation's platform is known. */
  readonly #bare = new Map<ConversationId, Map<string, TraceNode>>();

  constructor(options: CollectOptions = {}) {
    this.#options = options;
  }

  /** `source`: the format the message was read from, where the caller knows it before the conversation is told. */
  add(message: Message, source?: Source): void {
    const talk = this.#talk(message.conversation);
    talk.source ??= source ?? null;
    noteSender(talk, message);
    const read = (text: string): boolean => this.#read(text, message, talk);
    let paid = read(message.text);
    if (message.subject !== undefined) paid = read(message.subject) || paid;
    for (const { kind, name } of message.attachments) {
      if (kind === "link" && name !== undefined && name !== message.text) paid = read(name) || paid;
    }
    if (!paid) notePayee(talk, message);
    talk.giftCardLeft--;
    talk.paymentLeft--;
  }

  conversation(conversation: Conversation): void {
    const talk = this.#talk(conversation.id);
    talk.conversation = conversation;
    talk.source = conversation.source;
  }

  /** What was collected. Call once, at the end. */
  traces(): readonly Trace[] {
    const { nodes, tied } = fieldNodes(this.#talks.values(), this.#options.country);
    for (const [conversation, talk] of this.#talks) this.#settleBare(conversation, talk);
    for (const [key, node] of this.#nodes) {
      const known = nodes.get(key);
      if (known === undefined) nodes.set(key, node);
      else known.absorb(node);
    }
    for (const [handle, accounts] of tied) {
      const [account] = accounts;
      const node = nodes.get(handle);
      // A handle that two ids bore, one after the other, names neither: it stays a trace of its own.
      if (accounts.size !== 1 || account === undefined || node === undefined) continue;
      account.absorb(node);
      nodes.delete(handle);
    }
    return [...nodes.values()]
      .filter((node) => node.sightings.length > 0)
      .toSorted((a, b) => a.order - b.order)
      .map((node) => node.trace());
  }

  /** True when the text names a way to pay. */
  #read(text: string, message: Message, talk: Talk): boolean {
    const findings = findTraces(text, {
      platform: talk.source === null ? null : platformOfSource(talk.source),
      country: this.#options.country,
      giftCard: talk.giftCardLeft > 0 ? talk.giftCard : null,
    });
    let paid = false;
    for (const finding of findings) {
      const node = this.#see(finding, message);
      if (finding.kind === "payment" || finding.kind === "wallet" || finding.kind === "iban") {
        paid = true;
        talk.payment = node;
        talk.paymentBy = senderKey(message);
        talk.paymentLeft = PAYEE_REACH;
      }
      if (finding.kind === "gift-card") {
        talk.giftCard = finding.service?.replace(/^brand:/u, "") ?? null;
        talk.giftCardLeft = GIFT_CARD_REACH;
      }
    }
    return paid;
  }

  #see(finding: Finding, message: Message): TraceNode {
    const { start: _start, end: _end, asSeen, bare, payeeName, ...identity } = finding;
    // A bare name waits for its conversation: the platform may be told after the message.
    const waits = bare === true && finding.service === null;
    const store = waits ? this.#bareOf(message.conversation) : this.#nodes;
    const node = nodeOf(store, identity);
    if (node.sightings.length === 0) node.order = this.#order++;
    const photo = finding.kind === "gift-card" && message.attachments.some((a) => a.kind === "photo");
    const missing: readonly MissingCode[] = photo ? [...finding.missing, "code-on-photo"] : finding.missing;
    node.see(sighting(message, asSeen, message.self, "text"), missing);
    if (payeeName !== undefined) node.payees.add(payeeName);
    return node;
  }

  #bareOf(conversation: ConversationId): Map<string, TraceNode> {
    const known = this.#bare.get(conversation);
    if (known !== undefined) return known;
    const fresh = new Map<string, TraceNode>();
    this.#bare.set(conversation, fresh);
    return fresh;
  }

  #settleBare(conversation: ConversationId, talk: Talk): void {
    const platform = talk.source === null ? null : platformOfSource(talk.source);
    for (const node of this.#bare.get(conversation)?.values() ?? []) {
      const row = platform === null ? null : platformRow(platform);
      const value = platform === null || row?.mentions !== true ? null : normaliseHandle(platform, node.of.value);
      const settled: Identity =
        value === null || row === null
          ? node.of
          : { ...node.of, service: row.id, value, missing: ["platform-assumed", ...row.handleLacks] };
      const key = identityKey(settled);
      const fresh = new TraceNode(settled);
      fresh.order = node.order;
      for (const seen of node.sightings) fresh.see(seen, settled.missing);
      const known = this.#nodes.get(key);
      if (known === undefined) this.#nodes.set(key, fresh);
      else known.absorb(fresh);
    }
  }

  #talk(id: ConversationId): Talk {
    const known = this.#talks.get(id);
    if (known !== undefined) return known;
    const fresh = newTalk();
    this.#talks.set(id, fresh);
    return fresh;
  }
}

function notePayee(talk: Talk, message: Message): void {
  if (talk.payment === null || talk.paymentLeft <= 0 || talk.paymentBy !== senderKey(message)) return;
  const payee = payeeIn(message.text);
  if (payee?.sure === true) talk.payment.payees.add(payee.name);
}
