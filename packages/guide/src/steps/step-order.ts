import { STEP_IDS, type StepId } from "../step.ts";
import type { Facts } from "./facts.ts";

/**
 * The order of P6. Where a picture is out already, having it taken down comes first among what is for today: the proof
 * is saved and somebody knows by then, and each hour it stands counts.
 */
export function stepOrder(facts: Facts): readonly StepId[] {
  if (!facts.is("image-out")) return STEP_IDS;
  const rest: StepId[] = STEP_IDS.filter((id) => id !== "removal");
  // With a threat to hurt somebody the police are for now, not for today.
  const at = rest.indexOf("police") + (facts.is("harm") ? 1 : 0);
  return rest.toSpliced(at, 0, "removal");
}
