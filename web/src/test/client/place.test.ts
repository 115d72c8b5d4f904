import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials } from '../../main/client/ui/initials';
import { pathTo, placeOf } from '../../main/client/ui/place';

test('an address names a room, and a post in it', () => {
  assert.deepEqual(placeOf('/'), {});
  assert.deepEqual(placeOf('/rooms/abc'), { roomId: 'abc', sequence: undefined });
  assert.deepEqual(placeOf('/rooms/abc/57'), { roomId: 'abc', sequence: 57 });
  assert.deepEqual(placeOf('/rooms/abc/x'), {});
  assert.equal(pathTo('abc', 57), '/rooms/abc/57');
  assert.equal(pathTo('abc'), '/rooms/abc');
});

test('initials are those of the first and the last word', () => {
  assert.deepEqual(['Alice Moreau', 'admin', 'Ana de la Cruz', '  ', '𝒳 y'].map(initials), ['AM', 'A', 'AC', '', '𝒳Y']);
});
