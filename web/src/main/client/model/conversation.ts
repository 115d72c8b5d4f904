import { RequestError, type PagePosition, type RestClient } from '../link/rest-client';
import type { Post } from '../protocol/posts';
import type { HistoryPage } from '../protocol/resources';
import { atHead, atStart, movedTo, trimmed, WINDOW, withNewer, withOlder, withPost, type History } from './history';
import type { Room, RoomStore } from './room-store';

const BACKLOG = 30;
const PAGE = 50;
const CATCH_UP_PAGE = 100;

/** The room on screen: which part of its history is held, what divides read from unread, and whether the reader follows. */
export class Conversation {
  roomId?: string;
  /** The post that was asked for by its permanent link. */
  target?: number;
  /** The divider stands after this sequence; it stays where it is until the reader leaves or marks the room read. */
  unreadAfter?: number;
  /** Posts could not be read; what was tried is tried again by {@link settle}, or by scrolling. */
  failed = false;
  /** Grows whenever the reader goes to a room or a post anew. */
  visit = 0;
  private reading = false;

  constructor(
    private readonly rooms: RoomStore,
    private readonly rest: RestClient,
    private readonly changed: () => void,
    private readonly onScreen: () => boolean,
    private readonly backlog: () => number = () => BACKLOG,
  ) {}

  get room(): Room | undefined {
    return this.rooms.find(this.roomId);
  }

  get following(): boolean {
    return this.rooms.onScreen.following;
  }

  get busy(): boolean {
    return this.reading;
  }

  /** Puts a room on screen, at its newest posts or at one of them. */
  open(roomId: string | undefined, sequence?: number): void {
    const left = this.roomId;
    this.roomId = roomId;
    this.target = sequence;
    this.failed = false;
    this.visit += 1;
    this.rooms.onScreen = { roomId, following: sequence === undefined };
    if (left !== undefined && left !== roomId) {
      this.rooms.left(left);
      this.unreadAfter = undefined;
    }
    const { room } = this;
    if (room && this.unreadAfter === undefined && this.rooms.unread(room) > room.passed) {
      this.unreadAfter = room.read;
    }
    this.changed();
    void this.settle();
  }

  /** Whether the reader is at the newest post and wants to stay there. */
  follow(following: boolean): void {
    if (following !== this.following) {
      this.rooms.onScreen = { roomId: this.roomId, following };
      this.changed();
    }
  }

  /** Reads what the screen needs and the client does not hold yet; does nothing where nothing is missing. */
  async settle(): Promise<void> {
    const { room, target, unreadAfter } = this;
    const history = room?.history;
    if (!room || !history || room.presence !== 'in') {
      return;
    }
    const firstWanted = unreadAfter === undefined ? Infinity : unreadAfter + 1;
    if (target !== undefined && (target < history.from || target > history.to)) {
      await this.moveToPost(target);
    } else if (target === undefined && this.following && !atHead(history)) {
      await this.catchUp(history);
    } else if (target === undefined && firstWanted < history.from && history.head - firstWanted > WINDOW - PAGE) {
      this.follow(false);
      await this.move({ around: firstWanted });
    } else if (!atStart(history) && (firstWanted < history.from || history.entries.length < this.backlog())) {
      const missing = firstWanted < history.from ? history.from - firstWanted + PAGE / 5 : 0;
      await this.older(Math.max(missing, this.backlog()));
    }
  }

  /** Reads a page of older posts. */
  async older(limit = PAGE): Promise<void> {
    const history = this.room?.history;
    if (history && !atStart(history)) {
      await this.read({ before: history.from }, limit, (held, page) => {
        const grown = withOlder(held, page, limit);
        return this.following ? grown : trimmed(grown, 'newest');
      });
    }
  }

  /** Reads a page of newer posts, where the window does not end at the head. */
  async newer(): Promise<void> {
    const history = this.room?.history;
    if (history && !atHead(history)) {
      await this.read({ after: history.to }, PAGE, (held, page) => trimmed(withNewer(held, page, PAGE), 'oldest'));
    }
  }

  /** Goes to the newest post and follows from there. */
  async toNewest(): Promise<void> {
    this.target = undefined;
    this.follow(true);
    const history = this.room?.history;
    if (history && !atHead(history)) {
      await this.move(null);
    }
    this.changed();
  }

  /** The newest posts were shown to a reader who looks. */
  seen(): void {
    const { room } = this;
    if (room?.history && this.following && this.onScreen() && atHead(room.history)) {
      if (this.rooms.read(room.summary.id, room.history.to)) {
        this.changed();
      }
    }
  }

  /** Takes the whole room as read: the divider goes. */
  markRead(): void {
    const { room } = this;
    if (room?.history) {
      this.unreadAfter = undefined;
      this.rooms.read(room.summary.id, room.history.head);
      this.changed();
    }
  }

  /** Another's post is about to be taken in: where nobody looks, the divider falls before it. */
  arriving(roomId: string): void {
    const { room } = this;
    if (room && roomId === this.roomId && this.unreadAfter === undefined && !(this.onScreen() && this.following)) {
      this.unreadAfter = room.read;
    }
  }

  /** The room is about to be resumed after a time without connection. */
  resuming(): void {
    const { room } = this;
    if (room?.history && this.unreadAfter === undefined) {
      this.unreadAfter = room.read;
    }
  }

  /** Reads the whole of a post that came truncated. */
  async whole(post: Post): Promise<void> {
    const { sequence } = post;
    if (typeof sequence !== 'number' || !post.truncated) {
      return;
    }
    await this.guarded(async () => {
      const item = await this.rest.post(post.roomId, sequence);
      this.rooms.revise(post.roomId, (history) => withPost(history, item));
    });
  }

  private async catchUp(history: History): Promise<void> {
    if (history.head - history.to > WINDOW) {
      await this.move(null);
      return;
    }
    await this.read({ after: history.to }, CATCH_UP_PAGE, (held, page) =>
      trimmed(withNewer(held, page, CATCH_UP_PAGE), 'oldest'),
    );
    if (!this.failed && this.room?.history && this.room.history.to > history.to) {
      await this.settle();
    }
  }

  private move(position: PagePosition): Promise<void> {
    return this.read(position, PAGE, (history, page) => movedTo(history, page));
  }

  /** Goes to a post, or to the closest one: what was asked for may be gone. */
  private moveToPost(sequence: number): Promise<void> {
    return this.read({ around: sequence }, PAGE, (history, page) => {
      const moved = movedTo(history, page);
      this.target = this.target === sequence ? nearest(moved, sequence) : this.target;
      return moved;
    });
  }

  private async read(
    position: PagePosition,
    limit: number,
    take: (history: History, page: HistoryPage) => History,
  ): Promise<void> {
    const { roomId, visit } = this;
    if (this.reading || roomId === undefined) {
      return;
    }
    this.reading = true;
    this.changed();
    await this.guarded(async () => {
      const page = await this.rest.history(roomId, position, limit);
      if (this.roomId === roomId) {
        this.rooms.revise(roomId, (history) => take(history, page));
      }
    });
    this.reading = false;
    this.changed();
    if (this.visit !== visit) {
      await this.settle();
    }
  }

  private async guarded(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      this.failed = false;
    } catch (error) {
      if (!(error instanceof RequestError)) {
        throw error;
      }
      this.failed = true;
    }
    this.changed();
  }
}

function nearest({ from, to, entries }: History, sequence: number): number | undefined {
  if (sequence >= from && sequence <= to) {
    return sequence;
  }
  return (sequence < from ? entries[0] : entries.at(-1))?.sequence;
}
