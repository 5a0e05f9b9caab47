import type { Participant } from "@holdfast/model";
import { accountFields, type FieldIdentity } from "./accounts/account-fields.ts";
import { type FirstMessage, sighting, type Talk } from "./talk.ts";
import { type Identity, identityKey, nodeOf, type TraceNode } from "./trace-node.ts";

export interface FieldNodes {
  readonly nodes: Map<string, TraceNode>;
  /** Key of a handle → the accounts whose unchanging id an export puts beside it. */
  readonly tied: Map<string, Set<TraceNode>>;
}

/** The traces that the exports' own account fields name, seen at the first message of whoever bears them. */
export function fieldNodes(talks: Iterable<Talk>, country: string | undefined): FieldNodes {
  const fields: FieldNodes = { nodes: new Map(), tied: new Map() };
  for (const talk of talks) {
    const { source } = talk;
    if (source === null) continue;
    for (const { who, first } of people(talk)) {
      if (first === undefined) continue; // Nobody without a message: a sighting needs a place in the evidence.
      const self = who.self ?? first.self;
      addFields(fields, accountFields(source, { ...who, self }, country), who.name, first, self);
    }
  }
  return fields;
}

function addFields(
  { nodes, tied }: FieldNodes,
  identities: readonly FieldIdentity[],
  name: string,
  first: FirstMessage,
  self: boolean | null,
): void {
  const id = identities.find((i) => i.identifier === "user-id");
  const idNode = id === undefined ? null : nodeOf(nodes, bare(id));
  for (const identity of identities) {
    if (idNode !== null && identity.identifier === "handle") {
      const key = identityKey(identity);
      const accounts = tied.get(key) ?? new Set();
      tied.set(key, accounts.add(idNode));
      idNode.aliases.add(identity.value.startsWith("@") ? identity.value : `@${identity.value}`);
      continue;
    }
    const node = nodeOf(nodes, bare(identity));
    node.see(sighting(first, identity.asSeen, self, "account-field"), identity.missing);
    if (name !== identity.asSeen && name.trim() !== "") node.names.add(name);
  }
}

const bare = ({ asSeen: _asSeen, ...identity }: FieldIdentity): Identity => identity;

interface Person {
  readonly who: Participant;
  readonly first: FirstMessage | undefined;
}

/** Participants with their first message, then senders that no participant stands for. */
function* people(talk: Talk): Generator<Person> {
  const { firsts } = talk;
  const met = new Set<FirstMessage>();
  const [any] = firsts.values();
  for (const who of talk.conversation?.participants ?? []) {
    const own = [who.platformId, who.handle, who.name].flatMap((key) =>
      key === undefined ? [] : (firsts.get(key) ?? []),
    );
    for (const first of own) met.add(first);
    yield { who, first: own[0] ?? any };
  }
  for (const first of firsts.values()) {
    if (met.has(first) || first.senderId === undefined) continue;
    const { senderId, self } = first;
    const address = /^\+?[\d\s().-]{7,24}$|@/u.test(senderId) ? { handle: senderId } : {};
    yield { who: { name: first.sender ?? senderId, platformId: senderId, ...address, self }, first };
  }
}
