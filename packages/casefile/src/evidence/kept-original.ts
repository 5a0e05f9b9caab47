/** A phone has little room: larger files stay where they are, named and hashed. */
export const MAX_ORIGINAL_BYTES = 67_108_864;
