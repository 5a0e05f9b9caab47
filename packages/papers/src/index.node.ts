/**
 * The parts of papers that need Node. Apps only.
 * @module
 */
export { nodeFonts } from "./fonts/node-fonts.node.ts";
