import type { Ack, Failure } from '../protocol/frames';
import type { Importance, Post } from '../protocol/posts';
import type { Shelf } from './shelf';

/** `accepted`: acknowledged, while its own frame has not arrived yet. */
export type Delivery = 'waiting' | 'sending' | 'accepted' | 'failed';

/** A post that the user wrote and that has not come back from the server yet. */
export interface OutgoingPost {
  /** The same for every attempt, so that the server stores one post. */
  readonly clientId: string;
  readonly roomId: string;
  readonly text: string;
  readonly importance: Importance;
  readonly replyTo?: number;
  readonly writtenAt: string;
  readonly delivery: Delivery;
  /** Code of the refusal, where the delivery failed. */
  readonly failure?: string;
  readonly detail?: string;
  readonly sequence?: number;
  /** It was sent at least once from this page, so the server may have it. */
  readonly attempted?: boolean;
  /** Its frame arrived before its acknowledgement: it is shown once. */
  readonly arrived?: boolean;
}

export type Writing = Pick<OutgoingPost, 'roomId' | 'text' | 'importance' | 'replyTo'>;

const PREFIX = 'stoa.outbox.';

/**
 * Posts on their way, in the order of writing. They survive a reload, each under a key of its own so that two tabs do not
 * overwrite each other's; those of rooms without history are kept in memory alone.
 */
export class Outbox {
  private posts: readonly OutgoingPost[] = [];
  private readonly refs = new Map<number, string>();
  private readonly prefix: string;

  constructor(
    private readonly shelf: Shelf,
    userId: string,
    private readonly newId: () => string,
  ) {
    this.prefix = `${PREFIX}${userId}.`;
    this.posts = shelf
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .flatMap((key) => parsed(shelf.get(key)))
      .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  }

  all(): readonly OutgoingPost[] {
    return this.posts;
  }

  /** What is to be shown below the posts of a room. */
  of(roomId: string): readonly OutgoingPost[] {
    return this.posts.filter((post) => post.roomId === roomId && !post.arrived);
  }

  add(writing: Writing, now: Date, keep: boolean): void {
    const post: OutgoingPost = {
      ...writing,
      clientId: this.newId(),
      writtenAt: now.toISOString(),
      delivery: 'waiting',
    };
    this.posts = [...this.posts, post];
    if (keep) {
      this.shelf.set(this.prefix + post.clientId, JSON.stringify(post));
    }
  }

  /** The next post of each room that may be sent to: one at a time a room, so that the order of writing holds. */
  ready(mayReceive: (roomId: string) => boolean): readonly OutgoingPost[] {
    const taken = new Set<string>();
    const next: OutgoingPost[] = [];
    for (const post of this.posts) {
      const open = post.delivery === 'waiting' || post.delivery === 'sending';
      if (!open || taken.has(post.roomId)) {
        continue;
      }
      taken.add(post.roomId);
      if (post.delivery === 'waiting' && mayReceive(post.roomId)) {
        next.push(post);
      }
    }
    return next;
  }

  sending(clientId: string, ref: number): void {
    this.refs.set(ref, clientId);
    this.change(clientId, { delivery: 'sending', attempted: true });
  }

  /** The post whose attempt is still unanswered. */
  underWay(ref: number): OutgoingPost | undefined {
    return this.posts.find((post) => post.clientId === this.refs.get(ref));
  }

  acknowledged({ ref, sequence }: Ack, head: number): void {
    const post = this.answered(ref);
    if (!post) {
      return;
    }
    this.shelf.remove(this.prefix + post.clientId);
    if (post.arrived || (typeof sequence === 'number' && sequence <= head)) {
      this.drop(post.clientId);
    } else {
      this.change(post.clientId, { delivery: 'accepted', sequence: sequence ?? undefined, failure: undefined });
    }
  }

  /** @returns whether the error answered a post of this outbox */
  refused({ ref, code, detail }: Failure, again: boolean): boolean {
    const post = typeof ref === 'number' ? this.answered(ref) : undefined;
    if (!post) {
      return false;
    }
    this.change(
      post.clientId,
      again
        ? { delivery: 'waiting', arrived: false }
        : { delivery: 'failed', failure: code, detail: detail ?? undefined, arrived: false },
    );
    return true;
  }

  /** Gives up waiting for an answer; one that comes later still counts. */
  overdue(ref: number): void {
    const clientId = this.refs.get(ref);
    if (clientId) {
      this.change(clientId, { delivery: 'failed', failure: 'timeout', arrived: false });
    }
  }

  /** A post of the user's own arrived: the echo that it confirms goes. */
  arrived(post: Post): void {
    const echo = this.posts.find(
      (one) =>
        one.roomId === post.roomId &&
        !one.arrived &&
        (one.sequence === undefined
          ? one.text === post.text && one.attempted
          : one.sequence === post.sequence),
    );
    if (echo?.delivery === 'accepted') {
      this.drop(echo.clientId);
    } else if (echo) {
      this.change(echo.clientId, { arrived: true });
    }
  }

  /** The room was read up to `head` some other way than by single posts. */
  reached(roomId: string, head: number): void {
    this.posts = this.posts.filter(
      (post) => post.roomId !== roomId || post.delivery !== 'accepted' || (post.sequence ?? Infinity) > head,
    );
  }

  /** The connection went: what was under way is sent again, under the same id. */
  disconnected(): void {
    this.refs.clear();
    for (const { clientId, delivery } of this.posts) {
      if (delivery === 'sending') {
        this.change(clientId, { delivery: 'waiting' });
      }
    }
  }

  /** Sends a failed post again; where its id was refused as used for another text, under a new one. */
  retry(clientId: string): void {
    const post = this.posts.find((one) => one.clientId === clientId);
    if (!post) {
      return;
    }
    const kept = this.shelf.get(this.prefix + clientId) !== null;
    const again = post.failure === 'post.client-id-reused' ? this.newId() : clientId;
    const renewed: OutgoingPost = { ...post, clientId: again, delivery: 'waiting', failure: undefined, detail: undefined };
    this.posts = this.posts.map((one) => (one.clientId === clientId ? renewed : one));
    if (kept && again !== clientId) {
      this.shelf.remove(this.prefix + clientId);
      this.shelf.set(this.prefix + again, JSON.stringify(renewed));
    }
  }

  discard(clientId: string): void {
    this.shelf.remove(this.prefix + clientId);
    this.drop(clientId);
  }

  private answered(ref: number): OutgoingPost | undefined {
    const clientId = this.refs.get(ref);
    this.refs.delete(ref);
    return this.posts.find((post) => post.clientId === clientId);
  }

  private change(clientId: string, changes: Partial<OutgoingPost>): void {
    this.posts = this.posts.map((post) => (post.clientId === clientId ? { ...post, ...changes } : post));
  }

  private drop(clientId: string): void {
    this.posts = this.posts.filter((post) => post.clientId !== clientId);
  }
}

function parsed(text: string | null): readonly OutgoingPost[] {
  try {
    const post = JSON.parse(text ?? '') as OutgoingPost;
    return [{ ...post, delivery: 'waiting' }];
  } catch {
    return [];
  }
}
