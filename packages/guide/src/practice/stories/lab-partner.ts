// Data: one practice story. Its words stand under `practice.lab-partner.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const LAB_PARTNER: Story = {
  id: "lab-partner",
  kind: "harmless",
  theme: "school",
  audience: "all",
  title: "practice.lab-partner.title",
  intro: "practice.lab-partner.intro",
  start: "page",
  turns: [
    {
      id: "page",
      lines: [{ from: "other", key: "practice.lab-partner.page.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "check",
          kind: "ok",
          spoken: true,
          label: "practice.lab-partner.page.check",
          result: "practice.lab-partner.page.check.result",
          goes: "hurry",
        },
        {
          id: "send",
          kind: "ok",
          spoken: true,
          label: "practice.lab-partner.page.send",
          result: "practice.lab-partner.page.send.result",
          goes: "hurry",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.lab-partner.page.accuse",
          result: "practice.lab-partner.page.accuse.result",
          goes: "hurry",
        },
      ],
      recap: null,
    },
    {
      id: "hurry",
      lines: [{ from: "other", key: "practice.lab-partner.hurry.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "fine",
          kind: "ok",
          spoken: true,
          label: "practice.lab-partner.hurry.fine",
          result: "practice.lab-partner.hurry.fine.result",
          goes: "end",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.lab-partner.hurry.accuse",
          result: "practice.lab-partner.hurry.accuse.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.lab-partner.end.recap" },
  ],
};
