// Data: prepaid and gift cards that extorters ask for, and how people name them. Brands from reference tactics and
// victims (Steam, Apple, Google Play … in North America; PCS, Transcash, Neosurf in French-speaking Europe); own list
// of spellings, checked 2026-11-24.

interface BrandRow {
  readonly id: string;
  readonly names: readonly string[];
  /** A name that means the card by itself, without "card" beside it. */
  readonly itself?: true;
}

const BRANDS: readonly BrandRow[] = [
  { id: "steam", names: ["steam"] },
  { id: "apple", names: ["apple", "itunes", "i tunes", "app store"] },
  { id: "google-play", names: ["google play", "googleplay", "google"] },
  { id: "amazon", names: ["amazon"] },
  { id: "razer-gold", names: ["razer gold", "razer"] },
  { id: "vanilla", names: ["vanilla visa", "one vanilla", "vanilla"] },
  { id: "sephora", names: ["sephora"] },
  { id: "nike", names: ["nike"] },
  { id: "xbox", names: ["xbox"] },
  { id: "playstation", names: ["playstation", "psn", "ps store"] },
  { id: "roblox", names: ["roblox", "robux"] },
  { id: "visa", names: ["visa gift", "visa prepaid", "visa prépayée", "prepaid visa", "visa"] },
  { id: "mastercard", names: ["mastercard gift", "prepaid mastercard", "mastercard prépayée", "mastercard"] },
  { id: "american-express", names: ["amex", "american express"] },
  { id: "ebay", names: ["ebay"] },
  { id: "walmart", names: ["walmart"] },
  { id: "target", names: ["target"] },
  { id: "netflix", names: ["netflix"] },
  { id: "foot-locker", names: ["foot locker", "footlocker"] },
  { id: "paysafecard", names: ["paysafecard", "paysafe"], itself: true },
  { id: "neosurf", names: ["neosurf"], itself: true },
  { id: "transcash", names: ["transcash"], itself: true },
  { id: "pcs", names: ["pcs mastercard", "coupon pcs", "carte pcs", "recharge pcs", "ticket pcs"], itself: true },
];

const byName = new Map<string, BrandRow>();
for (const brand of BRANDS) for (const name of brand.names) byName.set(name, brand);
const any = (names: Iterable<string>): string => [...names].toSorted((a, b) => b.length - a.length).join("|");
const named = any(byName.keys());
const byThemselves = any(BRANDS.filter((b) => b.itself === true).flatMap((b) => b.names));
const CARD =
  "gift ?-?cards?|giftcards?|e-?gift|cards?|gc|vouchers?|prepaid|prépayées?|cartes?(?:[ -]cadeaux?)?|coupons?|recharges?|tarjetas?(?: regalo)?|cart(?:ão|ões)(?: presente)?|codes?";

/** `steam gift card`, `carte-cadeau apple`, `gift card from amazon`, `neosurf`. The brand is group 1, 2 or 3. */
export const GIFT_CARD_ASKED: RegExp = new RegExp(
  `(?<![\\p{L}\\p{N}_@#.])(?:(${named})s?[ -](?:${CARD})|(?:gift ?-?cards?|giftcards?|cartes?[ -]cadeaux?|cartes?|tarjetas?(?: regalo)?|cart(?:ão|ões)(?: presente)?)(?: (?:for|from|of|de|d'|du|chez|da|do))? ?(${named})|(${byThemselves}))(?![\\p{L}\\p{N}_])`,
  "giu",
);

/** The id of the brand that `name` is a spelling of. */
export const brandOf = (name: string): string | null => byName.get(name.toLowerCase())?.id ?? null;

/** Words that speak of a picture of the card. */
export const PICTURE_OF_CARD: RegExp = /\b(?:pics?|pictures?|photos?|screenshots?|images?|captures?|fotos?)\b/iu;
