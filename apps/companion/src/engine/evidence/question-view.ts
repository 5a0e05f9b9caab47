import type { Moment } from "@holdfast/model";

/** Something that a file leaves open and the person may know. */
export type QuestionView =
  | { readonly kind: "self"; readonly id: string; readonly title: string; readonly names: readonly string[] }
  | {
      readonly kind: "dates";
      readonly id: string;
      readonly item: string;
      /** A date of the file that can be read in two ways. */
      readonly written: string;
      /** What was assumed first, then the other. */
      readonly readings: readonly { readonly order: "dmy" | "mdy" | "ymd"; readonly at: Moment }[];
      readonly why: "habit" | "in-time" | "changes-more" | "contested" | null;
    }
  | { readonly kind: "zone"; readonly id: string };
