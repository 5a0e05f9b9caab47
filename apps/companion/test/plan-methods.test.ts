import { describe, expect, it } from "vitest";
import type { CaseView } from "../src/engine/case-view.ts";
import { offMethods } from "../src/engine/off/off-methods.ts";
import { OpenCase } from "../src/engine/open-case.ts";
import { planMethods } from "../src/engine/plan/plan-methods.ts";

function opened(): { methods: ReturnType<typeof planMethods>; view: () => CaseView } {
  let shown: CaseView | null = null;
  const open = new OpenCase((view) => {
    shown = view;
  });
  open.begin({});
  return {
    methods: planMethods(open),
    view: () => {
      if (shown === null) throw new Error("no view");
      return shown;
    },
  };
}

describe("the course through the plan", () => {
  it("ticks a step, shows it as done, and takes the tick back", async () => {
    const { methods, view } = opened();
    const statusOf = (id: string): string | undefined => view().plan.steps.find((step) => step.id === id)?.status;
    expect(statusOf("stop")).toBe("next");
    await methods.tick({ step: "stop", done: true });
    expect(statusOf("stop")).toBe("done");
    expect(view().ticks).toEqual(["stop"]);
    await methods.tick({ step: "stop", done: false });
    expect(statusOf("stop")).toBe("next");
  });

  it("keeps a number once, without the spaces around it, and never an empty one", async () => {
    const { methods, view } = opened();
    await methods.addReference({ destination: "police", number: " 24-0100 " });
    await methods.addReference({ destination: "police", number: "24-0100" });
    await methods.addReference({ destination: "bank", number: "   " });
    expect(view().references.map(({ destination, number }) => `${destination} ${number}`)).toEqual(["police 24-0100"]);
  });

  it("takes a number out and leaves the others", async () => {
    const { methods, view } = opened();
    await methods.addReference({ destination: "police", number: "24-0100" });
    await methods.addReference({ destination: "bank", number: "24-0100" });
    await methods.removeReference({ destination: "police", number: "24-0100" });
    expect(view().references.map(({ destination }) => destination)).toEqual(["bank"]);
  });
});

describe("checking pasted lines", () => {
  const off = offMethods();
  it("quotes the words exactly as they were pasted", async () => {
    const lines = ["I have your pictures", "I will send them to your family", "send me $500 or else"];
    const { state, seen } = await off.checkPasted(lines.join("\r\n"));
    expect(state).toBe("alert");
    expect(seen.length).toBeGreaterThan(0);
    for (const { words } of seen) expect(lines.some((line) => line.includes(words))).toBe(true);
  });
  it("finds nothing in an ordinary message, and does not call a language it cannot read covered", async () => {
    expect((await off.checkPasted("See you at practice on Tuesday")).state).toBe("none");
    const far = await off.checkPasted(
      Array.from({ length: 8 }, () => "こんにちは、明日の練習は何時からですか。").join("\n"),
    );
    expect(far.languageCovered).toBe(false);
  });
  it("reads a stated part of a text that is far too long, and says how much", async () => {
    const { read } = await off.checkPasted("word ".repeat(100_000));
    expect(read).toBe(200_000);
  });
});
