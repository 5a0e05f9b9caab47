export * from "./boosters.ts";
export * from "./score.ts";
export { STORIES } from "./stories.ts";
export * from "./story.ts";
export * from "./story-run.ts";
export * from "./telling.ts";
export { trickOptions } from "./trick-options.ts";
