// Data: how each platform names its accounts. Grammar and addresses are from the source named in the row, or general
// knowledge where it says so; what legal requests take and turn away is from the platforms' guidelines for police as
// collected in 2026, seen on `seenDate` (P9). An officer checks the guideline again before serving anything.
import type { Platform } from "@holdfast/model";
import type { MissingCode } from "../missing-codes.ts";

/** Kinds of identifier that platforms' guidelines for police speak of. */
export type RequestIdentifier =
  | "handle"
  | "handle-with-date"
  | "user-id"
  | "profile-url"
  | "post-url"
  | "phone"
  | "email"
  | "display-name";

export interface PlatformRow {
  readonly id: Platform;
  /** What a whole handle looks like, without `@`. Null: the platform has no handles of its own. */
  readonly handle: RegExp | null;
  /** Which spellings name one account: letters' case never tells two apart; on Facebook neither do full stops. */
  readonly fold: "lower" | "lower-without-dots";
  /** Whether a `@name` in this platform's own chats is one of its handles. */
  readonly mentions: boolean;
  /** The unchanging id, where one is seen in addresses or exports. */
  readonly userId: RegExp | null;
  /** Whether a telephone number names an account here. */
  readonly phone: boolean;
  /** Hosts without `www.`, `m.` and the like. */
  readonly hosts: readonly string[];
  /**
   * Address forms under those hosts. `:handle`, `:id`, `:phone` stand for what they name; `:name` for an older custom
   * name that is neither, kept with the words before it; `@:handle` needs the sign.
   */
  readonly forms: readonly string[];
  /** First path words that are never handles. */
  readonly reserved: readonly string[];
  /** Identifiers the platform takes in a legal request; what it turns away stands in `rejects`. Empty: not published. */
  readonly accepts: readonly RequestIdentifier[];
  readonly rejects: readonly RequestIdentifier[];
  /** What a legal request would still want when only a handle is known. */
  readonly handleLacks: readonly MissingCode[];
  readonly source: string;
  /** The day the source shows, or was read. */
  readonly seenDate: string | null;
  readonly checkedOn: string;
  readonly confidence: "high" | "medium" | "low" | "unverified";
}

