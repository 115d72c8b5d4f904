import type { HistoryItem, Importance, Post, PostKind } from './posts';
import type { Invitation } from './resources';

/** Limits that the server sets; a member that it does not name takes the client's default. */
export interface Limits {
  /** Characters in the text of a message. */
  readonly text?: number;
  /** Posts that a room shows when it is opened. */
  readonly backlog?: number;
  /** Rooms in one join. */
  readonly joinRooms?: number;
  /** Milliseconds over which clients spread their return after a server went away. */
  readonly reconnectSpreadMs?: number;
}

export interface Replaced {
  readonly type: 'replaced';
  readonly roomId: string;
  readonly change: number;
  readonly sequence: number;
  readonly text: string;
}

export interface Removed {
  readonly type: 'removed';
  readonly roomId: string;
  readonly change: number;
  readonly sequences: readonly number[];
}

/** Everything below `first` is gone. */
export interface Purged {
  readonly type: 'purged';
  readonly roomId: string;
  readonly change: number;
  readonly first: number;
}

export interface Posted {
  readonly type: 'post';
  readonly post: Post;
}

/** What changes a room's history, in the order of `change`. */
export type RoomEvent = Posted | Replaced | Removed | Purged;

/** One room's part of the answer to a join. */
export interface JoinedRoom {
  readonly roomId: string;
  readonly first: number;
  readonly head: number;
  readonly change: number;
  readonly posts?: readonly HistoryItem[];
  readonly changes?: readonly RoomEvent[];
  readonly more?: boolean;
  readonly reset?: boolean;
}

export interface Joined {
  readonly type: 'joined';
  readonly ref: number;
  readonly last?: boolean;
  readonly rooms?: readonly JoinedRoom[];
  readonly refused?: readonly { readonly roomId: string; readonly code: string }[];
}

export interface Welcome {
  readonly type: 'welcome';
  readonly historyId: string;
  readonly limits?: Limits;
}

export interface Ack {
  readonly type: 'ack';
  readonly ref: number;
  readonly sequence?: number | null;
  readonly postedAt?: string | null;
}

export interface Failure {
  readonly type: 'error';
  readonly ref?: number | null;
  readonly code: string;
  readonly detail?: string | null;
  readonly retryAfterMs?: number | null;
  readonly incident?: string | null;
}

/** Newest sequence and change of rooms. */
export interface Heads {
  readonly type: 'heads';
  readonly rooms: Readonly<Record<string, readonly [number, number]>>;
}

export interface RoomNotice {
  readonly type: 'room';
  readonly event: 'changed' | 'disabled' | 'removed' | 'access';
  readonly roomId: string;
}

/** The user has become a member of a room. */
export interface Invited extends Invitation {
  readonly type: 'invitation';
}

export interface Bye {
  readonly type: 'bye';
  readonly code?: string;
  readonly retryAfterMs?: number | null;
}

/** The frames that this client understands; others are ignored. */
export type ServerFrame = Welcome | Joined | Ack | Failure | RoomEvent | Heads | RoomNotice | Invited | Bye;

export interface Batch {
  readonly type: 'batch';
  readonly frames: readonly ServerFrame[];
}

export interface JoinEntry {
  readonly roomId: string;
  readonly after?: number;
  readonly change?: number;
}

export interface NewPost {
  readonly roomId: string;
  readonly clientId: string;
  readonly kind: PostKind;
  readonly text: string;
  readonly importance: Importance;
  readonly replyTo?: number;
}

export type ClientFrame =
  | { readonly type: 'join'; readonly ref: number; readonly historyId?: string; readonly rooms: readonly JoinEntry[] }
  | { readonly type: 'part'; readonly ref: number; readonly rooms: readonly string[] }
  | ({ readonly type: 'post'; readonly ref: number } & NewPost)
  | { readonly type: 'ping'; readonly ref: number };
