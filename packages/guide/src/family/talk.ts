import type { WordsKey } from "../said.ts";
import type { AgeBand } from "./clause.ts";
import { AVOID, STARTERS } from "./data/talk-lines.ts";
import type { AvoidLine } from "./talk-line.ts";

/** Ways to begin a talk with somebody of that age. */
export const conversationStarters = (band: AgeBand): readonly WordsKey[] =>
  STARTERS.filter(({ bands }) => bands.includes(band)).map(({ key }) => key);

/** What to leave out with somebody of that age. */
export const whatNotToSay = (band: AgeBand): readonly AvoidLine[] => AVOID.filter(({ bands }) => bands.includes(band));

export { FIRST_MINUTES } from "./data/talk-lines.ts";
export type { AvoidLine, StarterLine } from "./talk-line.ts";
