import type { StepId } from "../step.ts";
import { after } from "./after.ts";
import { block } from "./block.ts";
import { cancelPayment } from "./cancel-payment.ts";
import { capture } from "./capture.ts";
import { cybertip } from "./cybertip.ts";
import { danger } from "./danger.ts";
import type { Facts } from "./facts.ts";
import { firstWords } from "./first-words.ts";
import { fraud } from "./fraud.ts";
import { password } from "./password.ts";
import { police } from "./police.ts";
import { privacy } from "./privacy.ts";
import { removal } from "./removal.ts";
import { reportAccount } from "./report-account.ts";
import { safety } from "./safety.ts";
import type { StepDraft } from "./step-draft.ts";
import { stop } from "./stop.ts";
import { tell } from "./tell.ts";

const DRAFTS: Readonly<Record<StepId, (facts: Facts) => StepDraft>> = {
  danger,
  "first-words": firstWords,
  stop,
  capture,
  "cancel-payment": cancelPayment,
  tell,
  safety,
  police,
  cybertip,
  fraud,
  "report-account": reportAccount,
  block,
  password,
  removal,
  privacy,
  after,
};

export const draftStep = (id: StepId, facts: Facts): StepDraft => DRAFTS[id](facts);
