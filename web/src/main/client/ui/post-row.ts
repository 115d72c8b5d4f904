import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n/language';
import { clockTime, fullTime } from '../i18n/time';
import type { Entry } from '../model/history';
import type { OutgoingPost } from '../model/outbox';
import type { Author, Post } from '../protocol/posts';
import { bodyOf, firstLine, messageHtml } from '../text/render';
import { avatar } from './avatar';
import { icons } from './icons';
import { pathTo } from './place';

/** What rows need to know beyond their post, and what they ask for. */
export interface RowContext {
  readonly me: Author;
  readonly mayPost: boolean;
  /** The row that the Tab key reaches; arrows go to the others. */
  readonly activeKey: string | undefined;
  readonly target: number | undefined;
  readonly unfolded: ReadonlySet<number>;
  entry(sequence: number): Entry | undefined;
  reply(post: Post): void;
  copyLink(post: Post): void;
  toggle(post: Post): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
}

const LONG_STORY = 280;

export function postRow(post: Post, key: string, follows: boolean, context: RowContext): TemplateResult {
  const at = new Date(post.postedAt);
  const high = post.importance === 'high';
  const sequence = post.sequence ?? undefined;
  const classes = [
    'post',
    follows ? 'follows' : '',
    high ? 'high' : '',
    sequence !== undefined && sequence === context.target ? 'target' : '',
    post.mentions?.includes(context.me.id) ? 'mentions-me' : '',
  ];
  return html`
    <article
      class=${classes.join(' ')}
      tabindex=${key === context.activeKey ? 0 : -1}
      aria-label="${post.author.displayName}, ${fullTime(at)}"
      data-key=${key}
      data-testid="post"
      data-sequence=${sequence ?? nothing}
    >
      ${follows ? html`<span class="margin">${time(post, at)}</span>` : avatar(post.author)}
      <div class="content">
        ${follows ? nothing : html`<header><span class="author">${post.author.displayName}</span>${time(post, at)}</header>`}
        ${quoted(post.replyTo ?? undefined, post.roomId, context)} ${high ? flag() : nothing} ${body(post, context)}
        ${post.replaced || post.transient
          ? html`<p class="marks">${post.replaced ? t.replaced : nothing}${post.transient ? t.notKept : nothing}</p>`
          : nothing}
      </div>
      ${sequence === undefined ? nothing : tools(post, context)}
    </article>
  `;
}

export function outgoingRow(post: OutgoingPost, follows: boolean, context: RowContext): TemplateResult {
  const at = new Date(post.writtenAt);
  return html`
    <article
      class="post outgoing ${post.delivery} ${follows ? 'follows' : ''} ${post.importance === 'high' ? 'high' : ''}"
      tabindex=${post.clientId === context.activeKey ? 0 : -1}
      data-key=${post.clientId}
      data-testid="outgoing-post"
      data-delivery=${post.delivery}
    >
      ${follows ? html`<span class="margin"></span>` : avatar(context.me)}
      <div class="content">
        ${follows
          ? nothing
          : html`<header><span class="author">${context.me.displayName}</span><time title=${fullTime(at)}>${clockTime(at)}</time></header>`}
        ${quoted(post.replyTo, post.roomId, context)} ${post.importance === 'high' ? flag() : nothing}
        <div class="prose" .innerHTML=${messageHtml(post.text)}></div>
        ${delivery(post, context)}
      </div>
    </article>
  `;
}

function delivery(post: OutgoingPost, context: RowContext): TemplateResult | typeof nothing {
  switch (post.delivery) {
    case 'waiting':
      return html`<p class="marks">${icons.clock}${t.waiting}</p>`;
    case 'sending':
      return html`<p class="marks">${icons.clock}${t.sending}</p>`;
    case 'accepted':
      return nothing;
    case 'failed':
      return html`<p class="failure" role="alert">
        ${icons.alert}<strong>${t.notSent}</strong>
        <span>${reason(post)}</span>
        <button type="button" class="plain" @click=${() => context.retry(post.clientId)}>${t.retry}</button>
        <button type="button" class="plain" @click=${() => context.discard(post.clientId)}>${t.discard}</button>
      </p>`;
  }
}

function reason({ failure, detail }: OutgoingPost): string {
  if (failure === 'timeout') {
    return t.failureTimeout;
  }
  return failure?.startsWith('room.') ? t.mayNotPost : (detail ?? t.failureUnknown);
}

export function removedRow(sequence: number, key: string, context: RowContext): TemplateResult {
  return html`<article
    class="post removed ${sequence === context.target ? 'target' : ''}"
    tabindex=${key === context.activeKey ? 0 : -1}
    data-key=${key}
    data-testid="post"
    data-sequence=${sequence}
  >
    <span class="margin">${icons.trash}</span>
    <div class="content"><p>${t.removed}</p></div>
  </article>`;
}

function time(post: Post, at: Date): TemplateResult {
  const text = html`<time datetime=${post.postedAt} title=${fullTime(at)}>${clockTime(at)}</time>`;
  return typeof post.sequence === 'number'
    ? html`<a class="time" tabindex="-1" href=${pathTo(post.roomId, post.sequence)} aria-label=${t.linkTo(clockTime(at))}>${text}</a>`
    : html`<span class="time">${text}</span>`;
}

function flag(): TemplateResult {
  return html`<p class="flag">${icons.alert}${t.highImportance}</p>`;
}

/** The post that is replied to, on one line. */
function quoted(replyTo: number | undefined, roomId: string, context: RowContext): TemplateResult | typeof nothing {
  if (replyTo === undefined) {
    return nothing;
  }
  const entry = context.entry(replyTo);
  const original = entry?.post;
  const text = original
    ? html`<strong>${original.author.displayName}</strong> <span>${firstLine(original.title ?? original.text)}</span>`
    : html`<span>${entry ? t.repliedRemoved : t.repliedPost(replyTo)}</span>`;
  return html`<a class="quoted" href=${pathTo(roomId, replyTo)}>${icons.reply}${text}</a>`;
}

function body(post: Post, context: RowContext): TemplateResult {
  const prose = html`<div class="prose" .innerHTML=${bodyOf(post)}></div>`;
  const { sequence } = post;
  if (post.kind !== 'story') {
    return prose;
  }
  const long = post.truncated || post.text.length > LONG_STORY || post.text.split('\n').length > 4;
  const open = !long || (typeof sequence === 'number' && context.unfolded.has(sequence));
  return html`
    <div class="story ${open ? '' : 'folded'}">
      <h3>${post.title ?? t.story}</h3>
      ${prose}
      ${long
        ? html`<button type="button" class="plain" aria-expanded=${open} @click=${() => context.toggle(post)}>
            ${open ? t.fold : t.unfold}
          </button>`
        : nothing}
    </div>
  `;
}

function tools(post: Post, context: RowContext): TemplateResult {
  return html`
    <div class="tools">
      ${context.mayPost
        ? html`<button type="button" title=${t.reply} aria-label=${t.replyTo(post.author.displayName)} @click=${() => context.reply(post)}>
            ${icons.reply}
          </button>`
        : nothing}
      <button type="button" title=${t.copyLink} aria-label=${t.copyLink} @click=${() => context.copyLink(post)}>${icons.link}</button>
    </div>
  `;
}
