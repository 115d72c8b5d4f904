import type { JoinedRoom, RoomEvent } from '../protocol/frames';
import { isKept, isRemoved, type HistoryItem, type KeptPost, type Post } from '../protocol/posts';
import type { HistoryPage } from '../protocol/resources';

/** One place in a room's order; without a post, what stood there was removed. */
export interface Entry {
  readonly sequence: number;
  readonly change: number;
  readonly post?: KeptPost;
}

/** A post that is not kept, placed after the newest kept one at its arrival. */
export interface Passing {
  readonly post: Post;
  readonly after: number;
}

/**
 * What the client holds of one room's history: a window of it, ascending and without holes (`from` to `to`, both included;
 * empty when `from` is `to + 1`), and how far the room itself goes. The window ends at the head, unless the reader looked
 * elsewhere. A value: every change makes a new one.
 */
export interface History {
  /** Lowest sequence that the room still has. */
  readonly first: number;
  /** Newest sequence that the room has. */
  readonly head: number;
  /** Newest change that was taken in; with `head` what a join resumes from. */
  readonly change: number;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
  readonly passing: readonly Passing[];
}

/** Most entries of a window. */
export const WINDOW = 300;
const PASSING = 100;

export const atHead = (history: History): boolean => history.to >= history.head;

export const atStart = (history: History): boolean => history.from <= history.first;

/** What is held of a room before anything has come. */
export const NOTHING_YET: History = { first: 0, head: 0, change: 0, from: 1, to: 0, entries: [], passing: [] };

/** The history of a room that was joined afresh. */
export function opened(room: JoinedRoom): History {
  const entries = (room.posts ?? []).map(toEntry);
  const history: History = {
    first: room.first,
    head: room.head,
    change: room.change,
    from: entries[0]?.sequence ?? room.head + 1,
    to: room.head,
    entries,
    passing: [],
  };
  return { ...(room.changes ?? []).reduce(afterEvent, history), change: room.change };
}

/** The history after a join that resumed. Where it lags behind the head afterwards, the rest is to be read over REST. */
export function resumed(history: History, room: JoinedRoom): History {
  const newer = (room.posts ?? []).map(toEntry).filter((entry) => entry.sequence > history.to);
  const reached = newer.at(-1)?.sequence ?? history.to;
  const whole = !room.more;
  const follows = atHead(history) && (whole || reached < room.head);
  const grown: History = {
    ...history,
    head: Math.max(history.head, room.head),
    to: follows ? (whole ? Math.max(room.head, reached) : reached) : history.to,
    entries: follows ? [...history.entries, ...newer] : history.entries,
  };
  const changed = afterPurge((room.changes ?? []).reduce(afterEvent, grown), room.first);
  return { ...changed, change: Math.max(history.change, room.change) };
}

/** The history after one event of the live connection; an event that was taken in before changes nothing. */
export function afterEvent(history: History, event: RoomEvent): History {
  switch (event.type) {
    case 'post':
      return isKept(event.post) ? afterPost(history, event.post) : afterPassing(history, event.post);
    case 'replaced':
      return {
        ...edited(history, [event.sequence], event.change, (entry) =>
          entry.post && {
            ...entry.post,
            kind: 'message',
            title: null,
            text: event.text,
            replaced: true,
            truncated: false,
            change: event.change,
          },
        ),
        change: Math.max(history.change, event.change),
      };
    case 'removed':
      return {
        ...edited(history, event.sequences, event.change, () => undefined),
        change: Math.max(history.change, event.change),
      };
    case 'purged':
      return { ...afterPurge(history, event.first), change: Math.max(history.change, event.change) };
  }
}

function afterPost(history: History, post: KeptPost): History {
  const change = Math.max(history.change, post.change);
  const inside = post.sequence >= history.from && post.sequence <= history.to;
  if (post.sequence > history.head) {
    const follows = atHead(history);
    return {
      ...history,
      change,
      head: post.sequence,
      to: follows ? post.sequence : history.to,
      entries: follows ? [...history.entries, toEntry(post)] : history.entries,
    };
  }
  return inside ? { ...history, change, entries: merged(history.entries, [toEntry(post)]) } : { ...history, change };
}

