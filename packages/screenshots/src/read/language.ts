import type { OcrLanguage } from "./ocr-engine.ts";

/** Words that one language has and the other does not, among the most frequent of each. */
const COMMON: Readonly<Record<OcrLanguage, ReadonlySet<string>>> = {
  en: new Set(
    "the you to and is it i my of in that what do your have this can will just with are was not he she they we for when how who why yes did don't it's i'm i'll send want know need get here there then so all more please thanks today message".split(
      " ",
    ),
  ),
  fr: new Set(
    "le la les de des du un une et est je tu il elle pas que qui ce dans pour sur avec mon ton ma ta mes tes vous nous oui non au c'est j'ai t'es d'accord ça à où quand comment pourquoi merci salut suis sont était fait moi toi envoie aussi très bien encore".split(
      " ",
    ),
  ),
};

export interface LanguageVote {
  readonly language: OcrLanguage;
  /** False when the words spoke for neither. */
  readonly sure: boolean;
}

/** Which language `text` is in, by its common words and its accents. `otherwise` where they do not say. */
export function languageOf(text: string, otherwise: OcrLanguage): LanguageVote {
  const words = text
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[^\p{L}']+/u);
  let en = 0;
  let fr = 0;
  for (const word of words) {
    if (COMMON.en.has(word)) en++;
    if (COMMON.fr.has(word) || /[éèêàçùîôœ]/u.test(word) || /^(?:[cdjlmnst]|qu)'\p{L}/u.test(word)) fr++;
  }
  if (Math.abs(en - fr) < 2)
    return { language: otherwise, sure: en + fr > 0 && en !== fr && (en > fr ? "en" : "fr") === otherwise };
  return { language: en > fr ? "en" : "fr", sure: true };
}
