import { type Signal, signal } from "@preact/signals";

/** Whether a neutral page stands over everything, because leaving would have lost a casefile that only this tab holds. */
export const hidden: Signal<boolean> = signal(false);
