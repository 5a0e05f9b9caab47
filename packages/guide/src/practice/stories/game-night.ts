// Data: one practice story. Its words stand under `practice.game-night.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const GAME_NIGHT: Story = {
  id: "game-night",
  kind: "harmless",
  theme: "stranger",
  audience: "all",
  title: "practice.game-night.title",
  intro: "practice.game-night.intro",
  start: "team",
  turns: [
    {
      id: "team",
      lines: [{ from: "other", key: "practice.game-night.team.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "yes",
          kind: "ok",
          spoken: true,
          label: "practice.game-night.team.yes",
          result: "practice.game-night.team.yes.result",
          goes: "rules",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.game-night.team.no",
          result: "practice.game-night.team.no.result",
          goes: "rules",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.game-night.team.accuse",
          result: "practice.game-night.team.accuse.result",
          goes: "rules",
        },
      ],
      recap: null,
    },
    {
      id: "rules",
      lines: [{ from: "other", key: "practice.game-night.rules.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "ok",
          kind: "ok",
          spoken: true,
          label: "practice.game-night.rules.ok",
          result: "practice.game-night.rules.ok.result",
          goes: "end",
        },
        {
          id: "later",
          kind: "ok",
          spoken: true,
          label: "practice.game-night.rules.later",
          result: "practice.game-night.rules.later.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.game-night.end.recap" },
  ],
};
