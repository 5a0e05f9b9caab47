import type { Given } from "../evidence/given.ts";
import type { Task } from "../protocol.ts";
import { checkGiven } from "./check-given.ts";
import { checkPasted } from "./check-pasted.ts";
import type { OffView } from "./off-view.ts";
import { type ReviewAsked, type ReviewView, reviewDownload } from "./review-download.ts";

/** Looking at one thing that feels wrong. Needs no casefile and keeps nothing. */
export interface OffMethods {
  checkPasted(text: string): Promise<OffView>;
  checkGiven(given: Given, task: Task): Promise<OffView>;
  reviewDownload(asked: ReviewAsked, task: Task): Promise<ReviewView>;
}

export const offMethods = (): OffMethods => ({
  checkPasted: async (text) => checkPasted(text),
  checkGiven,
  reviewDownload,
});
