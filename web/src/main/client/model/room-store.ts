import type { Heads, JoinEntry, Joined, JoinedRoom, RoomEvent } from '../protocol/frames';
import { isKept } from '../protocol/posts';
import type { RoomSummary } from '../protocol/resources';
import { afterEvent, atHead, opened, resumed, trimmed, WINDOW, type History } from './history';

/** Where the live connection stands with a room. */
export type Presence = 'out' | 'joining' | 'in' | 'refused';

/** A room that the user may see, and what the client holds of it. A value: every change makes a new one. */
export interface Room {
  readonly summary: RoomSummary;
  readonly presence: Presence;
  /** Code of the refusal. */
  readonly refusal?: string;
  readonly history?: History;
  /** Newest sequence that the user has seen. */
  readonly read: number;
  /** Posts of others that are not kept and that the user has not seen. */
  readonly passed: number;
  /** Events that came before the answer to the join, in order. */
  readonly held: readonly RoomEvent[];
}

/** Posts kept of a room that is not on screen. */
const BACKGROUND = 60;

/** All rooms of the user, and what the frames of the live connection make of them. Knows neither network nor screen. */
export class RoomStore {
  private readonly rooms = new Map<string, Room>();
  private historyId?: string;
  /** The room on screen, if any, and whether its reader follows the newest post. */
  onScreen: { readonly roomId?: string; readonly following: boolean } = { following: true };

  constructor(private readonly me: string) {}

  all(): readonly Room[] {
    return [...this.rooms.values()];
  }

  find(roomId: string | undefined): Room | undefined {
    return roomId === undefined ? undefined : this.rooms.get(roomId);
  }

  /**
   * Takes the list of rooms as the server has it now.
   *
   * @returns the rooms to part from, since they are gone or closed to the user
   */
  listed(summaries: readonly RoomSummary[]): readonly string[] {
    const lost = new Set([...this.rooms.values()].filter((room) => room.presence === 'in').map((room) => room.summary.id));
    const before = new Map(this.rooms);
    this.rooms.clear();
    for (const summary of summaries) {
      const known = before.get(summary.id);
      const readable = summary.mayRead && !summary.disabled;
      const same = known && readable && known.summary.chatHistory === summary.chatHistory;
      const presence = known?.presence === 'refused' ? 'out' : known?.presence;
      this.rooms.set(
        summary.id,
        same && presence ? { ...known, summary, presence } : { summary, presence: 'out', read: 0, passed: 0, held: [] },
      );
      if (same) {
        lost.delete(summary.id);
      }
    }
    return [...lost];
  }

  /** Begins a connection: no room is joined yet, and a history with another identity makes all that is held worthless. */
  welcomed(historyId: string): void {
    const anew = this.historyId !== undefined && this.historyId !== historyId;
    this.historyId = historyId;
    for (const room of this.all()) {
      this.put({ ...(anew ? { ...room, history: undefined, read: 0 } : room), presence: 'out', held: [] });
    }
  }

  /** Rooms that could be joined and are not. */
  joinable(): readonly string[] {
    return this.all()
      .filter(({ presence, summary }) => presence === 'out' && summary.mayRead && !summary.disabled)
      .map(({ summary }) => summary.id);
  }

  /** Marks rooms as being joined and tells what to ask for: what came since, or the newest posts. */
  joining(roomIds: readonly string[]): readonly JoinEntry[] {
    return roomIds.flatMap((roomId) => {
      const room = this.rooms.get(roomId);
      if (!room) {
        return [];
      }
      this.put({ ...room, presence: 'joining', held: [] });
      const { history, summary } = room;
      return [history && summary.chatHistory ? { roomId, after: history.head, change: history.change } : { roomId }];
    });
  }

  /** Takes rooms whose join failed as a whole back to where they were. */
  notJoined(roomIds: readonly string[]): void {
    for (const room of roomIds.map((id) => this.rooms.get(id))) {
      if (room?.presence === 'joining') {
        this.put({ ...room, presence: 'out', held: [] });
      }
    }
  }

  /** The server may have put the user out of a room, or let them in: it is to be joined again. */
  doubtful(roomId: string): void {
    const room = this.rooms.get(roomId);
    if (room) {
      this.put({ ...room, presence: 'out', held: [] });
    }
  }

