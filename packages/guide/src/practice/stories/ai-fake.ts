// Data: one practice story. Its words stand under `practice.ai-fake.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const AI_FAKE: Story = {
  id: "ai-fake",
  kind: "trick",
  theme: "fake",
  audience: "all",
  title: "practice.ai-fake.title",
  intro: "practice.ai-fake.intro",
  start: "claim",
  turns: [
    {
      id: "claim",
      lines: [{ from: "other", key: "practice.ai-fake.claim.1", tactics: ["L3", "L1"] }],
      state: "warn",
      asks: true,
      choices: [
        {
          id: "deny",
          kind: "stay",
          spoken: true,
          label: "practice.ai-fake.claim.deny",
          result: "practice.ai-fake.claim.deny.result",
          goes: "threat",
        },
        {
          id: "stop",
          kind: "exit",
          spoken: false,
          label: "practice.ai-fake.claim.stop",
          result: "practice.ai-fake.claim.stop.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    {
      id: "threat",
      lines: [
        { from: "other", key: "practice.ai-fake.threat.1", tactics: ["D1", "T1", "L3"] },
        { from: "other", key: "practice.ai-fake.threat.2", tactics: ["P2"] },
      ],
      state: "alert",
      asks: true,
      choices: [
        {
          id: "stop",
          kind: "help",
          spoken: false,
          label: "practice.ai-fake.threat.stop",
          result: "practice.ai-fake.threat.stop.result",
          goes: "end",
        },
        {
          id: "pay",
          kind: "mistake",
          spoken: true,
          label: "practice.ai-fake.threat.pay",
          result: "practice.ai-fake.threat.pay.result",
          goes: "again",
        },
      ],
      recap: null,
    },
    {
      id: "again",
      lines: [{ from: "other", key: "practice.ai-fake.again.1", tactics: ["E1", "D1"] }],
      state: "alert",
      asks: false,
      choices: [
        {
          id: "stop",
          kind: "help",
          spoken: false,
          label: "practice.ai-fake.again.stop",
          result: "practice.ai-fake.again.stop.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "warn", asks: false, choices: [], recap: "practice.ai-fake.end.recap" },
  ],
};
