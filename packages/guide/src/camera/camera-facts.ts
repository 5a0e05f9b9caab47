// Data: what devices show of their camera, with source and date.
import type { CameraFact } from "./camera-fact.ts";

/** Read from copies of published pages; nobody tried it on the devices. */
export const CAMERA_FACTS: readonly CameraFact[] = [
  {
    id: "iphone",
    shows: "camera-page.iphone.shows",
    limits: "camera-page.iphone.limits",
    source: "MacRumors how-to; iDownloadBlog",
    seenDate: "2020",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    id: "android",
    shows: "camera-page.android.shows",
    limits: "camera-page.android.limits",
    source: "milik.ai (cites Android's source); India Today on Google's announcement",
    seenDate: "2021-05-19",
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    id: "windows",
    shows: "camera-page.windows.shows",
    limits: "camera-page.windows.limits",
    source: "Windows Forum (summary of Microsoft's support page); Anoop C Nair; clickthis.blog",
    seenDate: null,
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    id: "mac",
    shows: "camera-page.mac.shows",
    limits: "camera-page.mac.limits",
    source: "Macworld 222599; a Johns Hopkins study of cameras of about 2008",
    seenDate: null,
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
  {
    id: "linux",
    shows: "camera-page.linux.shows",
    limits: "camera-page.linux.limits",
    source: "GNOME Shell, text of merge request 2840",
    seenDate: null,
    checkedOn: "2026-11-23",
    confidence: "high",
  },
  {
    id: "browser",
    shows: "camera-page.browser.shows",
    limits: "camera-page.browser.limits",
    source: "Chromium's own preferences file, read in public code",
    seenDate: null,
    checkedOn: "2026-11-23",
    confidence: "medium",
  },
];
