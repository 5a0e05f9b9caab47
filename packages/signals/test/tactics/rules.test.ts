import { describe, expect, it } from "vitest";
import { checkConversation, TACTIC_IDS } from "../../src/index.ts";
import { RULES } from "../../src/tactics/tables.ts";

const say = (text: string, own: boolean): { from: "me" | "other"; text: string } => {
  if (text.startsWith("ME: ")) return { from: "me", text: text.slice(4) };
  return { from: own ? "me" : "other", text };
};

describe("rules", () => {
  it("have names of their own", () => {
    expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
  });
  it("cover every tactic that text can show", () => {
    const fromElsewhere = new Set(["M2", "X1", "X2", "X3"]);
    const covered = new Set(RULES.map((r) => r.tactic));
    expect(TACTIC_IDS.filter((t) => !covered.has(t) && !fromElsewhere.has(t))).toEqual([]);
  });
  it.each(RULES.map((r) => [r.id, r] as const))("%s finds its example", (_, rule) => {
    const own = rule.tactic.startsWith("V");
    const messages = [...(rule.before ?? []).map((t) => say(t, false)), say(rule.example, own)];
    const found = checkConversation(messages, { model: false }).signals.filter(
      (s) => s.message === messages.length - 1,
    );
    expect(found.map((s) => s.tactic)).toContain(rule.tactic);
  });
  it.each(RULES.map((r) => [r.id, r] as const))("%s leaves its counter-example alone", (_, rule) => {
    const own = rule.tactic.startsWith("V");
    const found = checkConversation([say(rule.counter, own)], { model: false }).signals;
    expect(found.filter((s) => s.cap === undefined).map((s) => s.tactic)).not.toContain(rule.tactic);
  });
});
