// Data: what is cut from addresses, and which endings make a bare word a domain. Own lists, checked 2026-11-24.

/** Query parameters that say who shared a link and nothing about where it leads. */
export const TRACKING_PARAMETERS: ReadonlySet<string> = new Set(
  "fbclid gclid dclid gbraid wbraid msclkid twclid ttclid yclid igsh igshid mc_cid mc_eid _ga _gl mibextid si feature ref_src ref_url share_id share_app_id sharer_share_id is_from_webapp sender_device web_id _r _t sec_user_id".split(
    " ",
  ),
);
export const TRACKING_PREFIXES: readonly string[] = ["utm_", "__cft__", "__tn__"];

/**
 * Endings that make a word with a full stop inside a domain without `www.` or a path. Endings that are words
 * (`.is`, `.it`, `.how`, `.me`) are left out: sentences lack spaces far more often than people write such domains.
 */
export const BARE_ENDINGS: ReadonlySet<string> = new Set(
  "com net org edu gov info biz io app dev xyz site online shop store club top vip icu live link click website space fun pro tech cloud host page blog wiki chat ly gg tv cc ca fr uk de nl es pt ru ua pl cz ch se dk fi jp kr cn br mx ng ci gh za au nz eu ie".split(
    " ",
  ),
);

/** Addresses that only wrap another one, and the parameter it stands in. */
export const WRAPPERS: Readonly<Record<string, string>> = {
  "l.instagram.com": "u",
  "l.facebook.com": "u",
  "lm.facebook.com": "u",
  "l.messenger.com": "u",
};
