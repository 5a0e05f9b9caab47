export {
  CHECK_IN_ANSWERS,
  CHECK_IN_QUESTIONS,
  type CheckIn,
  type CheckInAnswer,
  type CheckInCounts,
  type CheckInInput,
  type CheckInQuestion,
  makeCheckIn,
} from "./check-in.ts";
export { checkInDays } from "./check-in-days.ts";
export { type CheckInFault, MAX_CHECK_IN_TEXT, readCheckIn, writeCheckIn } from "./check-in-text.ts";
export { AGE_BANDS, type AgeBand, type Blank, PLAN_SECTIONS, type PlanSectionId } from "./clause.ts";
export * from "./family-plan.ts";
export * from "./say-check-in.ts";
export * from "./talk.ts";
