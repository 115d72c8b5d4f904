import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToHtml } from '../../main/client/text/markdown';

const html = (text: string): string => markdownToHtml(text, 'message').trim();

test('light Markdown', () => {
  assert.equal(html('a **b** _c_ ~~d~~ `e`'), '<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e</code></p>');
  assert.equal(html('one\ntwo'), '<p>one<br>two</p>');
  assert.match(html('- a\n- b'), /^<ul>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ul>$/);
  assert.match(html('> quoted'), /^<blockquote>\s*<p>quoted<\/p>\s*<\/blockquote>$/);
});

test('HTML in the text comes out as text', () => {
  for (const text of [
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<div onclick="x()">\n\n**bold**\n\n</div>',
    '<svg/onload=alert(1)>',
    '<!-- comment -->',
    '<a href="javascript:alert(1)">x</a>',
  ]) {
    const tags = [...html(text).matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name);
    assert.deepEqual(tags.filter((name) => !['p', 'strong', 'br'].includes(name ?? '')), [], html(text));
  }
});

test('links go to the web, a mail address or a room, and nowhere else', () => {
  assert.equal(
    html('[x](https://example.org/?a=1&b="2")'),
    '<p><a href="https://example.org/?a=1&#38;b=&#34;2&#34;" target="_blank" rel="noopener noreferrer">x</a></p>',
  );
  assert.match(html('https://example.org'), /<a href="https:\/\/example.org"/);
  assert.match(html('[room](/rooms/1/2)'), /<a href="\/rooms\/1\/2"/);
  for (const href of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', '//example.org', '/admin', 'java&#115;cript:x']) {
    assert.ok(!html(`[x](${href})`).includes('<a'), href);
  }
});

test('pictures become links', () => {
  assert.equal(
    html('![alt "text"](https://example.org/a.png)'),
    '<p><a href="https://example.org/a.png" target="_blank" rel="noopener noreferrer">alt &#34;text&#34;</a></p>',
  );
});

test('code is highlighted where its language is known, and never executed', () => {
  assert.match(html('```java\nclass A {}\n```'), /<span class="hljs-keyword">class<\/span>/);
  assert.match(html('```nonsense\n<b>&\n```'), /<code>&#60;b&#62;&#38;<\/code>/);
  assert.match(html('```xml\n<script>\n```'), /&lt;/);
});

test('mentions are marked, mail addresses are not', () => {
  assert.equal(html('hi @alice!'), '<p>hi <span class="mention">@alice</span>!</p>');
  assert.equal(html('@zoë.k, see'), '<p><span class="mention">@zoë.k</span>, see</p>');
  assert.ok(!html('bob@example.org').includes('mention'));
  assert.ok(!html('`@alice`').includes('mention'));
});

test('headings are for stories', () => {
  assert.equal(html('# one'), '<p># one</p>');
  assert.equal(html('one\n==='), '<p>one<br>===</p>');
  assert.equal(markdownToHtml('# one', 'story').trim(), '<h1>one</h1>');
});

test('tables keep their alignment without a style', () => {
  const table = html('| a | b |\n|:--|--:|\n| 1 | **2** |');
  assert.match(table, /<th align="right">b<\/th>/);
  assert.match(table, /<td align="right"><strong>2<\/strong><\/td>/);
  assert.ok(!table.includes('style'));
});
