import type { Topic } from "../platform-entry.ts";
import { platformGuide } from "../platform-guide.ts";
import type { WordsKey } from "../said.ts";
import type { Facts } from "./facts.ts";

/** What each named app does that changes this step; nothing that is unverified. */
export function hints(facts: Facts, ...topics: readonly Topic[]): readonly WordsKey[] {
  return facts.platforms.flatMap((platform) =>
    topics.flatMap((topic) => platformGuide(platform, topic, facts.age)?.hint ?? []),
  );
}

/** Whether an app was named for which the guide has no checked steps on `topic`. */
export function unchecked(facts: Facts, topic: Topic): boolean {
  if (facts.otherApp) return true;
  return facts.platforms.some((platform) => (platformGuide(platform, topic, facts.age)?.steps.length ?? 0) === 0);
}
