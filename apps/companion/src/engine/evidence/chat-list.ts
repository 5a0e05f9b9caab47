import { type ListedConversation, listConversations } from "@holdfast/importers";
import { sortKey } from "@holdfast/model";
import { type Given, toInput } from "./given.ts";

/** One conversation of a download, as it can be told without reading it. */
export interface ListedChat {
  /** What `Given.only` takes. */
  readonly key: string;
  readonly source: ListedConversation["source"];
  readonly names: readonly string[];
  readonly count: number | null;
  /** Milliseconds of its newest message, UTC or by a clock whose zone is unknown; null where that would mean reading it. */
  readonly lastAt: number | null;
  /** Somebody's first words, kept apart by the app. */
  readonly request: boolean;
}

/** Up to so many conversations are read without asking which. */
const WITHOUT_ASKING = 8;
/** Conversations that are listed; an account has thousands, and the likely ones come first. */
const MOST = 500;

/** The conversations of a whole download, likely ones first: strangers' first words, then the newest. Null: too few to ask. */
export async function chatList(given: Given, signal: AbortSignal): Promise<readonly ListedChat[] | null> {
  const whole = given.arrival === "folder" || given.files.some(({ path }) => /\.zip$/iu.test(path));
  if (!whole) return null;
  const { inputs } = await listConversations([toInput(given, new Set())], signal);
  const conversations = inputs.flatMap((input) => input.conversations);
  if (new Set(conversations.map(({ key }) => key)).size <= WITHOUT_ASKING) return null;
  return conversations.toSorted(likelyFirst).slice(0, MOST).map(chatOf);
}

const isRequest = ({ folder }: ListedConversation): boolean => folder === "message_requests";
const lastOf = ({ lastAt }: ListedConversation): number =>
  lastAt === null || lastAt.type === "none" ? Number.NEGATIVE_INFINITY : sortKey(lastAt);
const likelyFirst = (a: ListedConversation, b: ListedConversation): number =>
  Number(isRequest(b)) - Number(isRequest(a)) || lastOf(b) - lastOf(a);

function chatOf(one: ListedConversation): ListedChat {
  const last = lastOf(one);
  return {
    key: one.key,
    source: one.source,
    names: one.title === null ? one.people : [one.title],
    count: one.count,
    lastAt: Number.isFinite(last) ? last : null,
    request: isRequest(one),
  };
}
