import type { PaymentRail } from "@holdfast/model";
import type { Country } from "./country.ts";
import type { Dated } from "./dated.ts";
import type { WordsKey } from "./said.ts";

/** What can still be done about money that went one way. */
export interface PaymentEntry extends Dated {
  readonly id: string;
  /** `any`: holds for every payment. */
  readonly rails: readonly PaymentRail[] | "any";
  readonly country: Country | "any";
  /** In order. */
  readonly steps: readonly WordsKey[];
  readonly url: string | null;
  /** As for `PlatformEntry`: nobody is sent to `evidence`. */
  readonly urlRole: "evidence" | "destination" | null;
}
