import type { Post } from '../protocol/posts';
import type { History } from './history';
import type { OutgoingPost } from './outbox';

/** What the middle of the screen shows, line by line. */
export type Line =
  | { readonly kind: 'day'; readonly key: string; readonly day: Date }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'removed'; readonly key: string; readonly sequence: number }
  /** `follows`: by the same author as the line above and shortly after it, so it repeats neither name nor picture. */
  | { readonly kind: 'post'; readonly key: string; readonly post: Post; readonly follows: boolean }
  | { readonly kind: 'outgoing'; readonly key: string; readonly outgoing: OutgoingPost; readonly follows: boolean };

const TOGETHER_MS = 5 * 60_000;

interface Previous {
  readonly author: string;
  readonly at: number;
}

/**
 * Lays out a room: posts in the order of the room, those that are not kept after the post that they came after, the user's
 * own that are under way at the end; days and the beginning of what is unread between them.
 *
 * @param unreadAfter sequence of the last post that was read, where a divider is to stand after it
 */
export function timeline(
  history: History,
  outgoing: readonly OutgoingPost[],
  me: string,
  unreadAfter: number | undefined,
): readonly Line[] {
  const lines: Line[] = [];
  const days = new Set<string>();
  let previous: Previous | undefined;
  let divided = false;

  const startDay = (at: Date): void => {
    const day = `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
    if (!days.has(day)) {
      days.add(day);
      lines.push({ kind: 'day', key: `day-${day}`, day: at });
      previous = undefined;
    }
  };
  const follows = (author: string, at: Date): boolean =>
    previous?.author === author && at.getTime() - previous.at < TOGETHER_MS;
  const addPost = (post: Post, key: string): void => {
    const at = new Date(post.postedAt);
    startDay(at);
    const together = post.kind !== 'story' && follows(post.author.id, at);
    lines.push({ kind: 'post', key, post, follows: together });
    previous = { author: post.author.id, at: at.getTime() };
  };
  const passing = history.passing.map(({ post, after }, index) => ({ post, after, key: `passing-${after}-${index}` }));
  const addPassing = (from: number, to: number): void =>
    passing.filter(({ after }) => after >= from && after < to).forEach(({ post, key }) => addPost(post, key));

  let reached = history.from - 1;
  for (const { sequence, post } of history.entries) {
    addPassing(reached, sequence);
    reached = sequence;
    const firstUnread = unreadAfter !== undefined && !divided && sequence > unreadAfter && post?.author.id !== me;
    if (post && firstUnread) {
      startDay(new Date(post.postedAt));
      lines.push({ kind: 'unread', key: 'unread' });
      divided = true;
      previous = undefined;
    }
    if (post) {
      addPost(post, `post-${sequence}`);
    } else {
      lines.push({ kind: 'removed', key: `post-${sequence}`, sequence });
      previous = undefined;
    }
  }
  addPassing(reached, Infinity);
  for (const one of outgoing) {
    const at = new Date(one.writtenAt);
    startDay(at);
    lines.push({ kind: 'outgoing', key: one.clientId, outgoing: one, follows: follows(me, at) });
    previous = { author: me, at: at.getTime() };
  }
  return lines;
}
