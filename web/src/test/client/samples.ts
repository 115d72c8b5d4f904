import { test } from 'node:test';
import type { JoinedRoom } from '../../main/client/protocol/frames';
import type { KeptPost, Post } from '../../main/client/protocol/posts';
import type { HistoryPage, RoomSummary } from '../../main/client/protocol/resources';
import type { History } from '../../main/client/model/history';

export const ROOM = 'room-1';
export const ME = 'me';
export const OTHER = 'other';

export function post(sequence: number, more: Partial<KeptPost> = {}): KeptPost {
  return {
    roomId: ROOM,
    sequence,
    change: sequence,
    kind: 'message',
    importance: 'normal',
    author: { id: OTHER, displayName: 'Other Person' },
    postedAt: new Date(Date.UTC(2026, 2, 2, 9, 0, sequence)).toISOString(),
    text: `post ${sequence}`,
    ...more,
  };
}

export function posts(from: number, to: number): KeptPost[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => post(from + index));
}

export function passing(text: string, more: Partial<Post> = {}): Post {
  const { sequence: _sequence, change: _change, ...rest } = post(1, { text });
  return { ...rest, transient: true, ...more };
}

export function joined(from: number, head: number, more: Partial<JoinedRoom> = {}): JoinedRoom {
  return { roomId: ROOM, first: 1, head, change: head, posts: posts(from, head), ...more };
}

export function page(from: number, to: number, head: number, more: Partial<HistoryPage> = {}): HistoryPage {
  return { items: posts(from, to), first: 1, head, change: head, gaps: [], ...more };
}

export function summary(id = ROOM, more: Partial<RoomSummary> = {}): RoomSummary {
  return {
    id,
    name: `Room ${id}`,
    category: { id: 'category-1', name: 'Category' },
    type: 'normal',
    privacy: 'open',
    disabled: false,
    chatHistory: true,
    mayRead: true,
    mayPost: true,
    ...more,
  };
}

export function sequences(held: History | undefined): number[] {
  const entries = held?.entries ?? [];
  return entries.map(({ sequence }) => sequence);
}

export function range(from: number, to: number): number[] {
  return posts(from, to).map(({ sequence }) => sequence);
}

/** Declares tests, each of which finds what `prepare` made anew. */
export function testsAfter(prepare: () => void): (name: string, body: () => void | Promise<void>) => void {
  return (name, body) =>
    test(name, () => {
      prepare();
      return body();
    });
}
