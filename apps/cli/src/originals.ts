import type { Original } from "@holdfast/seal";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import { type Language, say } from "./language.ts";
import type { ReadCasefile } from "./reading.ts";

/**
 * The files that the person asked to copy into the package. Whether they may go in is decided on their bytes, by seal.
 * @throws CommandEnd (usage) when a name is none of the items.
 */
export function originalsOf(
  casefile: ReadCasefile,
  inputs: Inputs,
  include: readonly string[],
  language: Language,
): readonly Original[] {
  const files = inputs.given.flatMap((input) =>
    input.files.map((file) => ({ id: input.arrival === "folder" ? `${input.name}/${file.path}` : input.name, file })),
  );
  const texts = include.map((name): Original => {
    const item = casefile.timeline.items.find(({ id }) => id === name);
    const source = files.find(({ id }) => id === name)?.file.source;
    if (item === undefined || source === undefined) {
      throw new CommandEnd(EXIT.usage, say(language, "cli.seal.unknown-item", { name }));
    }
    return { item: item.id, source, kind: "text-export", confirmedNoNudity: false };
  });
  const pictures = casefile.confirmed.map(
    ({ item, picture: { source } }): Original => ({
      item,
      source,
      kind: "screenshot-of-text",
      confirmedNoNudity: true,
    }),
  );
  return [...texts, ...pictures];
}
