import { inZone, type WallTime, wallTime } from "@holdfast/model";

const HOUR = 3_600_000;
/** Hours remembered: some years of a busy conversation. */
const MAX_HOURS = 50_000;

/**
 * `inZone`, asked once an hour instead of once a message. An hour whose first and last second have the same distance to
 * UTC has it throughout; any other is asked message by message.
 */
export class ZoneClock {
  readonly #zone: string;
  /** Distance to UTC in milliseconds, or null where the hour has none that holds throughout. */
  readonly #hours = new Map<number, number | null>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  utc(at: WallTime): number | "repeated" | "skipped" {
    const hour = Math.floor(at.ms / HOUR);
    let offset = this.#hours.get(hour);
    if (offset === undefined) {
      offset = this.#offsetOf(hour);
      if (this.#hours.size >= MAX_HOURS) this.#hours.clear();
      this.#hours.set(hour, offset);
    }
    if (offset !== null) return at.ms + offset;
    const found = inZone(at, this.#zone);
    return typeof found === "string" ? found : found.ms;
  }

  #offsetOf(hour: number): number | null {
    const [first, last] = [hour * HOUR, hour * HOUR + HOUR - 1000].map((ms) => {
      const found = inZone(wallTime(ms, "second", ""), this.#zone);
      return typeof found === "string" ? null : found.ms - ms;
    });
    return first === last ? (first ?? null) : null;
  }
}
