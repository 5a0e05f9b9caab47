import { expect, it } from "vitest";
import type { ProblemCode } from "../../src/verify-report.ts";
import { coverUp, type Files, pack, unpack, verify } from "./forge.ts";

/** One thing an attacker does, and what the verifier must say. */
export interface Attack {
  readonly name: string;
  readonly act: (files: Files) => void | Promise<void>;
  /** The manifests are made to fit afterwards, as anybody can; not where the attack is on them. */
  readonly coverUp?: boolean;
  readonly verdict: "changed" | "incomplete" | "not-a-package";
  readonly code: ProblemCode;
  readonly part?: string;
}

/** Runs each attack on a package and asserts its verdict, its reason and the part it names. */
export function attackAll(sample: () => Promise<Uint8Array>, attacks: readonly Attack[]): void {
  const titled = attacks.map((attack) => [`${attack.name}: ${attack.verdict} (${attack.code})`, attack] as const);
  it.each(titled)("%s", async (_, { act, coverUp: covered = true, verdict, code, part }) => {
    const files = await unpack(await sample());
    await act(files);
    if (covered) coverUp(files);
    const report = await verify(pack(files));
    expect(report.problems).toContainEqual({ code, part: part ?? (expect.any(String) as unknown) });
    expect(report.verdict).toBe(verdict);
  });
}