export const PLATFORM_TABLE: readonly PlatformRow[] = [
  {
    id: "instagram",
    handle: /^(?!\.)(?!.*\.\.)[a-z0-9._]{1,30}(?<!\.)$/iu,
    fold: "lower",
    mentions: true,
    userId: /^\d{3,20}$/u,
    phone: false,
    hosts: ["instagram.com", "instagr.am", "ig.me"],
    forms: [":handle", "_u/:handle", "stories/:handle", "m/:handle"],
    reserved:
      "p reel reels tv explore stories accounts direct about legal developer press api emails web s share _n _u m challenge session highlights privacy terms ar audio locations directory nametag invites".split(
        " ",
      ),
    accepts: ["handle-with-date"],
    rejects: ["handle"],
    handleLacks: ["user-id"],
    source:
      "OpenTermsArchive: Instagram law-enforcement guidelines (username with its date); grammar: general knowledge",
    seenDate: "2026-08-22",
    checkedOn: "2026-11-24",
    confidence: "medium",
  },
  {
    id: "snapchat",
    handle: /^[a-z][a-z0-9._-]{1,13}[a-z0-9]$/iu,
    fold: "lower",
    mentions: true,
    userId: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
    phone: false,
    hosts: ["snapchat.com"],
    forms: ["add/:handle", "@:handle", "p/@:handle", "t/@:handle"],
    reserved: [],
    accepts: ["handle", "email", "phone", "user-id"],
    rejects: ["display-name"],
    handleLacks: [],
    source:
      "Snap law-enforcement guide 2023-08-15: username, never the display name; grammar: 3 to 15 characters there",
    seenDate: "2023-08-15",
    checkedOn: "2026-11-24",
    confidence: "medium",
  },
  {
    id: "facebook",
    handle: /^(?=.*[a-z])(?!\.)[a-z0-9.]{5,50}(?<!\.)$/iu,
    fold: "lower-without-dots",
    mentions: false,
    userId: /^\d{5,20}$/u,
    phone: false,
    hosts: ["facebook.com", "fb.com", "messenger.com", "m.me"],
    forms: [
      "profile.php?id=:id",
      "people/*/:id",
      "messages/t/:id",
      "t/:id",
      ":id",
      "messages/t/:handle",
      "t/:handle",
      ":handle",
    ],
    reserved:
      "login login.php watch groups events pages marketplace gaming photo photos photo.php story.php permalink.php sharer sharer.php share reel reels videos hashtag help messages notifications profile.php people policies privacy r.php l.php dialog plugins tr business ads stories public search bookmarks friends media home.php settings legal about terms".split(
        " ",
      ),
    accepts: ["user-id", "profile-url", "email", "phone"],
    rejects: [],
    handleLacks: ["user-id"],
    source:
      "Facebook Help Centre 105399436216001: letters, digits, full stops, 5 or more; full stops and capitals do not count",
    seenDate: null,
    checkedOn: "2026-11-24",
    confidence: "high",
  },
  {
    id: "tiktok",
    handle: /^(?!\d+$)[a-z0-9._]{2,24}(?<!\.)$/iu,
    fold: "lower",
    mentions: true,
    userId: /^\d{6,20}$/u,
    phone: false,
    hosts: ["tiktok.com"],
    forms: ["@:handle"],
    reserved: [],
    accepts: ["user-id", "handle", "phone", "email", "post-url"],
    rejects: [],
    handleLacks: ["user-id"],
    source: "OpenTermsArchive: TikTok law-enforcement guidelines (user id, username); grammar: general knowledge",
    seenDate: "2026-04-29",
    checkedOn: "2026-11-24",
    confidence: "medium",
  },
  {
    id: "discord",
    handle: /^(?!.*\.\.)[a-z0-9._]{2,32}$/iu,
    fold: "lower",
    mentions: true,
    userId: /^\d{17,20}$/u,
    phone: false,
    hosts: ["discord.com", "discordapp.com"],
    forms: ["users/:id"],
    reserved: [],
    accepts: ["user-id", "handle", "email", "phone"],
    rejects: ["display-name"],
    handleLacks: ["user-id"],
    source: "discord.com/safety/360044157931: user id, username; old name#0000 may still exist",
    seenDate: "2024-02-16",
    checkedOn: "2026-11-24",
    confidence: "medium",
  },
  {
    id: "telegram",
    handle: /^[a-z][a-z0-9_]{2,30}[a-z0-9]$/iu,
    fold: "lower",
    mentions: true,
    userId: /^\d{3,20}$/u,
    phone: true,
    hosts: ["t.me", "telegram.me", "telegram.dog"],
    forms: ["+:phone", "s/:handle", ":handle"],
    reserved:
      "addemoji addlist addstickers addstyle addtheme auction auth boost call confirmphone contact giftcode invoice joinchat login m nft proxy setlanguage share socks web a k z c s iv bg www".split(
        " ",
      ),
    accepts: ["phone", "user-id", "handle"],
    rejects: [],
    handleLacks: ["user-id"],
    source: "core.telegram.org/api/links (hosts, subdomains, reserved words); usernames: 4 or more letters, digits, _",
    seenDate: null,
    checkedOn: "2026-11-24",
    confidence: "high",
  },
  {
    id: "x",
    handle: /^[a-z0-9_]{1,15}$/iu,
    fold: "lower",
    mentions: true,
    userId: /^\d{2,20}$/u,
    phone: false,
    hosts: ["x.com", "twitter.com"],
    forms: [
      "i/user/:id",
      "intent/user?user_id=:id",
      "intent/user?screen_name=:handle",
      "intent/follow?screen_name=:handle",
      ":handle",
    ],
    reserved:
      "home explore search i intent hashtag share login signup settings messages notifications compose privacy tos about jobs download account who_to_follow".split(
        " ",
      ),
    accepts: ["handle", "profile-url", "user-id", "post-url"],
    rejects: [],
    handleLacks: ["user-id"],
    source: "OpenTermsArchive: X law-enforcement guidelines (@username and URL, or UID); grammar: general knowledge",
    seenDate: "2026-08-13",
    checkedOn: "2026-11-24",
    confidence: "medium",
  },
  {
    id: "whatsapp",
    handle: null,
    fold: "lower",
    mentions: false,
    userId: null,
    phone: true,
    hosts: ["wa.me", "whatsapp.com"],
    forms: ["send?phone=:phone", "send/?phone=:phone", ":phone"],
    reserved: ["message", "qr", "channel", "catalog", "p"],
    accepts: ["phone"],
    rejects: [],
    handleLacks: [],
    source: "faq.whatsapp.com/808280033839222: the number with its country code",
    seenDate: null,
    checkedOn: "2026-11-24",
    confidence: "medium",
  },
  {
    id: "kik",
    handle: /^[a-z0-9._]{2,30}$/iu,
    fold: "lower",
    mentions: true,
    userId: null,
    phone: false,
    hosts: ["kik.me", "kik.com"],
    forms: ["u/:handle", ":handle"],
    reserved: ["g", "about", "legal", "safety", "help", "s"],
    accepts: ["handle"],
    rejects: ["display-name", "email"],
    handleLacks: [],
    source: "Kik law-enforcement guide 2021: the exact username and nothing else; grammar: general knowledge",
    seenDate: "2021",
    checkedOn: "2026-11-24",
    confidence: "low",
  },
  {
    id: "roblox",
    handle: /^(?!_)(?!.*_.*_)[a-z0-9_]{3,20}(?<!_)$/iu,
    fold: "lower",
    mentions: true,
    userId: /^\d{1,20}$/u,
    phone: false,
    hosts: ["roblox.com"],
    forms: ["users/:id", "*/users/:id", "user.aspx?id=:id", "user.aspx?username=:handle"],
    reserved: [],
    accepts: ["handle", "user-id"],
    rejects: [],
    handleLacks: ["user-id"],
    source: "Profile addresses roblox.com/users/ID; identifiers for legal requests unverified",
    seenDate: null,
    checkedOn: "2026-11-24",
    confidence: "low",
  },
  {
    id: "reddit",
    handle: /^[a-z0-9_-]{3,20}$/iu,
    fold: "lower",
    mentions: false,
    userId: null,
    phone: false,
    hosts: ["reddit.com"],
    forms: ["user/:handle", "u/:handle"],
    reserved: ["me"],
    // No two accounts differ by capitals alone, so spellings are one trace; the request wants them as shown.
    accepts: ["handle", "post-url"],
    rejects: [],
    handleLacks: ["exact-capitals"],
    source:
      "ministryofcyberaffairs.com: Reddit takes a case-sensitive username, permalink; one account per name: general knowledge",
    seenDate: null,
    checkedOn: "2026-11-24",
    confidence: "low",
  },
  {
    id: "youtube",
    handle: /^[\p{L}\p{N}_.·-]{3,30}$/iu,
    fold: "lower",
    mentions: true,
    userId: /^UC[A-Za-z0-9_-]{22}$/u,
    phone: false,
    hosts: ["youtube.com"],
    forms: ["channel/:id", "@:handle", "c/:name", "user/:name"],
    reserved: [],
    accepts: ["email", "user-id"],
    rejects: [],
    handleLacks: ["user-id"],
    source: "Channel addresses: UC… code, @handle, older c/ and user/ names (general knowledge)",
    seenDate: null,
    checkedOn: "2026-11-24",
    confidence: "unverified",
  },
  {
    id: "signal",
    handle: /^[a-z_][a-z0-9_]{2,31}\.\d{2,9}$/iu,
    fold: "lower",
    mentions: false,
    userId: null,
    phone: true,
    hosts: ["signal.me"],
    forms: ["#p/:phone", "#eu/:name"],
    reserved: [],
    accepts: [],
    rejects: [],
    handleLacks: [],
    source: "support.signal.org 9932632052378: number, or a username that ends in a full stop and digits",
    seenDate: null,
    checkedOn: "2026-11-24",
    confidence: "low",
  },
];
