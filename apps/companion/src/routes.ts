import type { ComponentType } from "preact";
import type { AreaName } from "./words/areas.ts";

/** One screen: its code and the sentences it shows, both fetched when it is first opened. */
export interface Route {
  readonly load: () => Promise<ComponentType>;
  readonly words: readonly AreaName[];
  /** Whether it shows a casefile, so that a locked one is opened first. */
  readonly needsCase?: boolean;
}

/** Paths behind the `#`: no server sees them, and the page works from a folder. */
export const ROUTES: Readonly<Record<string, Route>> = {
  "/": { load: async () => (await import("./screens/open/open.tsx")).Open, words: ["shell", "crisis", "directory"] },
  "/seal": {
    load: async () => (await import("./screens/seal/seal.tsx")).Seal,
    words: ["sealing", "seal"],
    needsCase: true,
  },
  "/reports": {
    load: async () => (await import("./screens/reports/reports.tsx")).Reports,
    words: ["reports", "crisis", "directory"],
    needsCase: true,
  },
  "/verify": { load: async () => (await import("./screens/verify/verify.tsx")).Verify, words: ["sealing", "seal"] },
  "/keep": { load: async () => (await import("./screens/keep/keep.tsx")).Keep, words: ["keeping"], needsCase: true },
  "/cases": { load: async () => (await import("./screens/cases/cases.tsx")).Cases, words: ["keeping"] },
  "/breathe": { load: async () => (await import("./screens/breathe/breathe.tsx")).Breathe, words: ["shell"] },
  "/save": {
    load: async () => (await import("./screens/save/save.tsx")).Save,
    words: ["evidence", "import", "plan-screen"],
    needsCase: true,
  },
  "/save/shared": { load: async () => (await import("./screens/save/shared.tsx")).Shared, words: ["evidence"] },
  "/screenshot": {
    load: async () => (await import("./screens/screenshot/screenshot.tsx")).Screenshot,
    words: ["evidence", "screenshots"],
    needsCase: true,
  },
  "/notes": {
    load: async () => (await import("./screens/notes/notes.tsx")).Notes,
    words: ["evidence"],
    needsCase: true,
  },
  "/timeline": {
    load: async () => (await import("./screens/timeline/timeline.tsx")).Timeline,
    words: ["evidence", "import", "signals", "traces"],
    needsCase: true,
  },
  "/questions": {
    load: async () => (await import("./screens/questions/questions.tsx")).Questions,
    words: ["questions", "plan-screen"],
    needsCase: true,
  },
  "/plan": {
    load: async () => (await import("./screens/plan/plan.tsx")).Plan,
    words: ["plan", "plan-screen", "questions", "crisis", "directory"],
    needsCase: true,
  },
  "/platform-help": {
    load: async () => (await import("./screens/platform-help/platform-help.tsx")).PlatformHelp,
    words: ["plan-screen", "plan", "steps"],
  },
  "/payment-help": {
    load: async () => (await import("./screens/platform-help/payment-help.tsx")).PaymentHelp,
    words: ["plan-screen", "questions", "steps"],
  },
  "/after": {
    load: async () => (await import("./screens/after/after.tsx")).After,
    words: ["after", "plan", "crisis", "directory"],
    needsCase: true,
  },
  "/helping": { load: async () => (await import("./screens/helping/helping.tsx")).Helping, words: ["helping"] },
  "/help-now": {
    load: async () => (await import("./screens/help-now/help-now.tsx")).HelpNow,
    words: ["crisis", "directory"],
  },
  "/safer": {
    load: async () => (await import("./screens/safer/safer.tsx")).Safer,
    words: ["safer", "checkup", "plan-screen", "camera-page"],
  },
  "/checkup": {
    load: async () => (await import("./screens/safer/checkup.tsx")).CheckupPage,
    words: ["safer", "checkup", "steps", "plan-screen"],
  },
  "/practice": {
    load: async () => (await import("./screens/safer/practice.tsx")).Practice,
    words: ["safer", "practice", "signals"],
  },
  "/camera": {
    load: async () => (await import("./screens/safer/camera.tsx")).Camera,
    words: ["camera-page", "safer"],
  },
  "/check-in": {
    load: async () => (await import("./screens/safer/check-in.tsx")).CheckInPage,
    words: ["safer", "family", "checkup", "plan-screen", "signals"],
  },
  "/friends": {
    load: async () => (await import("./screens/safer/friends.tsx")).Friends,
    words: ["safer", "off", "checks", "signals"],
  },
  "/family": {
    load: async () => (await import("./screens/safer/family.tsx")).Family,
    words: ["safer", "family"],
  },
  "/off": {
    load: async () => (await import("./screens/off/off.tsx")).Off,
    words: ["off", "signals", "checks", "crisis", "directory"],
  },
};
