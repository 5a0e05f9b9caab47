// Data: one practice story. Its words stand under `practice.recovery.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const RECOVERY: Story = {
  id: "recovery",
  kind: "trick",
  theme: "recovery",
  audience: "all",
  title: "practice.recovery.title",
  intro: "practice.recovery.intro",
  start: "offer",
  turns: [
    {
      id: "offer",
      lines: [{ from: "other", key: "practice.recovery.offer.1", tactics: ["E2"] }],
      state: "warn",
      asks: true,
      choices: [
        {
          id: "ask",
          kind: "stay",
          spoken: true,
          label: "practice.recovery.offer.ask",
          result: "practice.recovery.offer.ask.result",
          goes: "fee",
        },
        {
          id: "leave",
          kind: "exit",
          spoken: false,
          label: "practice.recovery.offer.leave",
          result: "practice.recovery.offer.leave.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    {
      id: "fee",
      lines: [{ from: "other", key: "practice.recovery.fee.1", tactics: ["E2", "D1"] }],
      state: "alert",
      asks: true,
      choices: [
        {
          id: "no",
          kind: "exit",
          spoken: true,
          label: "practice.recovery.fee.no",
          result: "practice.recovery.fee.no.result",
          goes: "end",
        },
        {
          id: "pay",
          kind: "mistake",
          spoken: false,
          label: "practice.recovery.fee.pay",
          result: "practice.recovery.fee.pay.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "warn", asks: false, choices: [], recap: "practice.recovery.end.recap" },
  ],
};
