import type { Platform } from "@holdfast/model";

/** What one platform's own guide for police says, and when it was read. */
export interface PreservationFact {
  readonly platform: Platform;
  readonly company: string;
  /** Days it keeps records once police ask. */
  readonly days: number;
  /** Days one extension adds, where the guide says so. */
  readonly more?: number;
  readonly checkedOn: string;
  readonly source: string;
  readonly confidence: "high" | "medium";
}

/**
 * Only platforms whose own guide, or a dated copy of it, was read. The identifiers each takes stand in words under
 * `papers.police.preserve.takes.<platform>`. Addresses of service are the law package's and are not repeated here.
 */
export const PRESERVATION: readonly PreservationFact[] = [
  {
    platform: "instagram",
    company: "Meta Platforms, Inc.",
    days: 90,
    checkedOn: "2026-08-22",
    source: "Instagram Law Enforcement Guidelines, snapshot by Open Terms Archive",
    confidence: "high",
  },
  {
    platform: "facebook",
    company: "Meta Platforms, Inc.",
    days: 90,
    checkedOn: "2023-02-14",
    source: "Facebook Law Enforcement Guidelines, snapshot by Open Terms Archive",
    confidence: "medium",
  },
  {
    platform: "tiktok",
    company: "TikTok Pte. Limited",
    days: 90,
    more: 90,
    checkedOn: "2026-04-29",
    source: "TikTok Law Enforcement Guidelines of 2026-01-22, snapshot by Open Terms Archive",
    confidence: "high",
  },
  {
    platform: "x",
    company: "X Corp.",
    days: 90,
    checkedOn: "2026-08-13",
    source: "X Law Enforcement Guidelines, snapshot by Open Terms Archive",
    confidence: "high",
  },
  {
    platform: "snapchat",
    company: "Snap Inc.",
    days: 90,
    more: 90,
    checkedOn: "2023-08-15",
    source: "Snap Law Enforcement Guide, copy; snap.com/en-US/safety/safety-enforcement",
    confidence: "medium",
  },
  {
    platform: "discord",
    company: "Discord Inc.",
    days: 90,
    more: 90,
    checkedOn: "2024-02-16",
    source: "discord.com/safety/360044157931",
    confidence: "medium",
  },
];

/** When the text of section 487.012 of the Criminal Code was read. */
export const CODE_CHECKED_ON = "2026-07-18";
