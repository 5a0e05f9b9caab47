import { STORIES, type Story, turnOf } from "@holdfast/guide/practice";
import { checkConversation, groupOf } from "@holdfast/signals";
import { readFileSync } from "node:fs";
const only = process.argv.slice(2);
for (const lang of ["en", "fr"] as const) {
  const w = JSON.parse(readFileSync(`/work/main/packages/words/messages/${lang}/practice.json`, "utf8")) as Record<string,string>;
  for (const story of STORIES) {
    if (only.length && !only.includes(story.id)) continue;
    const out = new Set<string>();
    const walk = (at: string, before: any[]): void => {
      const turn = turnOf(story as Story, at);
      const lines = [...before, ...turn.lines.filter(l => l.from === "other").map(l => ({ from: "other", text: w[l.key]!, tactics: l.tactics as readonly string[], turn: turn.id }))];
      if (turn.lines.length) for (const model of [true]) {
        const r = checkConversation(lines, { model });
        const m = model ? "" : " [rules only]";
        if (r.state !== turn.state) out.add(`state after ${turn.id}: data ${turn.state}, found ${r.state}${m}`);
        const f = r.signals.filter(s => groupOf(s.tactic) !== "V");
        lines.forEach((l, i) => { if (i >= before.length) for (const t of l.tactics ?? []) if (!f.some(s => s.tactic === t && Math.abs(s.message - i) <= 2)) out.add(`MISSING ${t}: ${l.text}${m}`); });
        for (const s of f) if (s.message >= before.length && !lines.some((l, i) => Math.abs(i - s.message) <= 2 && l.tactics?.includes(s.tactic))) out.add(`EXTRA ${s.tactic} (${s.reason}: ${s.words}) in: ${lines[s.message]!.text}${m}`);
      }
      for (const c of turn.choices) walk(c.goes, c.spoken ? [...lines, { from: "me", text: w[c.label]!, tactics: [] }] : lines);
    };
    walk(story.start, []);
    if (out.size) console.log(`## ${lang} ${story.id}\n  ` + [...out].join("\n  "));
  }
}
