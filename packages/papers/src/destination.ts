/** Where a paper goes. */
export const DESTINATIONS = ["police", "cybertip", "platform", "parent", "bank", "cafc", "removal"] as const;
export type Destination = (typeof DESTINATIONS)[number];
