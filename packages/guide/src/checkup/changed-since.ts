import { type Checkup, type CheckupItem, checkupItems } from "./checkup.ts";
import type { CheckupPlatform } from "./checkup-platform.ts";
import { answerTo, type CheckupAnswer, type CheckupAnswers } from "./checkup-progress.ts";

/** What a check-up was on one day, to be compared with another day. Holds no name and no content. */
export interface CheckupRecord {
  readonly platform: CheckupPlatform;
  /** `2026-11-24`. */
  readonly on: string;
  readonly items: readonly {
    readonly id: string;
    readonly answer: CheckupAnswer | null;
    /** When the fact was last checked; null for what is no fact. */
    readonly checkedOn: string | null;
  }[];
}

export interface CheckupChanges {
  /** Items that were not in the list then. */
  readonly added: readonly CheckupItem[];
  /** Items whose facts were checked again since: what the person set then may be called something else now. */
  readonly refreshed: readonly CheckupItem[];
  /** Ids that the list no longer holds. */
  readonly gone: readonly string[];
  readonly answered: readonly {
    readonly item: CheckupItem;
    readonly from: CheckupAnswer | null;
    readonly to: CheckupAnswer | null;
  }[];
}

/** The record of today. `on` is the device's day. */
export function checkupRecord(checkup: Checkup, answers: CheckupAnswers, on: string): CheckupRecord {
  return {
    platform: checkup.platform,
    on,
    items: checkupItems(checkup).map((item) => ({
      id: item.id,
      answer: answerTo(item, answers.items),
      checkedOn: item.kind === "setting" ? item.setting.checkedOn : null,
    })),
  };
}

/** What is different from `previous`, in our facts and in the person's answers. */
export function changedSince(previous: CheckupRecord, checkup: Checkup, answers: CheckupAnswers): CheckupChanges {
  const before = new Map(previous.items.map((one) => [one.id, one]));
  const items = checkupItems(checkup);
  const now = new Set(items.map(({ id }) => id));
  return {
    added: items.filter(({ id }) => !before.has(id)),
    refreshed: items.filter((item) => {
      const then = before.get(item.id)?.checkedOn;
      return item.kind === "setting" && typeof then === "string" && item.setting.checkedOn > then;
    }),
    gone: previous.items.map(({ id }) => id).filter((id) => !now.has(id)),
    answered: items.flatMap((item) => {
      const then = before.get(item.id);
      const to = answerTo(item, answers.items);
      return then === undefined || then.answer === to ? [] : [{ item, from: then.answer, to }];
    }),
  };
}
