import type { Box, Message, Sighting, Span, Trace } from "@holdfast/model";

interface Wanted {
  readonly span: Span;
  message: string | null;
}

/** Finds, while messages stream by, which message each sighting of a trace stands in. */
export class SightingPlaces {
  /** Sorted by start, for each item. */
  readonly #wanted = new Map<string, Wanted[]>();
  readonly #of = new Map<Sighting, Wanted>();

  constructor(traces: readonly Trace[]) {
    for (const { sightings } of traces) {
      for (const sighting of sightings) {
        const wanted = { span: sighting.span, message: null };
        this.#of.set(sighting, wanted);
        const list = this.#wanted.get(sighting.span.item);
        if (list === undefined) this.#wanted.set(sighting.span.item, [wanted]);
        else list.push(wanted);
      }
    }
    for (const list of this.#wanted.values()) list.sort((a, b) => a.span.start - b.span.start);
  }

  see(message: Message, path: string): void {
    this.#place(message.span, path);
    for (const span of message.also ?? []) this.#place(span, path);
  }

  /** The path of the first message that holds the sighting, or null. */
  messageOf(sighting: Sighting): string | null {
    return this.#of.get(sighting)?.message ?? null;
  }

  #place(span: Span, path: string): void {
    const list = this.#wanted.get(span.item);
    if (list === undefined) return;
    let low = 0;
    for (let high = list.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((list[middle]?.span.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    for (let wanted = list[low]; wanted !== undefined && wanted.span.start < span.end; wanted = list[++low]) {
      if (sameBox(wanted.span.box, span.box)) wanted.message ??= path;
    }
  }
}

/** Messages of one picture share its bytes; only their boxes tell them apart. */
const sameBox = (a: Box | undefined, b: Box | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
