// Data: one practice story. Its words stand under `practice.worried-friend.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const WORRIED_FRIEND: Story = {
  id: "worried-friend",
  kind: "harmless",
  theme: "known",
  audience: "all",
  title: "practice.worried-friend.title",
  intro: "practice.worried-friend.intro",
  start: "quiet",
  turns: [
    {
      id: "quiet",
      lines: [{ from: "other", key: "practice.worried-friend.quiet.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "tell",
          kind: "ok",
          spoken: true,
          label: "practice.worried-friend.quiet.tell",
          result: "practice.worried-friend.quiet.tell.result",
          goes: "here",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.worried-friend.quiet.no",
          result: "practice.worried-friend.quiet.no.result",
          goes: "here",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.worried-friend.quiet.accuse",
          result: "practice.worried-friend.quiet.accuse.result",
          goes: "here",
        },
      ],
      recap: null,
    },
    {
      id: "here",
      lines: [{ from: "other", key: "practice.worried-friend.here.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "thanks",
          kind: "ok",
          spoken: true,
          label: "practice.worried-friend.here.thanks",
          result: "practice.worried-friend.here.thanks.result",
          goes: "end",
        },
        {
          id: "later",
          kind: "ok",
          spoken: true,
          label: "practice.worried-friend.here.later",
          result: "practice.worried-friend.here.later.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.worried-friend.end.recap" },
  ],
};
