import { z } from "zod";

/** The person's answers. Every one may be left out: a skipped question is not an answer. */
export const situationSchema: z.ZodType<Situation> = z.strictObject({
  age: z.enum(["under-18", "adult", "not-said"]).optional(),
  country: z.string().max(2).optional(),
  region: z.string().max(60).optional(),
  language: z.enum(["en", "fr"]).optional(),
  apps: z.array(z.string().max(60)).max(40).optional(),
  threatens: z.array(z.string().max(60)).max(40).optional(),
  wants: z.array(z.string().max(60)).max(40).optional(),
  sent: z.enum(["yes", "no", "not-said"]).optional(),
  paid: z.enum(["yes", "no", "not-said"]).optional(),
  stillWriting: z.enum(["yes", "no", "not-said"]).optional(),
  self: z.string().max(200).optional(),
  notes: z.array(z.string().max(20_000)).max(200).optional(),
});

export interface Situation {
  /** Under 18 and `not-said` hold back the same things: P3 asks for certainty before it loosens. */
  readonly age?: "under-18" | "adult" | "not-said" | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly language?: "en" | "fr" | undefined;
  readonly apps?: readonly string[] | undefined;
  readonly threatens?: readonly string[] | undefined;
  readonly wants?: readonly string[] | undefined;
  readonly sent?: "yes" | "no" | "not-said" | undefined;
  readonly paid?: "yes" | "no" | "not-said" | undefined;
  readonly stillWriting?: "yes" | "no" | "not-said" | undefined;
  /** The name the person has in the conversation. */
  readonly self?: string | undefined;
  /** In the person's own words: what happened, what exists and is left in place for police. */
  readonly notes?: readonly string[] | undefined;
}
