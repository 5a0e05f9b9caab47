/** A casefile kept on this device, as far as it can be seen without its passphrase. */
export interface KeptCase {
  readonly id: string;
  /** Milliseconds since 1970 by this device's clock. */
  readonly createdAt: number | null;
}
