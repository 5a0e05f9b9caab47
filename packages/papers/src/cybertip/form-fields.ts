/** How we know of a field. */
export type Basis = "old" | "press" | "ours";

export const FORM_FIELD_IDS = [
  "category",
  "meet",
  "child-shared",
  "suspect-shared",
  "pictured",
  "shared",
  "identifiable",
  "threatened",
  "date",
  "time",
  "incident",
  "suspect",
  "victim",
  "details",
  "contact",
] as const;
export type FormFieldId = (typeof FORM_FIELD_IDS)[number];

/** One field of the public report form, in the order in which the older copy has them. */
export interface FormField {
  readonly id: FormFieldId;
  readonly basis: Basis;
  readonly source: string;
}

/** When these sources were last read. None of them was a live page. */
export const FORM_CHECKED_ON = "2026-11-23";

const OLD_FORM = "cybertip.ca/app/en/report_general, stored copy, undated, cut short";

export const FORM_FIELDS: readonly FormField[] = [
  { id: "category", basis: "press", source: "protectkidsonline.ca/app/en/report_concerning_behaviour" },
  { id: "meet", basis: "old", source: OLD_FORM },
  { id: "child-shared", basis: "old", source: OLD_FORM },
  { id: "suspect-shared", basis: "old", source: OLD_FORM },
  { id: "pictured", basis: "old", source: OLD_FORM },
  { id: "shared", basis: "old", source: OLD_FORM },
  { id: "identifiable", basis: "old", source: OLD_FORM },
  { id: "threatened", basis: "old", source: OLD_FORM },
  { id: "date", basis: "old", source: OLD_FORM },
  { id: "time", basis: "old", source: OLD_FORM },
  { id: "incident", basis: "old", source: OLD_FORM },
  { id: "suspect", basis: "press", source: "cybertip.ca: about-how_it_works" },
  { id: "victim", basis: "press", source: "cybertip.ca: about-how_it_works" },
  { id: "details", basis: "ours", source: "" },
  { id: "contact", basis: "old", source: OLD_FORM },
];
