import { type AccountAge, type Checkup, type CheckupItem, checkupItems } from "./checkup.ts";

export const CHECKUP_ANSWERS = ["done", "later", "not-mine"] as const;
export type CheckupAnswer = (typeof CHECKUP_ANSWERS)[number];

/** What the person said of one app, by the id of the item. Ids that the check-up no longer holds are kept and not counted. */
export interface CheckupAnswers {
  readonly age?: AccountAge;
  readonly items: Readonly<Record<string, CheckupAnswer>>;
}

export interface CheckupProgress {
  readonly done: number;
  readonly later: number;
  readonly notMine: number;
  readonly open: number;
  readonly total: number;
  /** Of the four that matter most, those neither done nor set aside. */
  readonly firstOpen: number;
  /** What to look at now: the first that nobody answered, else the first put off. Null when nothing is left. */
  readonly next: CheckupItem | null;
}

/** How far one check-up is. What there is no switch for is counted as done: the app does it. */
export function checkupProgress(checkup: Checkup, { items: answers }: CheckupAnswers): CheckupProgress {
  const items = checkupItems(checkup);
  const said = (item: CheckupItem): CheckupAnswer | null => answerTo(item, answers);
  const count = (answer: CheckupAnswer | null): number => items.filter((item) => said(item) === answer).length;
  return {
    done: count("done"),
    later: count("later"),
    notMine: count("not-mine"),
    open: count(null),
    total: items.length,
    firstOpen: checkup.first.filter((item) => said(item) === null || said(item) === "later").length,
    next: items.find((item) => said(item) === null) ?? items.find((item) => said(item) === "later") ?? null,
  };
}

export function answerTo(item: CheckupItem, answers: CheckupAnswers["items"]): CheckupAnswer | null {
  // Answers come from storage: a name such as "constructor" must not find anything.
  const own = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
  if (own !== undefined) return own;
  return item.kind === "setting" && item.setting.automatic ? "done" : null;
}
