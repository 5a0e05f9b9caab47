/**
 * Accounts, numbers, addresses, payment names and links in evidence: found, normalised, checked.
 * @module
 */
export * from "./accounts/normalise-account.ts";
export * from "./accounts/platform-table.ts";
export * from "./collect-options.ts";
export * from "./collect-traces.ts";
export * from "./find-traces.ts";
export * from "./finding.ts";
export * from "./links/find-emails.ts";
export * from "./missing-codes.ts";
export * from "./trace-collector.ts";
