// Data: one practice story. Its words stand under `practice.team-rides.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const TEAM_RIDES: Story = {
  id: "team-rides",
  kind: "harmless",
  theme: "school",
  audience: "all",
  title: "practice.team-rides.title",
  intro: "practice.team-rides.intro",
  start: "group",
  turns: [
    {
      id: "group",
      lines: [{ from: "other", key: "practice.team-rides.group.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "ok",
          kind: "ok",
          spoken: true,
          label: "practice.team-rides.group.ok",
          result: "practice.team-rides.group.ok.result",
          goes: "drive",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.team-rides.group.accuse",
          result: "practice.team-rides.group.accuse.result",
          goes: "drive",
        },
      ],
      recap: null,
    },
    {
      id: "drive",
      lines: [{ from: "other", key: "practice.team-rides.drive.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "ask",
          kind: "ok",
          spoken: true,
          label: "practice.team-rides.drive.ask",
          result: "practice.team-rides.drive.ask.result",
          goes: "end",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.team-rides.drive.no",
          result: "practice.team-rides.drive.no.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.team-rides.end.recap" },
  ],
};
