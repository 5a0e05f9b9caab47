import { momentToJson, type Trace } from "@holdfast/model";

/** A trace as `traces --json` prints it. */
export function traceToJson({ sightings, ...trace }: Trace): Record<string, unknown> {
  return {
    type: "trace",
    ...trace,
    sightings: sightings.map(({ at, ...rest }) => ({ at: momentToJson(at), ...rest })),
  };
}
