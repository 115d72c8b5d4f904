import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterEvent,
  atHead,
  atStart,
  movedTo,
  opened,
  resumed,
  trimmed,
  withNewer,
  withOlder,
  withPost,
} from '../../main/client/model/history';
import { joined, page, passing, post, posts, range, ROOM, sequences } from './samples';

const upTo = (head: number, from = 1) => opened(joined(from, head));

test('a room joined afresh shows its newest posts and knows its head', () => {
  const history = upTo(57, 28);
  assert.deepEqual([history.from, history.to, history.head, history.change], [28, 57, 57, 57]);
  assert.ok(atHead(history));
  assert.ok(!atStart(history));
});

test('an empty room is at its head and at its start', () => {
  const history = opened({ roomId: ROOM, first: 1, head: 0, change: 0, posts: [] });
  assert.ok(atHead(history));
  assert.ok(atStart(history));
});

test('a live post is appended once, however often it comes', () => {
  const event = { type: 'post', post: post(4) } as const;
  const once = afterEvent(upTo(3), event);
  const twice = afterEvent(once, event);
  assert.deepEqual(sequences(twice), [1, 2, 3, 4]);
  assert.equal(twice.head, 4);
});

test('a late post finds its place by sequence, not by arrival', () => {
  const gap = { ...upTo(5), entries: upTo(5).entries.filter(({ sequence }) => sequence !== 3) };
  assert.deepEqual(sequences(afterEvent(gap, { type: 'post', post: post(3) })), [1, 2, 3, 4, 5]);
});

test('a reader who is elsewhere in the history gets no hole: the head moves alone', () => {
  const elsewhere = movedTo(upTo(100, 71), page(20, 40, 100));
  const history = afterEvent(elsewhere, { type: 'post', post: post(101) });
  assert.deepEqual(sequences(history), range(20, 40));
  assert.deepEqual([history.head, atHead(history)], [101, false]);
});

test('a resumption appends what was missed', () => {
  const history = resumed(upTo(10), joined(11, 14));
  assert.deepEqual(sequences(history), range(1, 14));
  assert.deepEqual([history.head, history.change, atHead(history)], [14, 14, true]);
});

test('a resumption with more to read keeps the window without holes, whichever part was sent', () => {
  const oldest = resumed(upTo(10), joined(11, 30, { posts: posts(11, 20), more: true }));
  assert.deepEqual([sequences(oldest).at(-1), oldest.head, atHead(oldest)], [20, 30, false]);
  const newest = resumed(upTo(10), joined(21, 30, { more: true }));
  assert.deepEqual([sequences(newest).at(-1), newest.head, atHead(newest)], [10, 30, false]);
  const rest = withNewer(newest, page(11, 30, 30), 100);
  assert.deepEqual([sequences(rest), atHead(rest)], [range(1, 30), true]);
});

test('a resumption applies the changes that were missed', () => {
  const history = resumed(
    upTo(5),
    joined(6, 6, {
      first: 2,
      change: 11,
      changes: [
        { type: 'replaced', roomId: ROOM, change: 8, sequence: 3, text: 'other words' },
        { type: 'removed', roomId: ROOM, change: 9, sequences: [4, 5] },
        { type: 'purged', roomId: ROOM, change: 10, first: 2 },
      ],
    }),
  );
  assert.deepEqual(sequences(history), [2, 3, 4, 5, 6]);
  assert.deepEqual(history.entries.map(({ post: kept }) => kept?.text), ['post 2', 'other words', undefined, undefined, 'post 6']);
  assert.equal(history.entries[1]?.post?.replaced, true);
  assert.equal(history.change, 11);
});

test('of a replaced story nothing is left', () => {
  const story = opened(joined(1, 1, { posts: [post(1, { kind: 'story', title: 'secret', text: 'secret', truncated: true })] }));
  const history = afterEvent(story, { type: 'replaced', roomId: ROOM, change: 2, sequence: 1, text: 'other words' });
  assert.deepEqual(history.entries[0]?.post, {
    ...post(1, { change: 2, text: 'other words', replaced: true, truncated: false }),
    title: null,
  });
});

test('an older change never undoes a newer one', () => {
  const newer = afterEvent(upTo(3), { type: 'replaced', roomId: ROOM, change: 9, sequence: 2, text: 'new' });
  const older = afterEvent(newer, { type: 'replaced', roomId: ROOM, change: 8, sequence: 2, text: 'old' });
  assert.equal(older.entries[1]?.post?.text, 'new');
  const again = afterEvent(
    afterEvent(older, { type: 'removed', roomId: ROOM, change: 10, sequences: [2] }),
    { type: 'post', post: post(2) },
  );
  assert.equal(again.entries[1]?.post, undefined);
});

test('a removed post that the server lists stays removed', () => {
  const history = opened(joined(1, 2, { posts: [{ sequence: 1, removed: true }, post(2)] }));
  assert.equal(history.entries[0]?.post, undefined);
  assert.deepEqual(sequences(history), [1, 2]);
});

test('a purge of everything leaves an empty window at the head', () => {
  const history = afterEvent(upTo(5), { type: 'purged', roomId: ROOM, change: 6, first: 6 });
  assert.deepEqual(sequences(history), []);
  assert.ok(atHead(history) && atStart(history));
  assert.deepEqual(sequences(afterEvent(history, { type: 'post', post: post(6, { change: 7 }) })), [6]);
});

test('older pages go before the window, up to the first post', () => {
  const once = withOlder(upTo(100, 71), page(21, 70, 100), 50);
  assert.deepEqual([once.from, atStart(once)], [21, false]);
  const twice = withOlder(once, page(1, 20, 100), 50);
  assert.deepEqual([sequences(twice), atStart(twice)], [range(1, 100), true]);
});

test('gaps that the server tells of count as read', () => {
  const older = withOlder(upTo(100, 71), page(21, 70, 100, { gaps: [[5, 20]] }), 50);
  assert.equal(older.from, 5);
  const elsewhere = movedTo(upTo(100, 71), page(20, 40, 60));
  const newer = withNewer(elsewhere, page(41, 58, 60, { gaps: [[59, 60]] }), 18);
  assert.equal(newer.to, 60);
});

test('a last page that is not full reaches the head even if its end was removed', () => {
  const elsewhere = movedTo(upTo(60, 51), page(20, 40, 60));
  assert.ok(atHead(withNewer(elsewhere, page(41, 57, 60), 50)));
});

test('a window that grew too long lets one end go', () => {
  const history = upTo(400);
  const newest = trimmed(history, 'oldest', 300);
  assert.deepEqual([newest.from, newest.to, atHead(newest)], [101, 400, true]);
  const oldest = trimmed(history, 'newest', 300);
  assert.deepEqual([oldest.from, oldest.to, atHead(oldest)], [1, 300, false]);
});

test('posts that are not kept stand after what was newest, and move neither head nor change', () => {
  const history = afterEvent(upTo(3), { type: 'post', post: passing('psst') });
  assert.deepEqual([history.head, history.change, history.to], [3, 3, 3]);
  assert.deepEqual(history.passing.map(({ after }) => after), [3]);
});

test('the whole of a truncated story takes the place of its beginning', () => {
  const history = opened(joined(1, 1, { posts: [post(1, { kind: 'story', text: 'Once', truncated: true })] }));
  const whole = withPost(history, post(1, { kind: 'story', text: 'Once upon a time', truncated: false }));
  assert.deepEqual([whole.entries.length, whole.entries[0]?.post?.text], [1, 'Once upon a time']);
});
