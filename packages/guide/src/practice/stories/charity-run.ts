// Data: one practice story. Its words stand under `practice.charity-run.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const CHARITY_RUN: Story = {
  id: "charity-run",
  kind: "harmless",
  theme: "school",
  audience: "all",
  title: "practice.charity-run.title",
  intro: "practice.charity-run.intro",
  start: "form",
  turns: [
    {
      id: "form",
      lines: [{ from: "other", key: "practice.charity-run.form.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "desk",
          kind: "ok",
          spoken: false,
          label: "practice.charity-run.form.desk",
          result: "practice.charity-run.form.desk.result",
          goes: "bring",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.charity-run.form.accuse",
          result: "practice.charity-run.form.accuse.result",
          goes: "bring",
        },
      ],
      recap: null,
    },
    {
      id: "bring",
      lines: [{ from: "other", key: "practice.charity-run.bring.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "ok",
          kind: "ok",
          spoken: true,
          label: "practice.charity-run.bring.ok",
          result: "practice.charity-run.bring.ok.result",
          goes: "end",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.charity-run.bring.no",
          result: "practice.charity-run.bring.no.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.charity-run.end.recap" },
  ],
};
