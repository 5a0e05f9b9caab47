import { type ContactId, contact } from "@holdfast/guide";
import type { Say } from "./say.ts";

/** How to reach one of the guide's contacts, as people write it: no scheme, no country code. */
export function reach(id: ContactId, { language }: Say): { readonly url: string; readonly phone: string } {
  const { url, phone } = contact(id);
  const address = language === "fr" ? (url?.fr ?? url?.en) : url?.en;
  return { url: (address ?? "").replace(/^https:\/\//u, ""), phone: phone?.show ?? "" };
}
