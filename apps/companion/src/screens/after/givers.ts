/** Who gives numbers, as destinations of papers. Anybody else is named in the person's own words. */
export const GIVERS = ["police", "cybertip", "platform", "bank", "cafc", "removal"] as const;
export type Giver = (typeof GIVERS)[number];
