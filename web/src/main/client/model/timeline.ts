import type { Post } from '../protocol/posts';
import type { History } from './history';
import type { OutgoingPost } from './outbox';

/** What the middle of the screen shows of one day; without a date where nothing tells which it is. */
export interface Day {
  readonly key: string;
  readonly date?: Date;
  readonly lines: readonly Line[];
}

export type Line =
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
 * Lays out a room by days: posts in the order of the room, those that are not kept after the post that they came after, the
 * user's own that are under way at the end, and a divider before what is unread.
 *
 * @param unreadAfter sequence of the last post that was read, where a divider is to stand after it
 */
export function timeline(
  history: History,
  outgoing: readonly OutgoingPost[],
  me: string,
  unreadAfter: number | undefined,
): readonly Day[] {
  const days: Day[] = [];
  let lines: Line[] | undefined;
  let previous: Previous | undefined;
  let divided = false;

  const start = (date?: Date): Line[] => {
    const started: Line[] = [];
    days.push({ key: date ? `day-${dayOf(date)}` : 'day', date, lines: started });
    previous = undefined;
    return started;
  };
  /** The lines of a date. The room's order stands above the clocks: no day begins twice. */
  const on = (date: Date): Line[] => {
    const last = days.at(-1)?.date;
    lines = lines && last && (dayOf(date) === dayOf(last) || date < last) ? lines : start(date);
    return lines;
  };
  const follows = (author: string, at: Date): boolean =>
    previous?.author === author && Math.abs(at.getTime() - previous.at) < TOGETHER_MS;
  const addPost = (post: Post, key: string): void => {
    const at = new Date(post.postedAt);
    const day = on(at);
    day.push({ kind: 'post', key, post, follows: post.kind !== 'story' && follows(post.author.id, at) });
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
      on(new Date(post.postedAt)).push({ kind: 'unread', key: 'unread' });
      divided = true;
      previous = undefined;
    }
    if (post) {
      addPost(post, `post-${sequence}`);
    } else {
      lines ??= start();
      lines.push({ kind: 'removed', key: `post-${sequence}`, sequence });
      previous = undefined;
    }
  }
  addPassing(reached, Infinity);
  for (const one of outgoing) {
    const at = new Date(one.writtenAt);
    const day = on(at);
    day.push({ kind: 'outgoing', key: one.clientId, outgoing: one, follows: follows(me, at) });
    previous = { author: me, at: at.getTime() };
  }
  return days;
}

const dayOf = (date: Date): string => `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