function afterPassing(history: History, post: Post): History {
  return { ...history, passing: [...history.passing, { post, after: history.head }].slice(-PASSING) };
}

function afterPurge(history: History, first: number): History {
  if (first <= history.first) {
    return history;
  }
  const from = Math.max(history.from, first);
  return {
    ...history,
    first,
    from,
    to: Math.max(history.to, from - 1),
    head: Math.max(history.head, first - 1),
    entries: history.entries.filter((entry) => entry.sequence >= first),
  };
}

function edited(
  history: History,
  sequences: readonly number[],
  change: number,
  edit: (entry: Entry) => KeptPost | undefined,
): History {
  const touched = new Set(sequences);
  const entries = history.entries.map((entry) => {
    if (!touched.has(entry.sequence) || entry.change >= change || !entry.post) {
      return entry;
    }
    const post = edit(entry);
    return post ? { sequence: entry.sequence, change, post } : { sequence: entry.sequence, change };
  });
  return { ...history, entries };
}

/** The history with a page that was read `before` its window. */
export function withOlder(history: History, page: HistoryPage, limit: number): History {
  const older = page.items.map(toEntry).filter((entry) => entry.sequence < history.from);
  const lowest = Math.min(history.from, older[0]?.sequence ?? history.from);
  return {
    ...history,
    first: page.first,
    from: page.items.length < limit ? Math.min(page.first, lowest) : lowerEnd(lowest, page),
    entries: [...older, ...history.entries],
  };
}

/** The history with a page that was read `after` its window. */
export function withNewer(history: History, page: HistoryPage, limit: number): History {
  const newer = page.items.map(toEntry).filter((entry) => entry.sequence > history.to);
  const highest = Math.max(history.to, newer.at(-1)?.sequence ?? history.to);
  const head = Math.max(history.head, page.head);
  return {
    ...history,
    head,
    to: page.items.length < limit ? Math.max(page.head, highest) : upperEnd(highest, page),
    entries: [...history.entries, ...newer],
  };
}

/** The history with its window moved to a page from elsewhere in the room. */
export function movedTo(history: History, page: HistoryPage): History {
  const entries = page.items.map(toEntry);
  const from = entries[0]?.sequence ?? page.head + 1;
  const to = entries.at(-1)?.sequence ?? page.head;
  return {
    ...history,
    first: page.first,
    head: Math.max(history.head, page.head),
    from: lowerEnd(from, page),
    to: upperEnd(to, page),
    entries,
  };
}

/** The history with one post read anew, for instance the whole of a truncated story. */
export function withPost(history: History, item: HistoryItem): History {
  return { ...history, entries: merged(history.entries, [toEntry(item)]) };
}

/** The history with at most `most` entries: the far end of the window is let go. */
export function trimmed(history: History, end: 'oldest' | 'newest', most = WINDOW): History {
  if (history.entries.length <= most) {
    return history;
  }
  if (end === 'oldest') {
    const entries = history.entries.slice(-most);
    return { ...history, entries, from: entries[0]?.sequence ?? history.to + 1 };
  }
  const entries = history.entries.slice(0, most);
  return { ...history, entries, to: entries.at(-1)?.sequence ?? history.from - 1 };
}

function toEntry(item: HistoryItem): Entry {
  return isRemoved(item)
    ? { sequence: item.sequence, change: Number.MAX_SAFE_INTEGER }
    : { sequence: item.sequence, change: item.change, post: item };
}

/** Entries by sequence, each once: of two that name the same place the newer change holds. */
function merged(held: readonly Entry[], coming: readonly Entry[]): readonly Entry[] {
  const bySequence = new Map(held.map((entry) => [entry.sequence, entry]));
  for (const entry of coming) {
    const before = bySequence.get(entry.sequence);
    if (!before || before.change < entry.change || (before.post?.truncated && before.change === entry.change)) {
      bySequence.set(entry.sequence, entry);
    }
  }
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
}

const lowerEnd = (from: number, page: HistoryPage): number =>
  page.gaps?.find(([, end]) => end === from - 1)?.[0] ?? from;

const upperEnd = (to: number, page: HistoryPage): number =>
  page.gaps?.find(([start]) => start === to + 1)?.[1] ?? to;
