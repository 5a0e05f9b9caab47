import { z } from "zod";

/** Who holds the phone. */
const ROLES = ["self", "helper"] as const;
/** What is going on, in the person's own choice. `webcam-mail`: "I filmed you", by mail; `ai-fake`: a made-up picture. */
const HAPPENINGS = ["threat", "webcam-mail", "ai-fake", "unsure"] as const;
const THREATS = ["family", "friends", "school", "work", "post-online", "police-lie", "harm", "other"] as const;
const DEMANDS = ["money", "gift-card", "crypto", "more-photos", "video-call", "meet", "other"] as const;
const ANSWER = ["yes", "no", "not-said"] as const;
/** Things done before the plan began. None of them was wrong. */
const ALREADY = [
  "answered",
  "paid",
  "sent-more",
  "blocked",
  "deleted-chat",
  "deleted-account",
  "reported",
  "told",
] as const;
export const PAYMENT_RAILS = [
  "interac",
  "gift-card",
  "crypto",
  "paypal",
  "cash-app",
  "zelle",
  "western-union",
  "moneygram",
  "card",
  "bank-transfer",
  "other",
] as const;
export type PaymentRail = (typeof PAYMENT_RAILS)[number];

export type Role = (typeof ROLES)[number];
export type Happening = (typeof HAPPENINGS)[number];
export type Threat = (typeof THREATS)[number];
export type Demand = (typeof DEMANDS)[number];
export type Answer = (typeof ANSWER)[number];
export type Already = (typeof ALREADY)[number];
export { ALREADY, DEMANDS, HAPPENINGS, ROLES, THREATS };

const words = (max: number): z.ZodString => z.string().max(max);

/** The person's answers. Every one may be left out: a skipped question is not an answer. */
export const situationSchema: z.ZodType<Situation> = z.strictObject({
  role: z.enum(ROLES).optional(),
  happening: z.enum(HAPPENINGS).optional(),
  age: z.enum(["under-18", "adult", "not-said"]).optional(),
  country: words(2).optional(),
  region: words(60).optional(),
  language: z.enum(["en", "fr"]).optional(),
  apps: z.array(words(60)).max(40).optional(),
  threatens: z.array(words(60)).max(40).optional(),
  wants: z.array(words(60)).max(40).optional(),
  deadline: words(200).optional(),
  sent: z.enum(ANSWER).optional(),
  paid: z.enum(ANSWER).optional(),
  stillWriting: z.enum(ANSWER).optional(),
  known: z.enum(ANSWER).optional(),
  imageOut: z.enum(ANSWER).optional(),
  already: z.array(z.enum(ALREADY)).max(20).optional(),
  payments: z
    .array(
      z.strictObject({
        rail: z.enum(PAYMENT_RAILS),
        amount: words(40).optional(),
        currency: words(10).optional(),
        when: words(60).optional(),
        to: words(200).optional(),
        reference: words(200).optional(),
      }),
    )
    .max(50)
    .optional(),
  leftInPlace: z
    .array(
      z.strictObject({
        where: words(200),
        when: words(60).optional(),
        sentBy: z.enum(["me", "them", "not-said"]).optional(),
        note: words(2000).optional(),
      }),
    )
    .max(50)
    .optional(),
  self: words(200).optional(),
  notes: z.array(words(20_000)).max(200).optional(),
});

/** A payment as the person tells it; every field in their words. */
export interface Payment {
  readonly rail: PaymentRail;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly when?: string | undefined;
  /** Handle, address, name or number it went to. */
  readonly to?: string | undefined;
  /** The transfer's own number, a transaction id, the last digits of a card. */
  readonly reference?: string | undefined;
}

/** A picture that exists and stays where it is for police, in words only (P3). */
export interface LeftInPlace {
  /** The app, the chat, the device. Never a description of what it shows. */
  readonly where: string;
  readonly when?: string | undefined;
  readonly sentBy?: "me" | "them" | "not-said" | undefined;
  readonly note?: string | undefined;
}

export interface Situation {
  readonly role?: Role | undefined;
  readonly happening?: Happening | undefined;
  /** Under 18 and `not-said` hold back the same things: P3 asks for certainty before it loosens. */
  readonly age?: "under-18" | "adult" | "not-said" | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly language?: "en" | "fr" | undefined;
  /** Ids of `PLATFORMS` or of the guide's own platforms; anything else as the person names it. */
  readonly apps?: readonly string[] | undefined;
  /** Of `THREATS`, or the person's own words. */
  readonly threatens?: readonly string[] | undefined;
  /** Of `DEMANDS`, or the person's own words. */
  readonly wants?: readonly string[] | undefined;
  /** When the threat is to be carried out, as the person tells it. */
  readonly deadline?: string | undefined;
  readonly sent?: Answer | undefined;
  readonly paid?: Answer | undefined;
  readonly stillWriting?: Answer | undefined;
  /** Whether the person knows, offline, who it is. */
  readonly known?: Answer | undefined;
  /** Whether a picture has been shown to somebody already. */
  readonly imageOut?: Answer | undefined;
  readonly already?: readonly Already[] | undefined;
  readonly payments?: readonly Payment[] | undefined;
  readonly leftInPlace?: readonly LeftInPlace[] | undefined;
  /** The name the person has in the conversation. */
  readonly self?: string | undefined;
  /** In the person's own words: what happened, what exists and is left in place for police. */
  readonly notes?: readonly string[] | undefined;
}
