import type { Scan } from "../scan.ts";

export interface Payee {
  readonly name: string;
  readonly start: number;
  /** The words speak of a payment account; `name:` alone does not, and counts only beside a payment. */
  readonly sure: boolean;
}

// English, French, Spanish, Portuguese.
const SURE =
  /(?:\bname (?:on|of) (?:it|there|(?:the|my|that) (?:account|card|cash ?app|paypal|venmo|zelle))(?: is| says|'s| should be)?|\bunder the name(?: of)?|\bin the name of|\baccount (?:holder|name)(?: is)?|\bit (?:should|will|'ll) (?:say|show)|\bpayee(?: name)?(?: is)?|\bau nom (?:de|d')|\btitulaire(?: du compte)?(?: est| c'est)?|\bbénéficiaire(?: est| c'est)?|\ba nombre de|\btitular(?: es| é)?|\bem nome de)\s{0,2}:?\s{0,2}["“«]?/giu;
const BESIDE_PAYMENT = /\b(?:name|nom|nombre|nome)\s{0,2}(?:is|:|c'est|est|es|é)\s{0,2}["“«]?/giu;
const CAPITALISED = /\p{Lu}[\p{L}'.-]{0,24}(?: \p{Lu}[\p{L}'.-]{0,24}){0,3}/uy;
const ANY = /\p{L}[\p{L}'.-]{0,24}(?: \p{L}[\p{L}'.-]{0,24}){0,2}(?=[ \t]{0,3}(?:$|[\n.,;!?"”»)]))/uy;
const NOT_PAYEES =
  /^(?:i|it|the|a|my|your|that|this|what|not|me|is|je|le|la|un|une|mon|ton|ce|pas|moi|pour|and|et)\b/iu;

const HEADS = [
  { heads: SURE, sure: true, names: [CAPITALISED, ANY] },
  { heads: BESIDE_PAYMENT, sure: false, names: [CAPITALISED, ANY] },
  // `name Jordan Sample`: without a sign only what is written as a name.
  { heads: /\b(?:name|nom|nombre|nome)\s{1,2}/giu, sure: false, names: [CAPITALISED] },
] as const;

/** The name on a payment account, where the text gives one: "the name on it is …", "au nom de …". */
export function payeeIn(text: string): Payee | null {
  for (const { heads, sure, names } of HEADS) {
    for (const head of text.matchAll(heads)) {
      const start = head.index + head[0].length;
      for (const pattern of names) {
        pattern.lastIndex = start;
        const name = pattern.exec(text)?.[0].replace(/[.'-]+$/u, "");
        if (name !== undefined && name !== "" && !NOT_PAYEES.test(name)) return { name, start: head.index, sure };
      }
    }
  }
  return null;
}

const PAID = new Set(["payment", "iban", "wallet"]);

/** Puts the payee's name on the payment it stands nearest to: the last one before it, else the first after. */
export function nameThePayee(scan: Scan): void {
  const payments = scan.found.filter((f) => PAID.has(f.kind));
  if (payments.length === 0) return;
  const payee = payeeIn(scan.text);
  if (payee === null) return;
  const before = payments.filter((f) => f.start <= payee.start).toSorted((a, b) => b.start - a.start)[0];
  const target = before ?? payments.toSorted((a, b) => a.start - b.start)[0];
  for (const [i, found] of scan.found.entries()) {
    if (found === target) scan.found[i] = { ...found, payeeName: payee.name };
  }
}
