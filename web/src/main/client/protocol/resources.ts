import type { Limits } from './frames';
import type { HistoryItem } from './posts';

/** The user who is signed in. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly administrator: boolean;
  readonly csrfToken: string;
}

/** What the server says of itself. */
export interface Server {
  readonly version?: string;
  readonly limits?: Limits;
  readonly demo?: boolean;
}

export type Privacy = 'open' | 'closed' | 'secret';

/** A room that the user may see. */
export interface RoomSummary {
  readonly id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly category: { readonly id: string; readonly name: string };
  readonly type: 'normal' | 'auditorium';
  readonly privacy: Privacy;
  readonly disabled: boolean;
  /** False: posts are delivered live and never kept. */
  readonly chatHistory: boolean;
  readonly mayRead: boolean;
  readonly mayPost: boolean;
}

/** A room that exists for a new member who has not answered yet. */
export interface Invitation {
  readonly roomId: string;
  readonly name: string;
  /** Who made the user a member; absent when it was the server itself. */
  readonly invitedBy?: { readonly id: string; readonly displayName: string } | null;
}

export type InvitationAnswer = 'accepted' | 'declined';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

/** A stretch of a room's history, ascending. */
export interface HistoryPage {
  readonly items: readonly HistoryItem[];
  readonly first: number;
  readonly head: number;
  readonly change: number;
  /** Ranges of sequences, ends included, that hold no post. */
  readonly gaps?: readonly (readonly [number, number])[];
}
