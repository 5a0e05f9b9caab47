import type { PaperInput } from "../paper-input.ts";
import type { CaseIndex } from "./case-index.ts";
import { knownApp, platformOf } from "./said-answers.ts";
import { accountsOf, type Seen } from "./seen.ts";

/** One platform that the evidence or the person names, and the accounts of the other side on it. */
export interface NamedPlatform {
  readonly platform: string;
  readonly accounts: readonly Seen[];
}

/** Platforms in the order named: the person's answers, then the conversations, then accounts found in the words. */
export function platformsOf(input: PaperInput, index: CaseIndex): readonly NamedPlatform[] {
  const accounts = new Map<string, Seen[]>();
  const name = (platform: string): Seen[] => {
    const known = accounts.get(platform) ?? [];
    accounts.set(platform, known);
    return known;
  };
  for (const app of input.situation.apps ?? []) {
    const platform = platformNamed(app);
    if (platform !== null) name(platform);
  }
  for (const { source } of input.conversations) {
    const platform = platformOf(source);
    if (platform !== null) name(platform);
  }
  for (const account of accountsOf(input.traces, index)) {
    const { service, kind } = account.trace;
    if (service !== null && kind !== "email") name(service).push(account);
  }
  return [...accounts].map(([platform, found]) => ({ platform, accounts: found }));
}

/** The platform that an answer names, or the app in the person's words; null for what is no place to report to. */
export function platformNamed(app: string): string | null {
  const known = knownApp(app);
  if (known === "search" || app.trim() === "" || app === "email") return null;
  return known === "messenger" ? "facebook" : (known ?? app);
}
