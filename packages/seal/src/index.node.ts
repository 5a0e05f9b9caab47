/**
 * The parts of seal that need Node. Apps only.
 * @module
 */
export { makeSha256Node, nodeSha256 } from "./sha256.node.ts";
export { requestTimestamp } from "./timestamp.node.ts";
export { WRITE_ERRORS, type WriteError, type WriteOptions, writePackage } from "./write-package.node.ts";
