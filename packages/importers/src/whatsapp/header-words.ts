/**
 * Data: words that stand inside the date and time of a line's header.
 * Day periods: CLDR 48 (Node 20.20 `Intl.DateTimeFormat`, 2026), formats "short" and "medium" of all locales below, and the
 * spellings attested in public exports (mtln/chat-export#30, dimagi/open-chat-studio#221, Pustur/whatsapp-chat-parser).
 * Joiners: the "atTime" and "standard" date-time patterns of the same CLDR version, and Pustur/whatsapp-chat-parser.
 * All in lower case, any kind of space written as one plain space.
 */

/** Words for the half of the day before noon. 12 with one of these is midnight. */
export const BEFORE_NOON: readonly string[] = [
  ..."am|a.m.|a. m.|a.m|a m".split("|"), // en, es, pt, ca, nl, nb, ro and most others
  ..."上午|凌晨|清晨|早上|午前".split("|"), // zh, ja
  "오전", // ko
  ..."ص|صباحا|صباحًا|ق.ظ.|ق.ظ|صبح".split("|"), // ar, fa, sd, ur
  ..."π.μ.|πμ|π.μ".split("|"), // el
  ..."пр.об.|пр. об.|преди обяд".split("|"), // bg
  "sa", // vi
  "öö", // tr
  ..."de.|de".split("|"), // hu
  "ap.", // fi
  ..."dop.|dop".split("|"), // cs, sl
  ..."vm.|vm".split("|"), // af
  ..."fm|f.m.".split("|"), // sv
  ..."f.h.|fh".split("|"), // is
  "priekšp.", // lv
  "priešpiet", // lt
  ..."pg|p.d.|e paradites".split("|"), // ms, sq
  ..."дп|ү.ө.|претпл.|тң|пре подне".split("|"), // uk, mn, mk, ky, sr
  ..."r.n.|to|gh|sf".split("|"), // ga, uz, so, ha
  ..."पूर्वाह्न|म.पू.|পূর্বাহ্ণ|পূৰ্বাহ্ন|முற்பகல்|පෙ.ව.".split("|"), // hi, ne, mr, bn, as, ta, si
  ..."ก่อนเที่ยง|ກ່ອນທ່ຽງ|နံနက်|ព្រឹក".split("|"), // th, lo, my, km
  ..."ጥዋት|ቅ.ቀ.".split("|"), // am, ti
  ...'לפנה״צ|לפנה"צ|לפני הצהריים'.split("|"), // he
  ..."àárọ̀|n’ụtụtụ".split("|"), // yo, ig
];

/** Words for the half of the day after noon. 1 to 11 with one of these is 13 to 23. */
export const AFTER_NOON: readonly string[] = [
  ..."pm|p.m.|p. m.|p.m|p m".split("|"),
  ..."下午|中午|傍晚|晚上|午後".split("|"),
  "오후",
  ..."م|مساء|مساءً|ب.ظ.|ب.ظ|شام".split("|"),
  ..."μ.μ.|μμ|μ.μ".split("|"),
  ..."сл.об.|сл. об.|след обяд".split("|"),
  "ch",
  "ös",
  ..."du.|du".split("|"),
  "ip.",
  ..."odp.|odp|pop.|pop".split("|"),
  ..."nm.|nm".split("|"),
  ..."em|e.m.".split("|"),
  ..."e.h.|eh".split("|"),
  "pēcp.",
  "popiet",
  ..."ptg|m.d.|e pasdites".split("|"),
  ..."пп|ү.х.|попл.|тк|по подне".split("|"),
  ..."i.n.|tk|gd|ym".split("|"),
  ..."अपराह्न|म.उ.|অপরাহ্ণ|অপৰাহ্ন|பிற்பகல்|ප.ව.".split("|"),
  ..."หลังเที่ยง|ຫຼັງທ່ຽງ|ညနေ|ល្ងាច".split("|"),
  ..."ከሰዓት|ድ.ቀ.".split("|"),
  ...'אחה״צ|אחה"צ|אחרי הצהריים'.split("|"),
  ..."ọ̀sán|n’abalị".split("|"),
];

/** Words after a time that say nothing about the half of the day. */
export const CLOCK_WORDS: readonly string[] = "uhr|ч.|ч|น.|hrs|hrs.|h|saat".split("|");

/** Words after a date that say "year" or "day". */
export const DATE_WORDS: readonly string[] = "г.|г|р.|ж.|թ.".split("|");

/** Words between date and time. */
export const JOINERS: readonly string[] =
  "klo|kl.|kl|à|a las|as|às|at|um|om|o|u|в|во|ob|la|lúc|pukul|jam|ora|ore|alle|alle ore|kell|saat|på|den|t|ve|i|plkst.|plkst".split(
    "|",
  );

/** Numerals: the digit zero of each script that CLDR's locales write dates in. */
export const DIGIT_ZEROS: readonly number[] = [0x30, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x1040];
