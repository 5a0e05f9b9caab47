export { CAMERA_DEVICES, type CameraDevice, type CameraFact } from "./camera-fact.ts";
export { CAMERA_FACTS } from "./camera-facts.ts";
