import { LANGUAGES, words } from "@holdfast/words";

/** VERIFY.txt: how to check a package by hand, in every language, one after the other. */
export const verifyText = (): string => LANGUAGES.map((language) => words(language)["verify-txt"]()).join("\n\n\n");
