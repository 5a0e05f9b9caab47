/** Messages a page: enough to read on, few enough for an old phone. */
export const PAGE = 100;
