import type { BubbleLine } from "../compose/bubble-text.ts";
import type { Box } from "../image/raster.ts";
import type { ReadLine } from "../read/read-line.ts";
import type { Container, Layout } from "../segment/layout.ts";
import type { Header } from "./header.ts";
import type { ReadScreenshot } from "./read-screenshot-types.ts";
import type { Zones } from "./zones.ts";

/** A container with everything on it read. */
export interface ReadContainer {
  readonly container: Container;
  readonly lines: readonly BubbleLine[];
  readonly insets: readonly (readonly ReadLine[])[];
}

/** What composing makes of the parts. */
export interface Composed extends Pick<ReadScreenshot, "mode" | "messages" | "between" | "other" | "remarks"> {}

/** What a screenshot was taken apart into. */
export interface Parts {
  readonly layout: Layout;
  readonly zones: Zones;
  readonly lines: readonly ReadLine[];
  readonly toPicture: (box: Box) => Box;
  readonly header: Header;
}
