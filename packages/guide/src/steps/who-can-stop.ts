import type { PaymentRail } from "@holdfast/model";
import type { ContactId } from "../directory.ts";

/** Who can stop money that went one way. Empty: the service is reached in its own app. */
export const WHO_CAN_STOP: Readonly<Record<PaymentRail, readonly ContactId[]>> = {
  interac: ["bank"],
  "gift-card": ["gift-card-companies", "apple-support", "google-play-support"],
  crypto: [],
  paypal: [],
  "cash-app": [],
  zelle: ["bank"],
  "western-union": ["western-union-us"],
  moneygram: ["moneygram-us"],
  card: ["bank"],
  "bank-transfer": ["bank"],
  other: ["bank"],
};
