/** How long an app takes to make a copy of somebody's data, and how long the link to it works. Days. */
export interface DownloadFact {
  readonly platform: string;
  /** When to look for it. */
  readonly ready: number;
  /** Null where no source says. */
  readonly lasts: number | null;
  readonly source: string;
  readonly checkedOn: string;
  readonly confidence: "high" | "medium";
}

export const DOWNLOADS: readonly DownloadFact[] = [
  {
    // Ready in hours, sometimes two weeks; open for a few days, four in one guide.
    platform: "instagram",
    ready: 1,
    lasts: 4,
    source: "Sovereign Takeout registry, sample of 2026-07-21",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    platform: "facebook",
    ready: 1,
    lasts: 4,
    source: "Facebook Help 1965231333695659 (the link expires after a few days); Sovereign Takeout registry",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    // Ready in a day or two; the link works for seven.
    platform: "x",
    ready: 2,
    lasts: 7,
    source: "Sovereign Takeout registry, 2026-07",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    // Within 30 days by mail; the link works for 30 more. It holds only messages the person sent.
    platform: "discord",
    ready: 30,
    lasts: 30,
    source: "Discord Support, Your Discord Data Package",
    checkedOn: "2026-11-23",
    confidence: "high",
  },
  {
    platform: "snapchat",
    ready: 1,
    lasts: null,
    source: "Snapchat's own text on the export, copied at davidblue.wtf",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    platform: "tiktok",
    ready: 3,
    lasts: null,
    source: "ttwrapper.com 2026-01-01",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
];
