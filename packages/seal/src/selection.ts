import type { Json } from "./json.ts";
import type { LeafKind } from "./layout.ts";

/** What a selection looks at: one leaf that is shown. */
export interface LeafView {
  readonly path: string;
  readonly kind: LeafKind;
  readonly value: Json;
}

/**
 * Which leaves stay.
 * - `withhold`: what matches becomes a hash.
 * - `keep`: of messages, answers and notes, only what matches stays.
 *
 * Whatever quotes or describes a withheld message goes with it, in both modes; see `dependants.ts`. `keepAnyway` names
 * leaves that stay although the rules would withhold them: the caller answers for what they let out.
 */
export interface Selection {
  readonly mode: "keep" | "withhold";
  readonly matches: (leaf: LeafView) => boolean;
  readonly keepAnyway?: (leaf: LeafView) => boolean;
}
