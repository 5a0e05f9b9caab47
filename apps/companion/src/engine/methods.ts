import type { CaseMethods } from "./case/case-methods.ts";
import type { EvidenceMethods } from "./evidence/evidence-methods.ts";
import type { OffMethods } from "./off/off-methods.ts";
import type { PapersMethods } from "./papers/papers-methods.ts";
import type { PlanMethods } from "./plan/plan-methods.ts";
import type { CheckInMethods } from "./safer/check-in-methods.ts";
import type { SealingMethods } from "./sealing/sealing-methods.ts";

/** Everything the page can ask of its worker. Each part stands in a folder of its own. */
export interface EngineMethods
  extends CaseMethods,
    EvidenceMethods,
    OffMethods,
    CheckInMethods,
    PlanMethods,
    PapersMethods,
    SealingMethods {}
