// Data: one practice story. Its words stand under `practice.surprise.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const SURPRISE: Story = {
  id: "surprise",
  kind: "harmless",
  theme: "secret",
  audience: "all",
  title: "practice.surprise.title",
  intro: "practice.surprise.intro",
  start: "secret",
  turns: [
    {
      id: "secret",
      lines: [{ from: "other", key: "practice.surprise.secret.1", tactics: ["I1"] }],
      state: "note",
      asks: true,
      choices: [
        {
          id: "yes",
          kind: "ok",
          spoken: true,
          label: "practice.surprise.secret.yes",
          result: "practice.surprise.secret.yes.result",
          goes: "cake",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.surprise.secret.accuse",
          result: "practice.surprise.secret.accuse.result",
          goes: "cake",
        },
      ],
      recap: null,
    },
    {
      id: "cake",
      lines: [{ from: "other", key: "practice.surprise.cake.1", tactics: [] }],
      state: "note",
      asks: true,
      choices: [
        {
          id: "yes",
          kind: "ok",
          spoken: true,
          label: "practice.surprise.cake.yes",
          result: "practice.surprise.cake.yes.result",
          goes: "end",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.surprise.cake.no",
          result: "practice.surprise.cake.no.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "note", asks: false, choices: [], recap: "practice.surprise.end.recap" },
  ],
};