  /** Takes one frame of the answer to a join. */
  joined(frame: Joined): void {
    for (const { roomId, code } of frame.refused ?? []) {
      const room = this.rooms.get(roomId);
      if (room) {
        this.put({ ...room, presence: 'refused', refusal: code, history: undefined, held: [] });
      }
    }
    for (const part of frame.rooms ?? []) {
      const room = this.rooms.get(part.roomId);
      if (room) {
        this.put(this.entered(room, part));
      }
    }
  }

  private entered(room: Room, part: JoinedRoom): Room {
    const before = part.reset ? undefined : room.history;
    const history = before ? resumed(before, part) : opened(part);
    const read = room.history ? Math.min(room.read, history.head) : history.head;
    const held = [...room.held];
    const entered: Room = { ...room, presence: 'in', refusal: undefined, history, read, held: [] };
    return held.reduce((now, event) => this.changed(now, event), this.bounded(entered));
  }

  /** Takes an event; before the answer to the join it is held back, so that a resumption never skips anything. */
  event(event: RoomEvent): void {
    const room = this.rooms.get(event.type === 'post' ? event.post.roomId : event.roomId);
    if (room?.presence === 'joining') {
      this.put({ ...room, held: [...room.held, event] });
    } else if (room?.presence === 'in') {
      this.put(this.changed(room, event));
    }
  }

  private changed(room: Room, event: RoomEvent): Room {
    if (!room.history) {
      return room;
    }
    const full = room.history.entries.length >= WINDOW && this.isOnScreen(room) && !this.onScreen.following;
    const post = event.type === 'post' ? event.post : undefined;
    const mine = post?.author.id === this.me;
    const ahead = post !== undefined && isKept(post) && post.sequence > room.history.head;
    if (full && ahead) {
      const change = Math.max(room.history.change, post.change);
      return { ...room, history: { ...room.history, head: post.sequence, change } };
    }
    const history = afterEvent(room.history, event);
    const passed = post && !isKept(post) && !mine ? room.passed + 1 : room.passed;
    return this.bounded({ ...room, history, passed, read: mine && ahead ? history.head : room.read });
  }

  private bounded(room: Room): Room {
    if (!room.history) {
      return room;
    }
    if (!this.isOnScreen(room)) {
      const history = atHead(room.history)
        ? trimmed(room.history, 'oldest', BACKGROUND)
        : { ...room.history, entries: [], from: room.history.head + 1, to: room.history.head };
      return { ...room, history };
    }
    return this.onScreen.following ? { ...room, history: trimmed(room.history, 'oldest') } : room;
  }

  /** Lets go of what a room that left the screen holds beyond the newest posts. */
  left(roomId: string): void {
    const room = this.rooms.get(roomId);
    if (room) {
      this.put(this.bounded(room));
    }
  }

  /** Changes what is held of a room's history, after a page of it was read. */
  revise(roomId: string, revision: (history: History) => History): void {
    const room = this.rooms.get(roomId);
    if (room?.history) {
      this.put({ ...room, history: revision(room.history) });
    }
  }

  /**
   * The user has seen a room up to a sequence, and what is not kept; the mark only rises.
   *
   * @returns whether anything was unread
   */
  read(roomId: string, sequence: number): boolean {
    const room = this.rooms.get(roomId);
    if (!room || (sequence <= room.read && room.passed === 0)) {
      return false;
    }
    this.put({ ...room, read: Math.max(room.read, sequence), passed: 0 });
    return true;
  }

  /** Joined rooms of which less is held than the server told of. */
  lagging(heads: Heads): readonly string[] {
    return Object.entries(heads.rooms).flatMap(([roomId, [head, change]]) => {
      const room = this.rooms.get(roomId);
      const behind = room?.presence === 'in' && room.history && (room.history.head < head || room.history.change < change);
      return behind ? [roomId] : [];
    });
  }

  identity(): string | undefined {
    return this.historyId;
  }

  /** Posts of others after the mark; where not all of them are held, all that came after it. */
  unread({ history, read, passed }: Room): number {
    if (!history || history.head <= read) {
      return passed;
    }
    const kept =
      atHead(history) && history.from <= read + 1
        ? history.entries.filter(({ sequence, post }) => sequence > read && post && post.author.id !== this.me).length
        : history.head - read;
    return kept + passed;
  }

  private isOnScreen(room: Room): boolean {
    return this.onScreen.roomId === room.summary.id;
  }

  private put(room: Room): void {
    this.rooms.set(room.summary.id, room);
  }
}
