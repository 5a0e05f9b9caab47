import type { Given } from "../../engine/evidence/given.ts";

/** What is being looked at: words in the box, or one file. */
export type Looked = { readonly text: string } | { readonly given: Given };
