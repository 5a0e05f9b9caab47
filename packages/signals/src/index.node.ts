/**
 * What needs Node: asking clamd, reading the system's own records of its camera.
 * @module
 */
export { type CameraReading, openVideoFiles, readCamera } from "./camera/camera.node.ts";
export { askAnyClamd, askClamd, CLAMD_SOCKETS, type ClamAddress } from "./file/clamav.node.ts";
