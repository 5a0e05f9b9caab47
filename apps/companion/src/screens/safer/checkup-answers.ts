import {
  ACCOUNT_AGES,
  CHECKUP_ANSWERS,
  type CheckupAnswer,
  type CheckupAnswers,
  type CheckupPlatform,
  type CheckupRecord,
} from "@holdfast/guide/checkup";
import { keepAnswers, loadAnswers } from "../../store/kept-answers.ts";

/** What is kept of one check-up. */
export interface KeptCheckup {
  readonly answers: CheckupAnswers;
  /** The list as it was on the day it was last looked at. */
  readonly record: CheckupRecord | null;
}

const slot = (platform: CheckupPlatform): string => `checkup.${platform}`;

export function loadCheckup(platform: CheckupPlatform): KeptCheckup {
  const found = loadAnswers()[slot(platform)];
  if (!isObject(found)) return { answers: { items: {} }, record: null };
  const age = ACCOUNT_AGES.find((one) => one === found["age"]);
  const items = isObject(found["items"]) ? answersIn(found["items"]) : {};
  return { answers: { items, ...(age === undefined ? {} : { age }) }, record: recordIn(platform, found["record"]) };
}

export const keepCheckup = (platform: CheckupPlatform, { answers, record }: KeptCheckup): void =>
  keepAnswers(slot(platform), { ...answers, record });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const answerIn = (value: unknown): CheckupAnswer | null => CHECKUP_ANSWERS.find((one) => one === value) ?? null;

const answersIn = (items: Readonly<Record<string, unknown>>): Record<string, CheckupAnswer> =>
  Object.fromEntries(
    Object.entries(items).flatMap(([id, value]) => {
      const answer = answerIn(value);
      return answer === null ? [] : [[id, answer]];
    }),
  );

function recordIn(platform: CheckupPlatform, value: unknown): CheckupRecord | null {
  if (!isObject(value) || typeof value["on"] !== "string" || !Array.isArray(value["items"])) return null;
  const items = value["items"].flatMap((item: unknown) =>
    isObject(item) && typeof item["id"] === "string"
      ? [
          {
            id: item["id"],
            answer: answerIn(item["answer"]),
            checkedOn: typeof item["checkedOn"] === "string" ? item["checkedOn"] : null,
          },
        ]
      : [],
  );
  return { platform, on: value["on"], items };
}
