import { basename } from "node:path";
import type { Casefile } from "@holdfast/casefile";
import type { Original } from "@holdfast/seal";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import { type Language, say } from "./language.ts";

/**
 * The files that the person asked to copy into the package. Whether they may go in is decided on their bytes, by seal.
 * @throws CommandEnd (usage) when a name is none of the items.
 */
export function originalsOf(
  casefile: Casefile,
  inputs: Inputs,
  asked: { readonly include?: readonly string[]; readonly screenshot?: readonly string[] },
  language: Language,
): readonly Original[] {
  const files = inputs.given.flatMap((input) =>
    input.files.map((file) => ({ id: input.arrival === "folder" ? `${input.name}/${file.path}` : input.name, file })),
  );
  const find = (name: string, kind: Original["kind"]): Original => {
    const item = casefile.timeline.items.find(({ id }) => id === name);
    const source = files.find(({ id }) => id === name)?.file.source;
    if (item === undefined || source === undefined) {
      throw new CommandEnd(EXIT.usage, say(language, "cli.seal.unknown-item", { name }));
    }
    return { item: item.id, source, kind, confirmedNoNudity: kind === "screenshot-of-text" };
  };
  return [
    ...(asked.include ?? []).map((name) => find(name, "text-export")),
    ...(asked.screenshot ?? []).map((path) => find(basename(path), "screenshot-of-text")),
  ];
}
