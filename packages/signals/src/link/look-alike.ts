import { fold } from "../tactics/fold.ts";
import { BRANDS, type Brand, ORDINARY_WORDS } from "./brands.ts";

/** Brands shorter than this have honest neighbours one letter away. */
const TYPO_LENGTH = 7;

/**
 * What a reader in a hurry sees: accents gone, letters of other alphabets as the Latin ones they look like, digits as
 * letters, `rn` as m, `vv` as w, `cl` as d, and i, l, 1 as one.
 */
export function skeleton(label: string): string {
  return fold(label)
    .text.replace(/rn/gu, "m")
    .replace(/vv/gu, "w")
    .replace(/cl/gu, "d")
    .replace(/0/gu, "o")
    .replace(/[1i|!]/gu, "l")
    .replace(/3/gu, "e")
    .replace(/[4@]/gu, "a")
    .replace(/[5$]/gu, "s")
    .replace(/7/gu, "t");
}

const SKELETONS: ReadonlyMap<string, Brand> = new Map(BRANDS.map((brand) => [skeleton(brand.name), brand]));

/** The brand that `label` (without its ending, as people read it) looks like without being it. */
export function looksLike(label: string): Brand | null {
  const seen = SKELETONS.get(skeleton(label));
  return seen !== undefined && seen.name !== label ? seen : null;
}

/** The brand from which `label` is one slip of the finger away. */
export function oneSlipFrom(label: string): Brand | null {
  if (ORDINARY_WORDS.has(label) || label.length < TYPO_LENGTH - 1 || label.length > 24) return null;
  return BRANDS.find(({ name }) => name.length >= TYPO_LENGTH && name !== label && oneSlip(name, label)) ?? null;
}

/** One letter more, less, other, or two neighbours swapped. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < a.length - from && back < b.length - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const restA = a.slice(from, a.length - back);
  const restB = b.slice(from, b.length - back);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];

/** Whether letters of two alphabets stand in one label, which no honest name needs. */
export const mixesAlphabets = (label: string): boolean => SCRIPTS.filter((script) => script.test(label)).length > 1;
