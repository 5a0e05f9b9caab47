import { type Age, serves } from "./contact.ts";
import { PLATFORM_ENTRIES } from "./data/platform-entries.ts";
import type { Confidence } from "./dated.ts";
import type { GuidePlatform } from "./guide-platform.ts";
import type { PlatformEntry, Topic } from "./platform-entry.ts";

const SURENESS: readonly Confidence[] = ["unverified", "low", "medium", "high"];

/**
 * How `topic` is done in `platform`: the best entry for that age, with what holds only for that age added to it. The
 * steps of an unverified entry are empty by construction; its `lookFor` says what to look for. Null: nothing is known,
 * not even that.
 */
export function platformGuide(platform: GuidePlatform, topic: Topic, age: Age): PlatformEntry | null {
  const all = PLATFORM_ENTRIES.filter(
    (one) => one.platforms !== "any" && one.platforms.includes(platform) && one.topic === topic,
  ).filter((one) => serves(one.audience, age) && (one.audience === "all" || age !== "not-said"));
  const checked = all.filter((one) => one.confidence !== "unverified");
  const [first, ...rest] = checked.length > 0 ? checked : all;
  if (first === undefined || rest.length === 0) return first ?? null;
  // Several sources make one guide: it is as sure as the least sure of them, and as old as the oldest.
  const found = [first, ...rest];
  const least = found.toSorted((a, b) => SURENESS.indexOf(a.confidence) - SURENESS.indexOf(b.confidence))[0] ?? first;
  return {
    ...first,
    confidence: least.confidence,
    checkedOn: found.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? first.checkedOn,
    source: found.map(({ source }) => source).join("; "),
    steps: found.flatMap(({ steps }) => steps),
    lookFor: found.flatMap(({ lookFor }) => lookFor),
  };
}

/** What holds for every app on `topic`. */
export const generalGuides = (topic: Topic): readonly PlatformEntry[] =>
  PLATFORM_ENTRIES.filter((one) => one.platforms === "any" && one.topic === topic);
