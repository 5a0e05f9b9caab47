import type { ByteSource } from "@holdfast/model";
import { JsonScan } from "../json/json-scan.ts";
import { type ChatHead, textOf } from "./telegram-chat.ts";
import { chatKey, isChatGroup, isUserId, TELEGRAM_HEADS_PLAN } from "./telegram-plan.ts";

/** Chats whose heads are kept. */
const MAX_HEADS = 100_000;

/** What one file says about its chats and its account, wherever it says so. */
export interface TelegramHeads {
  /** The root first, then every chat of a list, in order. */
  readonly chats: readonly ChatHead[];
  readonly account: string | null;
}

/** One more pass, without messages, for files that name a chat after its messages or the account after its chats. */
export async function readHeads(source: ByteSource): Promise<TelegramHeads> {
  const root: ChatHead = {};
  const chats: ChatHead[] = [root];
  let head = root;
  let account: string | null = null;
  const scan = new JsonScan(source, TELEGRAM_HEADS_PLAN);
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "enter" && isChatGroup(scan.kind)) {
      head = {};
      if (chats.length < MAX_HEADS) chats.push(head);
    } else if (step === "leave" && isChatGroup(scan.kind)) head = root;
    else if (step === "value") {
      const key = chatKey(scan.kind);
      if (key !== null) head[key] = scan.value;
      else if (isUserId(scan.kind)) account = textOf(scan.value) ?? account;
    } else if (step === "problem" || step === "end") {
      await scan.close();
      return { chats, account };
    }
  }
}
