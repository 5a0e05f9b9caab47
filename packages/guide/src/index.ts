/**
 * From a situation to an ordered plan; agencies, platforms and hotlines as dated data.
 * @module
 */
export {};
