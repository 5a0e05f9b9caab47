import type { ByteSource } from "@holdfast/model";
import { compilePlan } from "./json-plan.ts";
import { JsonScan } from "./json-scan.ts";
import type { JsonValue } from "./json-value.ts";

/** Values of one path kept by `readValues`. */
const MAX_VALUES = 100_000;

/**
 * The single values at `paths` (as in `JsonPlan.values`), wherever they stand: one more pass over the document, for the
 * case that a reader met its items first. For each path all values in order; fewer when the document ends badly.
 */
export async function readValues(source: ByteSource, paths: readonly string[]): Promise<readonly JsonValue[][]> {
  const found: JsonValue[][] = paths.map(() => []);
  const scan = new JsonScan(source, compilePlan({ items: [], values: paths }));
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "value") {
      const list = found[scan.kind];
      if (list !== undefined && list.length < MAX_VALUES) list.push(scan.value);
    } else if (step === "problem" || step === "end") {
      await scan.close();
      return found;
    }
  }
}
