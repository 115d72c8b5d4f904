import type { Shelf } from './shelf';

/** What the user has begun to write in a room. */
export interface Draft {
  readonly text: string;
  readonly high: boolean;
  readonly replyTo?: number;
}

export const NO_DRAFT: Draft = { text: '', high: false };

/** Drafts of a user on this device, one a room. */
export class Drafts {
  private readonly prefix: string;

  constructor(
    private readonly kept: Shelf,
    private readonly passing: Shelf,
    userId: string,
  ) {
    this.prefix = `stoa.draft.${userId}.`;
  }

  of(roomId: string): Draft {
    const key = this.prefix + roomId;
    try {
      return { ...NO_DRAFT, ...(JSON.parse(this.passing.get(key) ?? this.kept.get(key) ?? '{}') as Partial<Draft>) };
    } catch {
      return NO_DRAFT;
    }
  }

  has(roomId: string): boolean {
    return this.of(roomId).text.trim() !== '';
  }

  /** @param keep false for a room without history, whose drafts last no longer than the page */
  set(roomId: string, draft: Draft, keep: boolean): void {
    const key = this.prefix + roomId;
    const [shelf, other] = keep ? [this.kept, this.passing] : [this.passing, this.kept];
    other.remove(key);
    if (draft.text === '' && !draft.high && draft.replyTo === undefined) {
      shelf.remove(key);
    } else {
      shelf.set(key, JSON.stringify(draft));
    }
  }

  /** Rooms with begun text. */
  rooms(): readonly string[] {
    return [...this.kept.keys(), ...this.passing.keys()]
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length))
      .filter((roomId) => this.has(roomId));
  }

  clear(): void {
    for (const shelf of [this.kept, this.passing]) {
      shelf
        .keys()
        .filter((key) => key.startsWith(this.prefix))
        .forEach((key) => shelf.remove(key));
    }
  }
}
