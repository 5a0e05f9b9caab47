import type { CaseMethods } from "./case/case-methods.ts";
import type { PlanMethods } from "./plan/plan-methods.ts";

/** Everything the page can ask of its worker. Each part stands in a folder of its own. */
export interface EngineMethods extends CaseMethods, PlanMethods {}
