import { caseMethods } from "./case/case-methods.ts";
import { evidenceMethods } from "./evidence/evidence-methods.ts";
import type { EngineMethods } from "./methods.ts";
import { offMethods } from "./off/off-methods.ts";
import { OpenCase } from "./open-case.ts";
import { papersMethods } from "./papers/papers-methods.ts";
import { planMethods } from "./plan/plan-methods.ts";
import type { FromWorker } from "./protocol.ts";
import { checkInMethods } from "./safer/check-in-methods.ts";
import { sealingMethods } from "./sealing/sealing-methods.ts";
import { serve } from "./serve.ts";

// This file is only ever the first of a dedicated worker.
const scope = self as unknown as DedicatedWorkerGlobalScope;
// A worker answers the page that started it: there is no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const open = new OpenCase((view) => scope.postMessage({ type: "view", view } satisfies FromWorker));

serve<EngineMethods>(
  {
    ...caseMethods(open),
    ...evidenceMethods(open),
    ...offMethods(),
    ...checkInMethods(),
    ...planMethods(open),
    ...papersMethods(open),
    ...sealingMethods(open),
  },
  scope,
);
