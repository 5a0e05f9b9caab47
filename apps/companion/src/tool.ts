import { version } from "../package.json";

export const VERSION: string = version;
/** How packages and kept casefiles name what made them. */
export const TOOL: string = `holdfast-companion ${VERSION}`;
