import assert from 'node:assert/strict';
import { Outbox, type Writing } from '../../main/client/model/outbox';
import { MemoryShelf } from '../../main/client/model/shelf';
import { ME, passing, post, ROOM, testsAfter } from './samples';

let shelf: MemoryShelf;
let outbox: Outbox;
let ids = 0;
const now = new Date('2026-03-02T09:00:00Z');
const open = (): Outbox => new Outbox(shelf, ME, () => `id-${++ids}`);
const write = (text: string, more: Partial<Writing> = {}, keep = true) =>
  outbox.add({ roomId: ROOM, text, importance: 'normal', ...more }, now, keep);
const ready = () => outbox.ready(() => true).map(({ text }) => text);
const shown = () => outbox.of(ROOM).map(({ text, delivery }) => `${text} ${delivery}`);
const mine = (sequence: number, text: string) => post(sequence, { text, author: { id: ME, displayName: 'Me' } });

const test = testsAfter(() => {
  shelf = new MemoryShelf();
  ids = 0;
  outbox = open();
});

test('posts are sent one at a time a room, in the order of writing', () => {
  write('one');
  write('two');
  write('elsewhere', { roomId: 'room-2' });
  assert.deepEqual(ready(), ['one', 'elsewhere']);
  outbox.sending('id-1', 11);
  assert.deepEqual(ready(), ['elsewhere']);
  outbox.acknowledged({ type: 'ack', ref: 11, sequence: 5 }, 4);
  assert.deepEqual(ready(), ['two', 'elsewhere']);
});

test('a post waits where its room cannot receive', () => {
  write('one');
  assert.deepEqual(outbox.ready(() => false), []);
});

test('an acknowledged post stays on show until its own frame comes', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.acknowledged({ type: 'ack', ref: 1, sequence: 5 }, 4);
  assert.deepEqual(shown(), ['one accepted']);
  outbox.arrived(mine(4, 'one'));
  assert.deepEqual(shown(), ['one accepted']);
  outbox.arrived(mine(5, 'one'));
  assert.deepEqual(shown(), []);
});

test('a frame that comes before the acknowledgement hides the echo at once', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.arrived(mine(5, 'one'));
  assert.deepEqual(shown(), []);
  outbox.acknowledged({ type: 'ack', ref: 1, sequence: 5 }, 5);
  assert.equal(outbox.all().length, 0);
});

test('the same text twice is two posts', () => {
  write('ok');
  write('ok');
  outbox.sending('id-1', 1);
  outbox.arrived(mine(5, 'ok'));
  assert.deepEqual(shown(), ['ok waiting']);
});

test('after a lost connection the same id is sent again', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.disconnected();
  assert.deepEqual(outbox.ready(() => true).map(({ clientId }) => clientId), ['id-1']);
  outbox.acknowledged({ type: 'ack', ref: 1, sequence: 5 }, 9);
  assert.deepEqual(shown(), ['one waiting']);
});

test('a post that the room already has beyond its head is done with its acknowledgement', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.acknowledged({ type: 'ack', ref: 1, sequence: 5 }, 6);
  assert.deepEqual(shown(), []);
});

test('a refused post is kept with its reason, retried under its id, or discarded', () => {
  write('one');
  outbox.sending('id-1', 1);
  assert.ok(outbox.refused({ type: 'error', ref: 1, code: 'post.rejected', detail: 'No.' }, false));
  assert.deepEqual(shown(), ['one failed']);
  assert.equal(outbox.of(ROOM)[0]?.detail, 'No.');
  outbox.retry('id-1');
  assert.deepEqual(outbox.ready(() => true).map(({ clientId }) => clientId), ['id-1']);
  outbox.discard('id-1');
  assert.deepEqual([outbox.all(), shelf.keys()], [[], []]);
});

test('a failed post does not hold up the next one', () => {
  write('one');
  write('two');
  outbox.sending('id-1', 1);
  outbox.refused({ type: 'error', ref: 1, code: 'post.rejected' }, false);
  assert.deepEqual(ready(), ['two']);
});

test('an error that asks for patience leaves the post waiting', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.refused({ type: 'error', ref: 1, code: 'busy', retryAfterMs: 300 }, true);
  assert.deepEqual(shown(), ['one waiting']);
});

test('a reused id is retried under a new one, also on the shelf', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.refused({ type: 'error', ref: 1, code: 'post.client-id-reused' }, false);
  outbox.retry('id-1');
  assert.deepEqual(outbox.all().map(({ clientId }) => clientId), ['id-2']);
  assert.deepEqual(shelf.keys(), [`stoa.outbox.${ME}.id-2`]);
});

test('an answer that came too late still counts', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.overdue(1);
  assert.deepEqual(shown(), ['one failed']);
  outbox.acknowledged({ type: 'ack', ref: 1, sequence: 5 }, 5);
  assert.deepEqual(shown(), []);
});

test('errors for other requests are not taken', () => {
  assert.ok(!outbox.refused({ type: 'error', ref: 99, code: 'x' }, false));
});

test('unsent posts survive a reload, each user their own', () => {
  write('one');
  write('secret', {}, false);
  assert.deepEqual(open().all().map(({ text, delivery }) => `${text} ${delivery}`), ['one waiting']);
  assert.deepEqual(new Outbox(shelf, 'another', () => 'x').all(), []);
});

test('an acknowledgement without a sequence is enough for a post that is not kept', () => {
  write('psst', {}, false);
  outbox.sending('id-1', 1);
  outbox.acknowledged({ type: 'ack', ref: 1 }, 0);
  assert.deepEqual(shown(), ['psst accepted']);
  outbox.arrived(passing('psst', { author: { id: ME, displayName: 'Me' } }));
  assert.deepEqual(shown(), []);
});

test('what the room reached by a join is done', () => {
  write('one');
  outbox.sending('id-1', 1);
  outbox.acknowledged({ type: 'ack', ref: 1, sequence: 5 }, 4);
  outbox.reached(ROOM, 5);
  assert.deepEqual(shown(), []);
});
