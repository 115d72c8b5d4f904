import { Marked, type RendererObject, type Tokens, type TokenizerAndRendererExtension } from 'marked';
import { highlighted } from './highlight';

const LINKS = /^(?:https?:\/\/|mailto:|\/rooms\/)/i;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** `@name`, at the beginning of a word. */
const mention: TokenizerAndRendererExtension = {
  name: 'mention',
  level: 'inline',
  start: (text) => text.match(/(?<![\p{L}\p{N}_.@])@[\p{L}\p{N}]/u)?.index,
  tokenizer(text) {
    const match = /^@[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/u.exec(text);
    return match ? { type: 'mention', raw: match[0] } : undefined;
  },
  renderer: ({ raw }) => `<span class="mention">${escaped(raw)}</span>`,
};

const renderer: RendererObject = {
  html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
  image: ({ href, text }: Tokens.Image) => link(href, escaped(text || href)),
  link({ href, tokens }: Tokens.Link) {
    return link(href, this.parser.parseInline(tokens));
  },
  code: ({ text, lang }: Tokens.Code) =>
    `<pre tabindex="0"><code>${highlighted(text, lang?.split(/\s/)[0]) ?? escaped(text)}</code></pre>`,
  table(table: Tokens.Table) {
    const row = (cells: readonly Tokens.TableCell[], tag: string): string =>
      `<tr>${cells
        .map(({ tokens, align }) => {
          const aligned = align ? ` align="${align}"` : '';
          return `<${tag}${aligned}>${this.parser.parseInline(tokens)}</${tag}>`;
        })
        .join('')}</tr>`;
    const body = table.rows.map((cells) => row(cells, 'td')).join('');
    return `<div class="table" tabindex="0"><table><thead>${row(table.header, 'th')}</thead><tbody>${body}</tbody></table></div>`;
  },
  checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
};

function link(href: string, content: string): string {
  return LINKS.test(href)
    ? `<a href="${escaped(href)}" target="_blank" rel="noopener noreferrer">${content}</a>`
    : content;
}

const stories = new Marked({ gfm: true, breaks: true, renderer, extensions: [mention] });

/** Messages have no headings: a line that begins with # or is underlined stays as it was written. */
const messages = new Marked({
  gfm: true,
  breaks: true,
  renderer,
  extensions: [mention],
  tokenizer: { heading: () => undefined, lheading: () => undefined },
});

/**
 * HTML of light Markdown: emphasis, code, lists, quotes, links, tables; headings in stories only. HTML in the text comes out
 * as text, pictures as links, and a link goes nowhere but to the web, a mail address or a room. The answer is still to be
 * sanitised, as a second wall.
 */
export function markdownToHtml(text: string, kind: 'message' | 'story'): string {
  return (kind === 'story' ? stories : messages).parse(text, { async: false });
}
