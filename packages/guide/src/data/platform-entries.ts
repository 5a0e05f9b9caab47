// Data: how to do each thing in each app.
import type { PlatformEntry } from "../platform-entry.ts";

export const PLATFORM_ENTRIES: readonly PlatformEntry[] = [];
