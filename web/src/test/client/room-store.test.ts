import assert from 'node:assert/strict';
import { WINDOW } from '../../main/client/model/history';
import { RoomStore, type Room } from '../../main/client/model/room-store';
import { joined, ME, passing, post, posts, range, ROOM, sequences, summary, testsAfter } from './samples';

let rooms: RoomStore;
const room = (): Room => {
  const found = rooms.find(ROOM);
  assert.ok(found);
  return found;
};
const live = (sequence: number, author = 'other') =>
  rooms.event({ type: 'post', post: post(sequence, { author: { id: author, displayName: author } }) });
const enter = (from: number, head: number, more = {}) => {
  rooms.joining([ROOM]);
  rooms.joined({ type: 'joined', ref: 1, last: true, rooms: [joined(from, head, more)] });
};

const test = testsAfter(() => {
  rooms = new RoomStore(ME);
  rooms.listed([summary(), summary('closed', { mayRead: false }), summary('off', { disabled: true })]);
  rooms.welcomed('history-1');
});

test('only rooms that can be read are joined, first without a position', () => {
  assert.deepEqual(rooms.joinable(), [ROOM]);
  assert.deepEqual(rooms.joining([ROOM]), [{ roomId: ROOM }]);
  assert.deepEqual(rooms.joinable(), []);
});

test('after a lost connection every room resumes from its head and change', () => {
  enter(1, 3);
  rooms.event({ type: 'replaced', roomId: ROOM, change: 7, sequence: 2, text: 'x' });
  live(4);
  rooms.welcomed('history-1');
  assert.deepEqual(rooms.joining(rooms.joinable()), [{ roomId: ROOM, after: 4, change: 7 }]);
});

test('another history makes the client forget and start afresh', () => {
  enter(1, 50);
  rooms.welcomed('history-2');
  assert.deepEqual(rooms.joining(rooms.joinable()), [{ roomId: ROOM }]);
  rooms.joined({ type: 'joined', ref: 2, rooms: [joined(1, 5)] });
  assert.deepEqual([sequences(room().history), room().read], [range(1, 5), 5]);
});

test('a reset in the answer forgets what was held', () => {
  enter(1, 50);
  rooms.welcomed('history-1');
  enter(38, 40, { reset: true });
  assert.deepEqual([sequences(room().history), room().read], [range(38, 40), 40]);
});

test('events before the answer to the join wait for it, so that nothing is skipped', () => {
  enter(1, 3);
  rooms.welcomed('history-1');
  const [asked] = rooms.joining([ROOM]);
  live(6);
  assert.equal(room().history?.head, 3);
  assert.deepEqual(asked, { roomId: ROOM, after: 3, change: 3 });
  rooms.joined({ type: 'joined', ref: 2, rooms: [joined(4, 5)] });
  assert.deepEqual(sequences(room().history), [1, 2, 3, 4, 5, 6]);
});

test('a join that failed leaves the room to be joined again', () => {
  rooms.joining([ROOM]);
  rooms.notJoined([ROOM]);
  assert.deepEqual(rooms.joinable(), [ROOM]);
});

test('a refused room keeps nothing, and is tried again after the list was read anew', () => {
  rooms.joining([ROOM]);
  rooms.joined({ type: 'joined', ref: 1, refused: [{ roomId: ROOM, code: 'room.denied' }] });
  assert.deepEqual([room().presence, room().refusal, room().history], ['refused', 'room.denied', undefined]);
  rooms.listed([summary()]);
  assert.deepEqual(rooms.joinable(), [ROOM]);
});

test('the first sight of a room counts as read; later posts of others are unread, own ones are not', () => {
  enter(57, 57);
  assert.equal(rooms.unread(room()), 0);
  live(58);
  live(59);
  assert.equal(rooms.unread(room()), 2);
  live(60, ME);
  assert.equal(rooms.unread(room()), 0);
  live(61);
  assert.equal(rooms.unread(room()), 1);
  rooms.event({ type: 'removed', roomId: ROOM, change: 62, sequences: [61] });
  assert.equal(rooms.unread(room()), 0);
});

