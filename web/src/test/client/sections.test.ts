import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Room } from '../../main/client/model/room-store';
import { sections, type SectionOptions } from '../../main/client/model/sections';
import { summary } from './samples';

const room = (name: string, category: string): Room => ({
  summary: summary(name, { name, category: { id: category, name: category } }),
  presence: 'in',
  read: 0,
  passed: 0,
  held: [],
});
const rooms = [room('Zebra', 'Animals'), room('Desk 10', 'Markets'), room('desk 9', 'Markets'), room('Écureuil', 'Animals')];
const lay = (options: Partial<SectionOptions> = {}) =>
  sections(rooms, { filter: '', collapsed: new Set(), locale: 'en', stays: () => false, ...options }).map(
    (section) => [section.name, ...section.rooms.map(({ summary: { name } }) => name)],
  );

test('categories and rooms stand by name, numbers by value', () => {
  assert.deepEqual(lay(), [['Animals', 'Écureuil', 'Zebra'], ['Markets', 'desk 9', 'Desk 10']]);
});

test('the filter looks at rooms and categories, without case and accents', () => {
  assert.deepEqual(lay({ filter: ' ecu ' }), [['Animals', 'Écureuil']]);
  assert.deepEqual(lay({ filter: 'market' }), [['Markets', 'desk 9', 'Desk 10']]);
  assert.deepEqual(lay({ filter: 'none' }), []);
});

test('a collapsed category shows what must stay in sight, and all to a filter', () => {
  const collapsed = new Set(['Markets']);
  const stays = ({ summary: { name } }: Room): boolean => name === 'Desk 10';
  assert.deepEqual(lay({ collapsed, stays }), [['Animals', 'Écureuil', 'Zebra'], ['Markets', 'Desk 10']]);
  assert.deepEqual(lay({ collapsed, filter: 'desk' }), [['Markets', 'desk 9', 'Desk 10']]);
});
