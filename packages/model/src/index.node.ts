/**
 * The part of the model that needs Node. Apps only.
 * @module
 */
export { FileSource } from "./file-source.node.ts";