test('the mark of what was read only rises', () => {
  enter(1, 9);
  live(10);
  assert.ok(rooms.read(ROOM, 10));
  assert.ok(!rooms.read(ROOM, 4));
  assert.equal(room().read, 10);
});

test('a room in the background keeps its newest posts alone, and counts the others by the head', () => {
  enter(1, 1);
  range(2, 150).forEach((sequence) => live(sequence));
  assert.ok((room().history?.entries.length ?? 0) <= 60);
  assert.equal(rooms.unread(room()), 149);
});

test('a background room that missed more than was sent waits at its head with nothing', () => {
  enter(1, 1);
  rooms.welcomed('history-1');
  enter(2, 500, { posts: posts(2, 101), more: true });
  assert.deepEqual([sequences(room().history), room().history?.from], [[], 501]);
  assert.equal(rooms.unread(room()), 499);
});

test('the room on screen is bounded: oldest posts go while the reader follows', () => {
  rooms.onScreen = { roomId: ROOM, following: true };
  enter(1, WINDOW);
  live(WINDOW + 1);
  assert.deepEqual(sequences(room().history), range(2, WINDOW + 1));
});

test('while the reader is elsewhere a full window stays as it is', () => {
  rooms.onScreen = { roomId: ROOM, following: true };
  enter(1, WINDOW);
  rooms.onScreen = { roomId: ROOM, following: false };
  live(WINDOW + 1);
  assert.deepEqual(sequences(room().history), range(1, WINDOW));
  assert.equal(room().history?.head, WINDOW + 1);
});

test('heads tell which rooms lag', () => {
  enter(1, 3);
  const heads = (head: number, change: number) =>
    rooms.lagging({ type: 'heads', rooms: { [ROOM]: [head, change], unknown: [9, 9] } });
  assert.deepEqual(heads(3, 3), []);
  assert.deepEqual(heads(4, 4), [ROOM]);
  assert.deepEqual(heads(3, 4), [ROOM]);
});

test('rooms that left the list are parted from, new ones can be joined', () => {
  enter(1, 3);
  assert.deepEqual(rooms.listed([summary('another')]), [ROOM]);
  assert.deepEqual([rooms.find(ROOM), rooms.joinable()], [undefined, ['another']]);
});

test('a room that closes, or turns its history off, forgets its posts', () => {
  enter(1, 3);
  assert.deepEqual(rooms.listed([summary(ROOM, { mayRead: false })]), [ROOM]);
  assert.equal(room().history, undefined);
  rooms.listed([summary()]);
  enter(1, 3);
  rooms.listed([summary(ROOM, { chatHistory: false })]);
  assert.deepEqual([room().history, rooms.joinable()], [undefined, [ROOM]]);
});

test('posts that are not kept reach the room without moving its position, and are unread until seen', () => {
  enter(1, 3);
  rooms.event({ type: 'post', post: passing('psst') });
  assert.deepEqual([room().history?.head, room().history?.passing.length, rooms.unread(room())], [3, 1, 1]);
  rooms.read(ROOM, 3);
  assert.equal(rooms.unread(room()), 0);
});

test('a room without history comes back without a position, and keeps what was shown', () => {
  rooms.listed([summary(ROOM, { chatHistory: false })]);
  enter(58, 57, { posts: [] });
  rooms.event({ type: 'post', post: passing('psst') });
  rooms.welcomed('history-1');
  assert.deepEqual(rooms.joining([ROOM]), [{ roomId: ROOM }]);
  rooms.joined({ type: 'joined', ref: 2, rooms: [joined(58, 57, { posts: [] })] });
  assert.equal(room().history?.passing.length, 1);
});

test('where rights changed, the room is joined again', () => {
  enter(1, 3);
  rooms.doubtful(ROOM);
  assert.deepEqual(rooms.joining(rooms.joinable()), [{ roomId: ROOM, after: 3, change: 3 }]);
});
