export * from "./changed-since.ts";
export * from "./checkup.ts";
export {
  CHECKUP_DEVICES,
  CHECKUP_PLATFORMS,
  type CheckupDevice,
  type CheckupPlatform,
  checkupPlatform,
  isCheckupDevice,
} from "./checkup-platform.ts";
export {
  CHECKUP_ANSWERS,
  type CheckupAnswer,
  type CheckupAnswers,
  type CheckupProgress,
  checkupProgress,
} from "./checkup-progress.ts";
export * from "./checkup-reminders.ts";
export { FIRST_GUARDS, type FirstGuard, GUARDS, type Guard, type MenuPath, type Setting } from "./setting.ts";
export { type SettingWay, settingWay } from "./setting-way.ts";
