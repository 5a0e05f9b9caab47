// Data: names that links pretend to be, and where they really live. Platforms: those of the directory of platform steps
// and reports (Thorn/NCMEC 2024, C3P 2022), addresses as those steps print them; payment services and Canadian banks:
// public addresses from general knowledge. Checked on: 2026-11-24, without a network. `verified: false` marks addresses
// that no stored page of ours shows; they only ever keep a link from being called a look-alike.

export interface Brand {
  /** The label people look for. */
  readonly name: string;
  /** Registrable domains that are really its own. */
  readonly domains: readonly string[];
  readonly kind: "platform" | "payment" | "bank" | "account" | "police";
  readonly verified: boolean;
}

const brand = (kind: Brand["kind"], name: string, domains: string, verified = false): Brand => ({
  name,
  domains: domains.split(" "),
  kind,
  verified,
});

export const BRANDS: readonly Brand[] = [
  brand("platform", "instagram", "instagram.com cdninstagram.com ig.me instagr.am", true),
  brand("platform", "facebook", "facebook.com fb.com fb.me fbcdn.net messenger.com facebook.net meta.com", true),
  brand("platform", "messenger", "messenger.com facebook.com"),
  brand("platform", "snapchat", "snapchat.com snap.com", true),
  brand("platform", "tiktok", "tiktok.com tiktokv.com", true),
  brand("platform", "discord", "discord.com discord.gg discordapp.com discord.media discordapp.net discord.gift", true),
  brand("platform", "whatsapp", "whatsapp.com wa.me whatsapp.net", true),
  brand("platform", "telegram", "telegram.org t.me telegram.me telegram.dog", true),
  brand("platform", "twitter", "twitter.com x.com t.co twimg.com", true),
  brand("platform", "roblox", "roblox.com rbxcdn.com", true),
  brand("platform", "reddit", "reddit.com redd.it redditmedia.com", true),
  brand("platform", "youtube", "youtube.com youtu.be ytimg.com", true),
  brand("platform", "onlyfans", "onlyfans.com"),
  brand("platform", "tinder", "tinder.com gotinder.com"),
  brand("platform", "linkedin", "linkedin.com lnkd.in licdn.com"),
  brand("platform", "pinterest", "pinterest.com pinimg.com pinterest.ca pinterest.fr pinterest.co.uk"),
  brand("platform", "twitch", "twitch.tv"),
  brand("platform", "steamcommunity", "steamcommunity.com steampowered.com"),
  brand(
    "account",
    "google",
    "google.com google.ca google.fr googleapis.com googleusercontent.com gmail.com goo.gl",
    true,
  ),
  brand("account", "gmail", "gmail.com google.com googlemail.com"),
  brand("account", "microsoft", "microsoft.com live.com office.com microsoftonline.com outlook.com", true),
  brand("account", "outlook", "outlook.com live.com microsoft.com office.com office365.com"),
  brand("account", "icloud", "icloud.com apple.com"),
  brand("account", "netflix", "netflix.com"),
  brand("account", "amazon", "amazon.com amazon.ca amazon.fr amazon.co.uk amazon.de amazonaws.com"),
  brand("account", "dropbox", "dropbox.com dropboxusercontent.com"),
  brand("payment", "paypal", "paypal.com paypal.me paypalobjects.com", true),
  brand("payment", "interac", "interac.ca interac.com", true),
  brand("payment", "westernunion", "westernunion.com", true),
  brand("payment", "moneygram", "moneygram.com", true),
  brand("payment", "cashapp", "cash.app cashapp.com"),
  brand("payment", "venmo", "venmo.com"),
  brand("payment", "zellepay", "zellepay.com zelle.com"),
  brand("payment", "revolut", "revolut.com revolut.me"),
  brand("payment", "coinbase", "coinbase.com", true),
  brand("payment", "binance", "binance.com binance.us"),
  brand("payment", "metamask", "metamask.io"),
  brand("bank", "desjardins", "desjardins.com"),
  brand("bank", "scotiabank", "scotiabank.com"),
  brand("bank", "tangerine", "tangerine.ca"),
  brand("bank", "simplii", "simplii.com"),
  brand("bank", "rbcroyalbank", "rbcroyalbank.com rbc.com"),
  brand("bank", "tdcanadatrust", "td.com tdcanadatrust.com"),
  brand("bank", "banquenationale", "bnc.ca nbc.ca banquenationale.ca"),
  brand("bank", "bmo", "bmo.com"),
  brand("bank", "cibc", "cibc.com"),
  brand("bank", "wellsfargo", "wellsfargo.com"),
  brand("bank", "bankofamerica", "bankofamerica.com bofa.com"),
  brand("bank", "barclays", "barclays.com barclays.co.uk"),
  brand("bank", "creditagricole", "credit-agricole.fr ca-paris.fr"),
  brand("bank", "labanquepostale", "labanquepostale.fr"),
  brand("bank", "boursorama", "boursorama.com boursobank.com"),
  brand("police", "cybertip", "cybertip.ca", true),
  brand("police", "stopncii", "stopncii.org", true),
];

/** Label → brand, for the exact comparison. */
export const BRAND_BY_NAME: ReadonlyMap<string, Brand> = new Map(BRANDS.map((b) => [b.name, b]));
export const BRAND_DOMAINS: ReadonlyMap<string, Brand> = new Map(
  BRANDS.toReversed().flatMap((b) => b.domains.map((domain): [string, Brand] => [domain, b])),
);

/** Words and names one letter away from a brand that are somebody's honest address. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  "discard",
  "discards",
  "discords",
  "finance",
  "finances",
  "interest",
  "interests",
  "telegra",
  "passenger",
  "messengers",
  "revolt",
  "revolts",
  "revolute",
  "twister",
  "titters",
  "netflex",
  "interact",
  "intera",
  "tangerines",
  "telegraf",
  "telegraph",
  "telegrams",
  "reddits",
  "outlooks",
  "googles",
  "goggle",
  "twitters",
  "twitches",
  "barclay",
  "coinbases",
  "amazons",
  "amazona",
  "amazone",
  "amazing",
]);

/** What stands beside a brand's name in an address made to take a password. English, French, Spanish, Portuguese. */
export const LURE_WORDS: readonly string[] =
  "login signin logon verify verified verification secure security support account accounts help helpdesk helpcenter update unlock recover recovery copyright badge bluetick appeal confirm auth giveaway free gift gifts nitro reward bonus claim wallet connexion compte verifier securite acces aide service client clients cuenta seguridad verificar conta seguranca alert alerts suspended limited refund billing paiement payment remboursement depot deposit transfer etransfer virement".split(
    " ",
  );
