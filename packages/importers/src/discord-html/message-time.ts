import { instant, type Moment, noTime } from "@holdfast/model";
import { snowflakeOf } from "../discord/snowflake.ts";
import { readWordedTime } from "../written-time/worded-time.ts";

const QUARTER = 15 * 60_000;
const WIDEST = 14 * 3_600_000;
const MINUTE = 60_000;

export interface MessageTime {
  readonly at: Moment;
  /** The id says another time than the clock beside it, whatever the zone. */
  readonly disagrees: boolean;
}

/**
 * The pages write clock times in the layout of the exporting computer, without a zone
 * (Tyrrrz/DiscordChatExporter#870, #879). The id of a message holds its UTC time to the millisecond; it counts where the
 * clock differs from it by what a zone can be, or says nothing that can be read. `clock`: as written; `id`: may be null.
 */
export function messageTime(clock: string, id: string | null, order?: "dmy" | "mdy" | "ymd"): MessageTime {
  const wall = clock === "" ? noTime("") : readWordedTime(clock, order);
  const ms = id === null ? null : snowflakeOf(id);
  if (ms === null || wall.type === "instant") return { at: wall, disagrees: false };
  const exact = instant(ms, "millisecond", clock === "" ? (id ?? "") : clock);
  if (wall.type === "none") return { at: exact, disagrees: false };
  const readings = [wall.ms, ...(wall.other === undefined ? [] : [wall.other])];
  if (readings.some((reading) => fits(reading, ms, wall.precision === "minute")))
    return { at: exact, disagrees: false };
  return { at: wall, disagrees: true };
}

/** Whether a clock that some zone of the world shows can have shown `wall` at `ms`. */
function fits(wall: number, ms: number, minutes: boolean): boolean {
  const step = minutes ? MINUTE : 1000;
  const ahead = wall - Math.floor(ms / step) * step;
  return Math.abs(ahead) <= WIDEST && ahead % QUARTER === 0;
}
