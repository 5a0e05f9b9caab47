// Data: one practice story. Its words stand under `practice.school-mail.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const SCHOOL_MAIL: Story = {
  id: "school-mail",
  kind: "harmless",
  theme: "mail",
  audience: "all",
  title: "practice.school-mail.title",
  intro: "practice.school-mail.intro",
  start: "rules",
  turns: [
    {
      id: "rules",
      lines: [{ from: "other", key: "practice.school-mail.rules.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "type",
          kind: "ok",
          spoken: false,
          label: "practice.school-mail.rules.type",
          result: "practice.school-mail.rules.type.result",
          goes: "office",
        },
        {
          id: "ask",
          kind: "ok",
          spoken: false,
          label: "practice.school-mail.rules.ask",
          result: "practice.school-mail.rules.ask.result",
          goes: "office",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: false,
          label: "practice.school-mail.rules.accuse",
          result: "practice.school-mail.rules.accuse.result",
          goes: "office",
        },
      ],
      recap: null,
    },
    {
      id: "office",
      lines: [{ from: "other", key: "practice.school-mail.office.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "ok",
          kind: "ok",
          spoken: false,
          label: "practice.school-mail.office.ok",
          result: "practice.school-mail.office.ok.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.school-mail.end.recap" },
  ],
};
