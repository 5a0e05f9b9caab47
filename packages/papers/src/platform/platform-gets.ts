/** What a platform receives with a report, where a source says so. Words under `papers.platform.gets.<id>`. */
export interface PlatformGets {
  readonly platform: string;
  readonly source: string;
  readonly checkedOn: string;
  readonly confidence: "high" | "medium";
}

export const PLATFORM_GETS: readonly PlatformGets[] = [
  { platform: "whatsapp", source: "faq.whatsapp.com/414631957536067", checkedOn: "2026-11-23", confidence: "high" },
  { platform: "facebook", source: "messenger.com/help/498828660322839", checkedOn: "2026-11-23", confidence: "high" },
  {
    platform: "kik",
    source: "help.kik.com/hc/en-us/articles/4402344553371",
    checkedOn: "2026-11-23",
    confidence: "high",
  },
  {
    platform: "signal",
    source: "Signal's announcement of November 2021, quoted by malwaretips.com",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    platform: "discord",
    source: "discord.com/safety/360044103651-reporting-abusive-behavior-to-discord",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    platform: "google-messages",
    source: "support.google.com/messages/answer/9061432",
    checkedOn: "2026-11-23",
    confidence: "high",
  },
  {
    platform: "roblox",
    source: "en.help.roblox.com/hc/en-us/articles/203312410",
    checkedOn: "2026-11-23",
    confidence: "high",
  },
];

/** When the platforms of which nothing is known were last looked up. */
export const GETS_CHECKED_ON = "2026-11-23";
