/** What a person can read off a profile. Everything may be missing: not looked at is not "no". */
export interface ProfileFacts {
  readonly name?: string;
  readonly handle?: string;
  readonly bio?: string;
  /** Days since the account was made, or since its first post. */
  readonly ageDays?: number;
  readonly followers?: number;
  readonly following?: number;
  readonly posts?: number;
  /** Contacts that both have. */
  readonly shared?: number;
  /** The shared contacts are all of one school or club. */
  readonly oneSchool?: boolean;
  /** The platform, the writing or the number points to another country than the one named. */
  readonly otherCountry?: boolean;
  /** They wrote first. */
  readonly wroteFirst?: boolean;
  /** They soon asked for another app. */
  readonly otherApp?: boolean;
  /** The same picture stands elsewhere under another name. */
  readonly pictureElsewhere?: boolean;
  /** They say the person knows them from somewhere. */
  readonly saysKnown?: boolean;
}

type Numbers = "ageDays" | "followers" | "following" | "posts" | "shared";
type Flags = "oneSchool" | "otherCountry" | "wroteFirst" | "otherApp" | "pictureElsewhere" | "saysKnown";
type Texts = "name" | "handle" | "bio";

/** Words before the colon, English and French, folded to lower case without accents. */
const NUMBER_KEYS: Readonly<Record<string, Numbers>> = {
  "account age": "ageDays",
  "age of account": "ageDays",
  days: "ageDays",
  "age du compte": "ageDays",
  followers: "followers",
  abonnes: "followers",
  following: "following",
  abonnements: "following",
  posts: "posts",
  publications: "posts",
  "shared contacts": "shared",
  "mutual friends": "shared",
  mutuals: "shared",
  "amis en commun": "shared",
  "contacts en commun": "shared",
};
const FLAG_KEYS: Readonly<Record<string, Flags>> = {
  "one school": "oneSchool",
  "une seule ecole": "oneSchool",
  "other country": "otherCountry",
  "autre pays": "otherCountry",
  "wrote first": "wroteFirst",
  "a ecrit en premier": "wroteFirst",
  "other app": "otherApp",
  "autre application": "otherApp",
  "picture elsewhere": "pictureElsewhere",
  "photo ailleurs": "pictureElsewhere",
  "says we know each other": "saysKnown",
  "dit me connaitre": "saysKnown",
};
const TEXT_KEYS: Readonly<Record<string, Texts>> = {
  name: "name",
  nom: "name",
  handle: "handle",
  username: "handle",
  utilisateur: "handle",
  bio: "bio",
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim();

const MAX_LINES = 2000;

/**
 * Facts from text with one `name: value` a line, English or French; every other line belongs to the bio. Counts may be
 * written `1,204`, `1 204` or `1.2k`.
 */
export function readProfileFacts(text: string): ProfileFacts {
  const facts: Record<string, string | number | boolean> = {};
  const bio: string[] = [];
  for (const line of text.split(/\r?\n/u, MAX_LINES)) {
    const colon = line.indexOf(":");
    const [key, value] = colon < 0 ? ["", line] : [plain(line.slice(0, colon)), line.slice(colon + 1).trim()];
    const [number, flag, said] = [lookUp(NUMBER_KEYS, key), lookUp(FLAG_KEYS, key), lookUp(TEXT_KEYS, key)];
    if (number !== undefined) {
      const count = readCount(value);
      if (count !== null) facts[number] = count;
    } else if (flag !== undefined) {
      const yes = /^(?:yes|true|oui|vrai)\b/iu.test(value);
      if (yes || /^(?:no|false|non|faux)\b/iu.test(value)) facts[flag] = yes;
    } else if (said === "bio") bio.push(value);
    else if (said !== undefined) facts[said] = value;
    else if (line.trim() !== "") bio.push(line);
  }
  return bio.length === 0 ? facts : { ...facts, bio: bio.join("\n") };
}

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function readCount(value: string): number | null {
  const found = /^(\d{1,12}(?:[.,\s]\d{3})*(?:[.,]\d{1,2})?)\s*([km])?\b/iu.exec(value);
  if (found?.[1] === undefined) return null;
  const scale = { k: 1000, m: 1_000_000 }[found[2]?.toLowerCase() ?? ""] ?? 1;
  const digits = scale === 1 ? found[1].replace(/[.,\s]/gu, "") : found[1].replace(",", ".").replace(/\s/gu, "");
  const count = Number(digits) * scale;
  return Number.isFinite(count) ? Math.round(count) : null;
}
