import type { Post } from '../protocol/posts';
import { markdownToHtml } from './markdown';
import { sanitised } from './sanitise';

const rendered = new WeakMap<Post, TrustedHTML>();

/** What is shown of a post's text; made once for each version of the post. */
export function bodyOf(post: Post): TrustedHTML {
  const known = rendered.get(post);
  if (known !== undefined) {
    return known;
  }
  const html = messageHtml(post.text, post.kind === 'story' ? 'story' : 'message');
  rendered.set(post, html);
  return html;
}

/** What is shown of a text that is no post yet. */
export function messageHtml(text: string, kind: 'message' | 'story' = 'message'): TrustedHTML {
  return sanitised(markdownToHtml(text, kind));
}

/** The beginning of a text on one line, without its marks. */
export function firstLine(text: string, most = 140): string {
  const line = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/```\S*\n?|\*\*|~~|`|^[>#|\s]+|^\s*[-+*]\s/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
