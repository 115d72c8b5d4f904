import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../main/client/i18n/en';
import { fr } from '../../main/client/i18n/fr';
import { preferred } from '../../main/client/i18n/language';
import type { Texts } from '../../main/client/i18n/texts';

const keys = Object.keys(en) as (keyof Texts)[];
const NARROW = '\u202f';
/** The same word in both languages. */
const SHARED: readonly (keyof Texts)[] = ['newPostBy', 'administration'];

function samples(texts: Texts, key: keyof Texts): string[] {
  const text = texts[key];
  if (typeof text === 'string') {
    return [text];
  }
  const call = text as (parameter: string | number, other?: string) => string;
  return [call(0, 'B'), call(1, 'B'), call(2, 'B'), call('A', 'B')];
}

test('both bundles hold the same keys, and no text is empty', () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
  for (const key of keys) {
    assert.equal(typeof fr[key], typeof en[key], key);
    [...samples(en, key), ...samples(fr, key)].forEach((text) => assert.ok(text.trim() !== '', key));
  }
});

test('the French texts are French', () => {
  const same = keys.filter((key) => !SHARED.includes(key) && samples(en, key).join() === samples(fr, key).join());
  assert.deepEqual(same, []);
});

test('the French texts are set as French is', () => {
  for (const key of keys) {
    for (const text of samples(fr, key)) {
      assert.ok(!/ [:;?!]/.test(text), `${key}: ${text}`);
      assert.ok(!/[^\s\u202f:][;?!]/.test(text) && !text.includes("'"), `${key}: ${text}`);
      assert.ok(!text.includes(':') || text.includes(`${NARROW}:`), `${key}: ${text}`);
    }
  }
});

test('one post is one in both languages, and none is singular in French', () => {
  assert.deepEqual([en.unread(1), en.unread(0)], ['1 unread post', '0 unread posts']);
  assert.deepEqual([fr.unread(1), fr.unread(0), fr.unread(2)], ['1 message non lu', '0 message non lu', '2 messages non lus']);
});

test('the browser decides the first language, as far as there is a bundle for it', () => {
  assert.equal(preferred(['de-CH', 'fr-CH', 'en']), 'fr');
  assert.equal(preferred(['pt-BR']), 'en');
  assert.equal(preferred([]), 'en');
});
