// Data: one practice story. Its words stand under `practice.wrong-number.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const WRONG_NUMBER: Story = {
  id: "wrong-number",
  kind: "harmless",
  theme: "stranger",
  audience: "all",
  title: "practice.wrong-number.title",
  intro: "practice.wrong-number.intro",
  start: "lunch",
  turns: [
    {
      id: "lunch",
      lines: [{ from: "other", key: "practice.wrong-number.lunch.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "tell",
          kind: "ok",
          spoken: true,
          label: "practice.wrong-number.lunch.tell",
          result: "practice.wrong-number.lunch.tell.result",
          goes: "sorry",
        },
        {
          id: "ignore",
          kind: "ok",
          spoken: false,
          label: "practice.wrong-number.lunch.ignore",
          result: "practice.wrong-number.lunch.ignore.result",
          goes: "sorry",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.wrong-number.lunch.accuse",
          result: "practice.wrong-number.lunch.accuse.result",
          goes: "sorry",
        },
      ],
      recap: null,
    },
    {
      id: "sorry",
      lines: [{ from: "other", key: "practice.wrong-number.sorry.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "bye",
          kind: "ok",
          spoken: true,
          label: "practice.wrong-number.sorry.bye",
          result: "practice.wrong-number.sorry.bye.result",
          goes: "end",
        },
        {
          id: "leave",
          kind: "ok",
          spoken: false,
          label: "practice.wrong-number.sorry.leave",
          result: "practice.wrong-number.sorry.leave.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.wrong-number.end.recap" },
  ],
};
