export interface CollectOptions {
  /** ISO 3166-1 alpha-2, from the person's answers: where numbers without a country code are dialled from. */
  readonly country?: string | undefined;
}
