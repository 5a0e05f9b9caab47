import { openZip } from "@holdfast/archive";
import { type AccountLists, readAccountList } from "@holdfast/importers";
import { BlobSource, type ByteSource, itemId } from "@holdfast/model";
import { type AccountListSet, type CheckResult, reviewLists } from "@holdfast/signals";
import type { Given } from "../evidence/given.ts";
import type { Task } from "../protocol.ts";

export interface ReviewAsked {
  readonly now: Given;
  /** An earlier download: what is not in it is new. */
  readonly before: Given | null;
  /** Without one: what is dated after this (milliseconds UTC) is new. */
  readonly since: number | null;
}
/** One account that came since. */
export interface NewAccount {
  readonly name: string;
  /** `follower`, `friend` or `request`. */
  readonly as: "follower" | "friend" | "request";
  /** Milliseconds UTC where the list has it. */
  readonly at: number | null;
}
export interface ReviewView {
  /** False: no list of an account that we know stands in it. Never "no followers". */
  readonly recognised: boolean;
  /** People in the lists. */
  readonly people: number;
  /** Entries of known lists that were not understood. */
  readonly notUnderstood: number;
  readonly result: CheckResult;
  /** Newest first, at most `MAX_SHOWN`. */
  readonly added: readonly NewAccount[];
  readonly addedCount: number;
}

const MAX_SHOWN = 200;
/** Bytes of one list: half a million followers. */
const MAX_LIST = 134_217_728;
/** Lists of one download; the rest of a whole account is messages and pictures, which are not opened. */
const MAX_LISTS = 500;

/** Reads the lists of an account's own download, and nothing else in it, and says which accounts deserve a look. */
export async function reviewDownload({ now, before, since }: ReviewAsked, task: Task): Promise<ReviewView> {
  const lists = await listsOf(now, task);
  const earlier = before === null ? null : await listsOf(before, task);
  const set = together(lists);
  const { added, ...result } = reviewLists(set, {
    ...(earlier === null ? {} : { previous: together(earlier) }),
    ...(since === null ? {} : { since }),
  });
  return {
    recognised: lists.length > 0,
    people: set.contacts.length + set.requests.length,
    notUnderstood: lists.reduce((sum, { notUnderstood }) => sum + notUnderstood, 0),
    result,
    added: added.slice(0, MAX_SHOWN).map((one) => ({
      name: one.handle ?? one.displayName ?? "",
      as: "direction" in one ? "request" : one.relation === "friend" ? "friend" : "follower",
      at: one.at.type === "none" ? null : one.at.ms,
    })),
    addedCount: added.length,
  };
}

const together = (lists: readonly AccountLists[]): AccountListSet => ({
  contacts: lists.flatMap(({ contacts }) => contacts),
  requests: lists.flatMap(({ requests }) => requests),
});

async function listsOf(given: Given, { signal, progress }: Task): Promise<readonly AccountLists[]> {
  const files = await candidates(given);
  const found: AccountLists[] = [];
  for (const [at, { path, source }] of files.entries()) {
    signal.throwIfAborted();
    progress(at, files.length);
    const lists = await readAccountList(itemId(path), path, source);
    if (lists.recognised) found.push(lists);
  }
  return found;
}

interface Candidate {
  readonly path: string;
  readonly source: ByteSource;
}

/** The files that may be lists: by their ending, since a whole account holds thousands of others. */
async function candidates({ files }: Given): Promise<readonly Candidate[]> {
  const all: Candidate[] = [];
  for (const { path, file } of files) {
    const source = new BlobSource(file);
    if (!/\.zip$/iu.test(path)) {
      all.push({ path, source });
      continue;
    }
    const zip = await openZip(source);
    if (zip.ok) all.push(...zip.value.entries);
  }
  return all
    .filter(({ path, source }) => /\.(?:json|js)$/iu.test(path) && source.size <= MAX_LIST && !MESSAGES.test(path))
    .slice(0, MAX_LISTS);
}

/** Chats stand in the same download under these names, and are nobody's list. */
const MESSAGES = /(?:^|\/)(?:messages\/|inbox\/|message_\d+\.json$|chat_history|direct-messages)/iu;
