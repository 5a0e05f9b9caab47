import type { ItemId } from "@holdfast/model";
import type { ReadScreenshot } from "@holdfast/screenshots";

/** What was read of one picture that the person confirmed, with what they put right. Its pixels are not in it. */
export interface Picture {
  readonly item: ItemId;
  readonly read: ReadScreenshot;
}
