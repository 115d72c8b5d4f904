/** Who wrote a post. */
export interface Author {
  readonly id: string;
  readonly displayName: string;
}

export type PostKind = 'message' | 'story' | 'file' | 'link';

export type Importance = 'normal' | 'high';

/** A post as REST and the live connection carry it. A transient one has neither sequence nor change. */
export interface Post {
  readonly roomId: string;
  readonly sequence?: number | null;
  readonly change?: number | null;
  readonly kind: PostKind;
  readonly importance: Importance;
  readonly author: Author;
  /** RFC 3339, UTC. */
  readonly postedAt: string;
  readonly text: string;
  readonly title?: string | null;
  readonly replyTo?: number | null;
  /** Principals named in the text. */
  readonly mentions?: readonly string[] | null;
  /** An administrator put another text in its place. */
  readonly replaced?: boolean;
  /** Only the beginning of a long story: the whole is read over REST. */
  readonly truncated?: boolean;
  readonly transient?: boolean;
}

/** A post that is kept: it has its place in the room. */
export interface KeptPost extends Post {
  readonly sequence: number;
  readonly change: number;
}

/** What is left of a removed post. */
export interface RemovedPost {
  readonly sequence: number;
  readonly removed: true;
}

export type HistoryItem = KeptPost | RemovedPost;

export function isRemoved(item: HistoryItem): item is RemovedPost {
  return 'removed' in item && item.removed === true;
}

export function isKept(post: Post): post is KeptPost {
  return typeof post.sequence === 'number' && !post.transient;
}
