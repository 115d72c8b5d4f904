import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterEvent, opened } from '../../main/client/model/history';
import type { OutgoingPost } from '../../main/client/model/outbox';
import { timeline } from '../../main/client/model/timeline';
import { joined, ME, passing, post, ROOM } from './samples';

const at = (minute: number, day = 2): string => new Date(2026, 2, day, 9, minute).toISOString();
const by = (id: string) => ({ id, displayName: id });
const lay = (held: readonly ReturnType<typeof post>[], outgoing: OutgoingPost[] = [], unreadAfter?: number) =>
  timeline(opened(joined(1, held.length, { posts: held })), outgoing, ME, unreadAfter).map(({ lines }) =>
    lines.map((line) => ('follows' in line && line.follows ? `+${line.key}` : line.key)),
  );
const outgoing = (clientId: string): OutgoingPost => ({
  clientId,
  roomId: ROOM,
  text: 'x',
  importance: 'normal',
  writtenAt: at(9),
  delivery: 'waiting',
});

test('posts of one author within five minutes stand together', () => {
  assert.deepEqual(
    lay([
      post(1, { author: by('a'), postedAt: at(0) }),
      post(2, { author: by('a'), postedAt: at(4) }),
      post(3, { author: by('b'), postedAt: at(4) }),
      post(4, { author: by('b'), postedAt: at(9) }),
    ]),
    [['post-1', '+post-2', 'post-3', 'post-4']],
  );
});

test('a story stands alone', () => {
  assert.deepEqual(lay([post(1, { postedAt: at(0) }), post(2, { postedAt: at(0), kind: 'story' })]), [['post-1', 'post-2']]);
});

test('another day begins another group, and no day begins twice', () => {
  assert.deepEqual(
    lay([post(1, { postedAt: at(0, 2) }), post(2, { postedAt: at(0, 3) }), post(3, { postedAt: at(59, 2) })]),
    [['post-1'], ['post-2', 'post-3']],
  );
});

test('the divider stands before the first unread post of another', () => {
  assert.deepEqual(
    lay([post(1), post(2, { author: by(ME) }), post(3), post(4)], [], 1),
    [['post-1', 'post-2', 'unread', 'post-3', '+post-4']],
  );
});

test('a removed post keeps its place and parts its neighbours', () => {
  const history = afterEvent(opened(joined(1, 3)), { type: 'removed', roomId: ROOM, change: 9, sequences: [2] });
  const lines = timeline(history, [], ME, undefined).flatMap((day) => day.lines);
  assert.deepEqual(lines.map(({ kind }) => kind), ['post', 'removed', 'post']);
});

test('a removed post at the beginning needs no date', () => {
  const history = afterEvent(opened(joined(1, 2)), { type: 'removed', roomId: ROOM, change: 9, sequences: [1] });
  const days = timeline(history, [], ME, undefined);
  assert.deepEqual(days.map(({ date }) => date === undefined), [true, false]);
});

test('posts that are not kept stand after those that they came after', () => {
  let history = afterEvent(opened(joined(1, 1)), { type: 'post', post: passing('psst') });
  history = afterEvent(history, { type: 'post', post: post(2) });
  const keys = timeline(history, [], ME, undefined).flatMap((day) => day.lines.map(({ key }) => key));
  assert.deepEqual(keys, ['post-1', 'passing-1-0', 'post-2']);
});

test('posts under way stand at the end, with the name once', () => {
  assert.deepEqual(lay([post(1, { postedAt: at(0) })], [outgoing('x'), outgoing('y')]), [['post-1', 'x', '+y']]);
});
