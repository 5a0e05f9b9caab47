// Data: one practice story. Its words stand under `practice.game-friend.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const GAME_FRIEND: Story = {
  id: "game-friend",
  kind: "trick",
  theme: "photo",
  audience: "all",
  title: "practice.game-friend.title",
  intro: "practice.game-friend.intro",
  start: "nice",
  turns: [
    {
      id: "nice",
      lines: [
        { from: "other", key: "practice.game-friend.nice.1", tactics: ["R1"] },
        { from: "other", key: "practice.game-friend.nice.2", tactics: ["R2"] },
      ],
      state: "note",
      asks: true,
      choices: [
        {
          id: "no",
          kind: "exit",
          spoken: true,
          label: "practice.game-friend.nice.no",
          result: "practice.game-friend.nice.no.result",
          goes: "move",
        },
        {
          id: "town",
          kind: "mistake",
          spoken: true,
          label: "practice.game-friend.nice.town",
          result: "practice.game-friend.nice.town.result",
          goes: "move",
        },
      ],
      recap: null,
    },
    {
      id: "move",
      lines: [{ from: "other", key: "practice.game-friend.move.1", tactics: ["C2"] }],
      state: "nudge",
      asks: true,
      choices: [
        {
          id: "no",
          kind: "exit",
          spoken: true,
          label: "practice.game-friend.move.no",
          result: "practice.game-friend.move.no.result",
          goes: "camera",
        },
        {
          id: "yes",
          kind: "mistake",
          spoken: true,
          label: "practice.game-friend.move.yes",
          result: "practice.game-friend.move.yes.result",
          goes: "camera",
        },
      ],
      recap: null,
    },
    {
      id: "camera",
      lines: [{ from: "other", key: "practice.game-friend.camera.1", tactics: ["S2"] }],
      state: "warn",
      asks: true,
      choices: [
        {
          id: "no",
          kind: "exit",
          spoken: true,
          label: "practice.game-friend.camera.no",
          result: "practice.game-friend.camera.no.result",
          goes: "end",
        },
        {
          id: "on",
          kind: "mistake",
          spoken: false,
          label: "practice.game-friend.camera.on",
          result: "practice.game-friend.camera.on.result",
          goes: "threat",
        },
      ],
      recap: null,
    },
    {
      id: "threat",
      lines: [{ from: "other", key: "practice.game-friend.threat.1", tactics: ["L1", "D3", "T1"] }],
      state: "alert",
      asks: true,
      choices: [
        {
          id: "stop",
          kind: "help",
          spoken: false,
          label: "practice.game-friend.threat.stop",
          result: "practice.game-friend.threat.stop.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "warn", asks: false, choices: [], recap: "practice.game-friend.end.recap" },
  ],
};
