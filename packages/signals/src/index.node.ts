/**
 * What needs Node: asking clamd.
 * @module
 */
export { askAnyClamd, askClamd, CLAMD_SOCKETS, type ClamAddress } from "./file/clamav.node.ts";
