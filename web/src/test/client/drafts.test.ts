import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts, NO_DRAFT } from '../../main/client/model/drafts';
import { MemoryShelf } from '../../main/client/model/shelf';
import { ME, ROOM } from './samples';

const draft = { text: 'begun', high: true, replyTo: 7 };

test('a draft is kept a room and user, until it is emptied', () => {
  const shelf = new MemoryShelf();
  const drafts = new Drafts(shelf, new MemoryShelf(), ME);
  drafts.set(ROOM, draft, true);
  const reopened = new Drafts(shelf, new MemoryShelf(), ME);
  assert.deepEqual([reopened.of(ROOM), reopened.rooms()], [draft, [ROOM]]);
  assert.deepEqual(new Drafts(shelf, new MemoryShelf(), 'another').of(ROOM), NO_DRAFT);
  drafts.set(ROOM, NO_DRAFT, true);
  assert.deepEqual([shelf.keys(), drafts.has(ROOM)], [[], false]);
});

test('a draft for a room without history stays off the shelf', () => {
  const shelf = new MemoryShelf();
  const drafts = new Drafts(shelf, new MemoryShelf(), ME);
  drafts.set(ROOM, draft, true);
  drafts.set(ROOM, { ...draft, text: 'psst' }, false);
  assert.deepEqual([shelf.keys(), drafts.of(ROOM).text], [[], 'psst']);
});

test('clearing takes the user’s drafts and nothing else', () => {
  const shelf = new MemoryShelf();
  shelf.set('stoa.theme', 'dark');
  const drafts = new Drafts(shelf, new MemoryShelf(), ME);
  drafts.set(ROOM, draft, true);
  drafts.clear();
  assert.deepEqual(shelf.keys(), ['stoa.theme']);
});

test('what is not a draft is no draft', () => {
  const shelf = new MemoryShelf();
  shelf.set(`stoa.draft.${ME}.${ROOM}`, '{broken');
  assert.deepEqual(new Drafts(shelf, new MemoryShelf(), ME).of(ROOM), NO_DRAFT);
});
