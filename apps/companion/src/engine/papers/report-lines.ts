import type { Destination } from "@holdfast/papers";
import type { CaseView } from "../case-view.ts";

/** One place that a report can go to, for this person. */
export interface ReportLine {
  readonly destination: Destination;
  /** Something that was said or found makes it fit; the others are folded under it. */
  readonly fits: boolean;
}

/** Platforms and payments are named in the evidence or in the answers; the rest follows from age and what happened. */
export function reportLines({ situation, counts }: Pick<CaseView, "situation" | "counts">): readonly ReportLine[] {
  const { age = "not-said", paid, payments = [], apps = [], sent, imageOut, happening, already = [] } = situation;
  const moneyMoved = paid === "yes" || payments.length > 0 || already.includes("paid");
  const pictureExists = sent === "yes" || imageOut === "yes" || happening === "ai-fake";
  const mail = happening === "webcam-mail";
  const fits: Readonly<Record<Destination, boolean>> = {
    parent: true,
    police: true,
    cybertip: age !== "adult" && !mail,
    platform: apps.length > 0 || counts.traces > 0,
    bank: moneyMoved,
    cafc: moneyMoved || mail || age === "adult",
    removal: pictureExists,
  };
  const order: readonly Destination[] = ["parent", "police", "cybertip", "bank", "cafc", "platform", "removal"];
  return order.map((destination) => ({ destination, fits: fits[destination] }));
}
