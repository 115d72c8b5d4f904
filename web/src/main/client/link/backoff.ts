/** How a connection was lost, as far as it decides when to come back. */
export interface Loss {
  /** Losses in a row before this one. */
  readonly attempt: number;
  readonly closeCode: number;
  /** What the server asked for with `bye`; 0 where it did not. */
  readonly retryAfterMs: number;
  /** What the server's limits say; 0 where they do not. */
  readonly spreadMs: number;
}

const LONGEST_MS = 60_000;
const SERVER_GONE = [1001, 1006];

/**
 * Milliseconds to wait before the next attempt: at random between nothing and the greatest of what the server asked for,
 * a second doubled with every attempt (a minute at most), and, where the server went away, the spread that it wants.
 *
 * @param random gives numbers in [0, 1)
 */
export function reconnectDelay(loss: Loss, random: () => number): number {
  const grown = Math.min(LONGEST_MS, 1000 * 2 ** loss.attempt);
  const spread = SERVER_GONE.includes(loss.closeCode) ? loss.spreadMs : 0;
  return Math.floor(random() * Math.max(loss.retryAfterMs, grown, spread));
}
