// Data: one practice story. Its words stand under `practice.new-classmate.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const NEW_CLASSMATE: Story = {
  id: "new-classmate",
  kind: "harmless",
  theme: "stranger",
  audience: "all",
  title: "practice.new-classmate.title",
  intro: "practice.new-classmate.intro",
  start: "hello",
  turns: [
    {
      id: "hello",
      lines: [{ from: "other", key: "practice.new-classmate.hello.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "thanks",
          kind: "ok",
          spoken: true,
          label: "practice.new-classmate.hello.thanks",
          result: "practice.new-classmate.hello.thanks.result",
          goes: "lunch",
        },
        {
          id: "wait",
          kind: "ok",
          spoken: false,
          label: "practice.new-classmate.hello.wait",
          result: "practice.new-classmate.hello.wait.result",
          goes: "lunch",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.new-classmate.hello.accuse",
          result: "practice.new-classmate.hello.accuse.result",
          goes: "lunch",
        },
      ],
      recap: null,
    },
    {
      id: "lunch",
      lines: [{ from: "other", key: "practice.new-classmate.lunch.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "yes",
          kind: "ok",
          spoken: true,
          label: "practice.new-classmate.lunch.yes",
          result: "practice.new-classmate.lunch.yes.result",
          goes: "end",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.new-classmate.lunch.no",
          result: "practice.new-classmate.lunch.no.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.new-classmate.end.recap" },
  ],
};
