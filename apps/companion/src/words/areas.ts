import type {
  AfterWords,
  CameraPageWords,
  ChecksWords,
  CheckupWords,
  CrisisWords,
  DirectoryWords,
  EvidenceWords,
  FamilyWords,
  HelpingWords,
  ImportWords,
  KeepingWords,
  Language,
  OffWords,
  PlanScreenWords,
  PlanWords,
  PracticeWords,
  QuestionsWords,
  ReportsWords,
  SaferWords,
  ScreenshotsWords,
  SealingWords,
  SealWords,
  ShellWords,
  SignalsWords,
  StepsWords,
  TracesWords,
} from "@holdfast/words";

/** The areas of words that the page shows, each loaded by itself. */
export interface AreaCatalogs {
  readonly steps: StepsWords;
  readonly crisis: CrisisWords;
  readonly directory: DirectoryWords;
  readonly questions: QuestionsWords;
  readonly plan: PlanWords;
  readonly "plan-screen": PlanScreenWords;
  readonly after: AfterWords;
  readonly helping: HelpingWords;
  readonly off: OffWords;
  readonly "camera-page": CameraPageWords;
  readonly checks: ChecksWords;
  readonly checkup: CheckupWords;
  readonly family: FamilyWords;
  readonly practice: PracticeWords;
  readonly safer: SaferWords;
  readonly evidence: EvidenceWords;
  readonly import: ImportWords;
  readonly keeping: KeepingWords;
  readonly reports: ReportsWords;
  readonly screenshots: ScreenshotsWords;
  readonly seal: SealWords;
  readonly sealing: SealingWords;
  readonly shell: ShellWords;
  readonly signals: SignalsWords;
  readonly traces: TracesWords;
}
export type AreaName = keyof AreaCatalogs;

type Loaders = { readonly [A in AreaName]: Readonly<Record<Language, () => Promise<AreaCatalogs[A]>>> };

export const LOADERS: Loaders = {
  steps: {
    en: async () => (await import("@holdfast/words/en/steps")).stepsWords,
    fr: async () => (await import("@holdfast/words/fr/steps")).stepsWords,
  },
  crisis: {
    en: async () => (await import("@holdfast/words/en/crisis")).crisisWords,
    fr: async () => (await import("@holdfast/words/fr/crisis")).crisisWords,
  },
  directory: {
    en: async () => (await import("@holdfast/words/en/directory")).directoryWords,
    fr: async () => (await import("@holdfast/words/fr/directory")).directoryWords,
  },
  questions: {
    en: async () => (await import("@holdfast/words/en/questions")).questionsWords,
    fr: async () => (await import("@holdfast/words/fr/questions")).questionsWords,
  },
  plan: {
    en: async () => (await import("@holdfast/words/en/plan")).planWords,
    fr: async () => (await import("@holdfast/words/fr/plan")).planWords,
  },
  "plan-screen": {
    en: async () => (await import("@holdfast/words/en/plan-screen")).planScreenWords,
    fr: async () => (await import("@holdfast/words/fr/plan-screen")).planScreenWords,
  },
  after: {
    en: async () => (await import("@holdfast/words/en/after")).afterWords,
    fr: async () => (await import("@holdfast/words/fr/after")).afterWords,
  },
  helping: {
    en: async () => (await import("@holdfast/words/en/helping")).helpingWords,
    fr: async () => (await import("@holdfast/words/fr/helping")).helpingWords,
  },
  checkup: {
    en: async () => (await import("@holdfast/words/en/checkup")).checkupWords,
    fr: async () => (await import("@holdfast/words/fr/checkup")).checkupWords,
  },
  family: {
    en: async () => (await import("@holdfast/words/en/family")).familyWords,
    fr: async () => (await import("@holdfast/words/fr/family")).familyWords,
  },
  practice: {
    en: async () => (await import("@holdfast/words/en/practice")).practiceWords,
    fr: async () => (await import("@holdfast/words/fr/practice")).practiceWords,
  },
  safer: {
    en: async () => (await import("@holdfast/words/en/safer")).saferWords,
    fr: async () => (await import("@holdfast/words/fr/safer")).saferWords,
  },
  "camera-page": {
    en: async () => (await import("@holdfast/words/en/camera-page")).cameraPageWords,
    fr: async () => (await import("@holdfast/words/fr/camera-page")).cameraPageWords,
  },
  checks: {
    en: async () => (await import("@holdfast/words/en/checks")).checksWords,
    fr: async () => (await import("@holdfast/words/fr/checks")).checksWords,
  },
  off: {
    en: async () => (await import("@holdfast/words/en/off")).offWords,
    fr: async () => (await import("@holdfast/words/fr/off")).offWords,
  },
  evidence: {
    en: async () => (await import("@holdfast/words/en/evidence")).evidenceWords,
    fr: async () => (await import("@holdfast/words/fr/evidence")).evidenceWords,
  },
  import: {
    en: async () => (await import("@holdfast/words/en/import")).importWords,
    fr: async () => (await import("@holdfast/words/fr/import")).importWords,
  },
  keeping: {
    en: async () => (await import("@holdfast/words/en/keeping")).keepingWords,
    fr: async () => (await import("@holdfast/words/fr/keeping")).keepingWords,
  },
  reports: {
    en: async () => (await import("@holdfast/words/en/reports")).reportsWords,
    fr: async () => (await import("@holdfast/words/fr/reports")).reportsWords,
  },
  screenshots: {
    en: async () => (await import("@holdfast/words/en/screenshots")).screenshotsWords,
    fr: async () => (await import("@holdfast/words/fr/screenshots")).screenshotsWords,
  },
  seal: {
    en: async () => (await import("@holdfast/words/en/seal")).sealWords,
    fr: async () => (await import("@holdfast/words/fr/seal")).sealWords,
  },
  sealing: {
    en: async () => (await import("@holdfast/words/en/sealing")).sealingWords,
    fr: async () => (await import("@holdfast/words/fr/sealing")).sealingWords,
  },
  shell: {
    en: async () => (await import("@holdfast/words/en/shell")).shellWords,
    fr: async () => (await import("@holdfast/words/fr/shell")).shellWords,
  },
  signals: {
    en: async () => (await import("@holdfast/words/en/signals")).signalsWords,
    fr: async () => (await import("@holdfast/words/fr/signals")).signalsWords,
  },
  traces: {
    en: async () => (await import("@holdfast/words/en/traces")).tracesWords,
    fr: async () => (await import("@holdfast/words/fr/traces")).tracesWords,
  },
};
