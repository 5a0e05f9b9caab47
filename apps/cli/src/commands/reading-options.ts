import type { ImportOptions } from "@holdfast/importers";
import { isZone } from "@holdfast/model";
import { type Command, Option } from "commander";
import type { PictureFlags } from "../confirmed-pictures.ts";
import { CommandEnd, EXIT } from "../exit.ts";
import { type Language, say } from "../language.ts";

/** Options of every command that reads evidence. */
export interface ReadingFlags extends PictureFlags {
  readonly dateOrder?: "dmy" | "mdy" | "ymd";
  readonly zone?: string;
  readonly self?: string;
  readonly csvMap?: string;
}

export const addReadingOptions = (command: Command): Command =>
  command
    .addOption(
      new Option("--date-order <order>", "settles dates that the file leaves open").choices(["dmy", "mdy", "ymd"]),
    )
    .option("--zone <zone>", "time zone of the device that wrote the clock times, such as America/Toronto")
    .option("--self <name>", "your own name in these conversations")
    .option("--csv-map <map>", "columns of a CSV file, such as sender=From,time=Date,text=Message")
    .option("--screenshot <file...>", "read these screenshots of text; you have looked: they show no nudity")
    .option("--screenshots-in <folder>", "read every picture that stands in this folder; you have looked at each");

/** The options as the importers take them. @throws CommandEnd (usage) for a zone or a mapping that is not one. */
export function readingOptions(flags: ReadingFlags, language: Language): ImportOptions {
  if (flags.zone !== undefined && !isZone(flags.zone)) {
    throw new CommandEnd(EXIT.usage, say(language, "cli.import.zone-unknown", { zone: flags.zone }));
  }
  return {
    ...(flags.dateOrder === undefined ? {} : { dateOrder: flags.dateOrder }),
    ...(flags.zone === undefined ? {} : { zone: flags.zone }),
    ...(flags.self === undefined ? {} : { self: flags.self }),
    ...(flags.csvMap === undefined ? {} : { csvMapping: parseMapping(flags.csvMap, language) }),
  };
}

function parseMapping(text: string, language: Language): Record<string, string> {
  const pairs = text.split(",").map((pair) => pair.split("="));
  if (pairs.some((pair) => pair.length !== 2 || pair.includes(""))) {
    throw new CommandEnd(EXIT.usage, say(language, "cli.import.csv-map-wrong", { text }));
  }
  return Object.fromEntries(pairs) as Record<string, string>;
}
