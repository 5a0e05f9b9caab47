import type { ContactRelation, Platform } from "@holdfast/model";

// Data: where account downloads keep their lists. Read in public parsers (RLEAPP @4c17145 2026-08-20, d3i
// data-donation-task @6b38965 2026-05-04 and others, see docs/checks.md); checked 2026-11-24. Nothing of it is documented by
// the platforms, so a shape that is not here is "not recognised" and never an empty list.

export type ListKind =
  | ContactRelation
  | "request-received"
  | "request-sent"
  | "request-ignored"
  | "sign-in"
  | "profile"
  /** Discord keeps friends, requests and blocks in one list; a number in each entry tells them apart. */
  | "relationship";
export interface ListRow {
  readonly platform: Platform;
  readonly kind: ListKind;
}

const row = (platform: Platform, kind: ListKind): ListRow => ({ platform, kind });

/** By the key that the array stands under. */
export const BY_KEY: ReadonlyMap<string, ListRow> = new Map([
  ["relationships_followers", row("instagram", "follower")],
  ["relationships_following", row("instagram", "following")],
  ["relationships_close_friends", row("instagram", "close-friend")],
  ["relationships_follow_requests_sent", row("instagram", "request-sent")],
  ["relationships_permanent_follow_requests", row("instagram", "request-sent")],
  ["relationships_following_permanent_follow_requests", row("instagram", "request-sent")],
  ["relationships_follow_requests_received", row("instagram", "request-received")],
  ["relationships_unfollowed_users", row("instagram", "removed")],
  ["relationships_blocked_users", row("instagram", "blocked")],
  ["relationships_restricted_users", row("instagram", "restricted")],
  ["relationships_dismissed_suggested_users", row("instagram", "hidden-suggestion")],
  ["account_history_login_history", row("instagram", "sign-in")],
  ["friends_v2", row("facebook", "friend")],
  ["received_requests_v2", row("facebook", "request-received")],
  ["sent_requests_v2", row("facebook", "request-sent")],
  ["rejected_requests_v2", row("facebook", "request-ignored")],
  ["deleted_friends_v2", row("facebook", "removed")],
  ["following_v3", row("facebook", "following")],
  ["account_activity_v2", row("facebook", "sign-in")],
  ["active_sessions_v2", row("facebook", "sign-in")],
  ["Friends", row("snapchat", "friend")],
  ["Friend Requests Sent", row("snapchat", "request-sent")],
  ["Pending Requests", row("snapchat", "request-received")],
  ["Ignored Snapchatters", row("snapchat", "request-ignored")],
  ["Blocked Users", row("snapchat", "blocked")],
  ["Deleted Friends", row("snapchat", "removed")],
  ["Hidden Friend Suggestions", row("snapchat", "hidden-suggestion")],
  ["Login History", row("snapchat", "sign-in")],
  ["FansList", row("tiktok", "follower")],
  ["Following", row("tiktok", "following")],
  ["BlockList", row("tiktok", "blocked")],
  ["LoginHistoryList", row("tiktok", "sign-in")],
  ["ProfileMap", row("tiktok", "profile")],
  ["Basic Information", row("snapchat", "profile")],
  ["profile_user", row("instagram", "profile")],
  ["relationships", row("discord", "relationship")],
]);

/** X: by the name in `window.YTD.<name>.part0` (d3i x.py and twitter-archive-reader, 2026-05). */
export const BY_YTD: ReadonlyMap<string, ListRow> = new Map([
  ["follower", row("x", "follower")],
  ["following", row("x", "following")],
  ["block", row("x", "blocked")],
  ["ip_audit", row("x", "sign-in")],
  ["account", row("x", "profile")],
]);

/** Discord's numbers for a relationship (API reference, and a reader of packages of 2021). */
export const DISCORD_RELATIONSHIPS: ReadonlyMap<number, ListKind> = new Map<number, ListKind>([
  [1, "friend"],
  [2, "blocked"],
  [3, "request-received"],
  [4, "request-sent"],
]);

/** By the file's name, where the array stands under no key (Instagram since 2023, and the shape of 2026). */
export const BY_FILE: readonly (readonly [RegExp, ListRow])[] = [
  [/^followers(?:_\d+)?\.json$/u, row("instagram", "follower")],
  [/^following(?:_\d+)?\.json$/u, row("instagram", "following")],
  [/^close_friends\.json$/u, row("instagram", "close-friend")],
  [/^pending_follow_requests\.json$/u, row("instagram", "request-sent")],
  [/^recent_follow_requests\.json$/u, row("instagram", "request-sent")],
  [/^follow_requests_you.{0,8}ve_received\.json$/u, row("instagram", "request-received")],
  [/^recently_unfollowed_(?:accounts|profiles)\.json$/u, row("instagram", "removed")],
  [/^blocked_(?:accounts|profiles)\.json$/u, row("instagram", "blocked")],
  [/^restricted_(?:accounts|profiles)\.json$/u, row("instagram", "restricted")],
  [/^removed_suggestions\.json$/u, row("instagram", "hidden-suggestion")],
];

/** The label of a user name, in the languages seen or told of. French, Spanish, Portuguese, German: not yet seen. */
export const HANDLE_LABELS: ReadonlySet<string> = new Set([
  "username",
  "gebruikersnaam",
  "nom d’utilisateur",
  "nom d'utilisateur",
  "nom d’utilisateur ou d’utilisatrice",
  "nombre de usuario",
  "nome de usuário",
  "nome de utilizador",
  "benutzername",
]);
export const NAME_LABELS: ReadonlySet<string> = new Set(["name", "naam", "nom", "nombre", "nome"]);
