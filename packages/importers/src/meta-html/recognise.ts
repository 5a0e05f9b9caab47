import type { Head, Recognition } from "../importer.ts";
import { type MetaPlatform, platformInPath } from "../meta/recognise.ts";
import { looksLikeTime } from "../written-time/worded-time.ts";

const PAGE = /^\uFEFF?\s*(?:<!doctype html\b[^>]*>\s*)?<html\b/iu;
const THREAD_FILE = /(?:^|\/)message_\d+\.html?$/iu;
/** Folders of a download that hold threads. */
const THREAD_FOLDER = /(?:^|\/)(?:inbox|message_requests|archived_threads|filtered_threads|e2ee_cutover)\//iu;
/**
 * Classes of the page of 2018 to 2021 and since. They change from year to year and are used for nothing but to know a
 * file that lost its name.
 */
const MARKS = /class="[^"]*(?:\b_a6-[ghp]\b|\b_2pi[0o]\b|\b_2le[lmt]\b|\b_2pim\b|\buiBoxWhite\b)/u;
/** Words between two tags. */
const LEAF = />([^<>]{8,64})</gu;

const IN_TEXT: readonly (readonly [RegExp, MetaPlatform])[] = [
  [/(?:href|src)="(?:\.\.\/)*your_instagram_activity\//u, "instagram"],
  [/(?:href|src)="(?:\.\.\/)*(?:your_activity_across_facebook|your_facebook_activity)\//u, "messenger"],
  [/https?:\/\/(?:www\.)?instagram\.com\//u, "instagram"],
  [/https?:\/\/(?:www\.|m\.)?facebook\.com\//u, "messenger"],
  // The one writes `_2pim` around a name and no comma before the time, the other has its own class for a date.
  [/class="[^"]*(?:\b_a72d\b|\b_2lem\b|\b_2ph_)/u, "messenger"],
  [/class="[^"]*\b_2pim\b/u, "instagram"],
];

function holdsTime(text: string): boolean {
  for (const [, words = ""] of text.matchAll(LEAF)) if (looksLikeTime(words.trim())) return true;
  return false;
}

/** `message_N.html` of Instagram's or Facebook's download; `assumed` in the shape where nothing tells the two apart. */
export function recogniseMetaHtml(head: Head, platform: MetaPlatform): Recognition | null {
  const { text, path } = head;
  if (text === null || !PAGE.test(text)) return null;
  const named = THREAD_FILE.test(path);
  const marked = MARKS.test(text);
  // The beginning of a page may be all style, with its first message behind it.
  const timed = holdsTime(text) || (named && !head.whole);
  if (!(named && (marked || timed)) && !(marked && timed)) return null;
  const certain = marked && (timed || THREAD_FOLDER.test(path));
  const inPath = platformInPath(path);
  const inText = inPath ?? IN_TEXT.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if ((inText ?? "instagram") !== platform) return null;
  return { shape: inText === null ? "thread-assumed" : "thread", strength: certain ? "certain" : "likely" };
}
