import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../i18n/language';
import { dayName } from '../i18n/time';
import { atHead, atStart, type History, NOTHING_YET } from '../model/history';
import type { Room } from '../model/room-store';
import { timeline, type Day, type Line } from '../model/timeline';
import type { Post } from '../protocol/posts';
import { firstLine } from '../text/render';
import { SessionElement } from './element';
import { icons } from './icons';
import { pathTo } from './place';
import { outgoingRow, postRow, removedRow, type RowContext } from './post-row';
import { kindIcon } from './room-kind';
import { Scroll } from './scroll';

/** The posts of the room on screen. Fires `stoa-reply` with the post to reply to. */
@customElement('stoa-posts')
export class Posts extends SessionElement {
  @state() private activeKey?: string;
  @state() private unfolded: ReadonlySet<number> = new Set();
  @state() private announcement = '';
  private announced?: Post;
  private readonly position = new Scroll(this, {
    reachedTop: () => void this.session.conversation.older(),
    reachedBottom: () => void this.session.conversation.newer(),
    follow: (following) => this.session.conversation.follow(following),
  });

  override willUpdate(): void {
    const { latest } = this.session;
    if (latest && latest !== this.announced) {
      this.announced = latest;
      this.announcement = t.newPostBy(latest.author.displayName, firstLine(latest.title ?? latest.text));
    }
    this.position.remember();
  }

  override updated(): void {
    const { conversation } = this.session;
    const { room, target, unreadAfter } = conversation;
    const settled = room?.presence === 'in' && !conversation.busy;
    const endInSight = this.position.restore({
      visit: conversation.visit,
      settled: settled && (target === undefined || !room.history || covers(room.history, target) || conversation.failed),
      selector: target === undefined ? (unreadAfter === undefined ? undefined : '.unread-divider') : `[data-sequence="${target}"]`,
      centred: target !== undefined,
      following: conversation.following,
      atHead: room?.history ? atHead(room.history) : true,
      mayGrow: !conversation.busy && !conversation.failed && room?.history !== undefined && !atStart(room.history),
    });
    if (endInSight) {
      conversation.seen();
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { room } = this.session.conversation;
    if (!room) {
      return nothing;
    }
    const { history, summary } = room;
    return html`
      <div class="scroller" role="log" aria-live="off" aria-label=${t.postsIn(summary.name)} aria-busy=${!history} tabindex="-1">
        <div class="lines" data-testid="post-list" @keydown=${this.arrow} @focusin=${this.focused}>
          ${history ? this.lines(room, history) : [skeleton(), this.lines(room, NOTHING_YET)]}
        </div>
      </div>
      ${this.overlay(room)}
      <div class="sr-only" aria-live="polite">${this.announcement}</div>
    `;
  }

  private lines(room: Room, history: History): TemplateResult {
    const { session } = this;
    const { target, unreadAfter } = session.conversation;
    const days = timeline(history, session.outbox.of(room.summary.id), session.me.id, unreadAfter);
    const entries = new Map(history.entries.map((entry) => [entry.sequence, entry]));
    const keys = days.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'unread').map(({ key }) => key));
    const context: RowContext = {
      me: session.me,
      mayPost: room.summary.mayPost,
      activeKey: [this.activeKey, `post-${target}`].find((key) => key !== undefined && keys.includes(key)) ?? keys.at(-1),
      target,
      unfolded: this.unfolded,
      entry: (sequence) => entries.get(sequence),
      reply: (post) => this.dispatchEvent(new CustomEvent<Post>('stoa-reply', { detail: post, bubbles: true })),
      copyLink: (post) => void this.copyLink(post),
      toggle: (post) => this.toggle(post),
      retry: (clientId) => session.retry(clientId),
      discard: (clientId) => session.discard(clientId),
    };
    return html`
      ${atStart(history) ? beginning(room, days.length === 0) : nothing}
      ${repeat(days, ({ key }) => key, (day) => this.day(day, context))}
    `;
  }

  private day({ date, lines }: Day, context: RowContext): TemplateResult {
    return html`
      <section class="day">
        ${date ? html`<h2><span>${dayName(date, new Date())}</span></h2>` : nothing}
        ${repeat(lines, ({ key }) => key, (line) => this.line(line, context))}
      </section>
    `;
  }

  private line(line: Line, context: RowContext): TemplateResult {
    switch (line.kind) {
      case 'unread':
        return html`<div class="unread-divider" role="separator" data-testid="unread-divider"><span>${t.newPosts}</span></div>`;
      case 'removed':
        return removedRow(line.sequence, line.key, context);
      case 'post':
        return postRow(line.post, line.key, line.follows, context);
      case 'outgoing':
        return outgoingRow(line.outgoing, line.follows, context);
    }
  }

  private overlay(room: Room): TemplateResult | typeof nothing {
    const { conversation, rooms } = this.session;
    if (conversation.failed) {
      return html`<div class="overlay top" role="alert">
        ${icons.alert}<span>${t.loadFailed}</span>
        <button type="button" class="plain" @click=${() => this.tryAgain()}>${t.tryAgain}</button>
      </div>`;
    }
    const unread = rooms.unread(room);
    if (conversation.following || !room.history) {
      return nothing;
    }
    return unread > 0
      ? html`<button type="button" class="overlay bottom pill" data-testid="new-posts-pill" @click=${() => this.toNewest()}>
          ${icons.arrowDown}${t.newPostsPill(unread)}
        </button>`
      : html`<button type="button" class="overlay bottom round" data-testid="to-newest" title=${t.toNewest} aria-label=${t.toNewest} @click=${() => this.toNewest()}>
          ${icons.arrowDown}
        </button>`;
  }

  private tryAgain(): void {
    const { conversation } = this.session;
    conversation.failed = false;
    void conversation.settle();
    this.requestUpdate();
  }

  private toNewest(): void {
    void this.session.conversation.toNewest();
    this.dispatchEvent(new Event('stoa-newest', { bubbles: true }));
  }

  private toggle(post: Post): void {
    const { sequence } = post;
    if (typeof sequence !== 'number') {
      return;
    }
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(sequence)) {
      unfolded.add(sequence);
      void this.session.conversation.whole(post);
    }
    this.unfolded = unfolded;
  }

  private async copyLink(post: Post): Promise<void> {
    await navigator.clipboard.writeText(location.origin + pathTo(post.roomId, post.sequence ?? undefined));
    this.announcement = t.linkCopied;
  }

  private readonly focused = (event: FocusEvent): void => {
    this.activeKey = (event.target as Element).closest<HTMLElement>('article')?.dataset['key'] ?? this.activeKey;
  };

  /** Arrows go from post to post. */
  private readonly arrow = (event: KeyboardEvent): void => {
    const { target, key, altKey } = event;
    if (!(target instanceof HTMLElement) || target.localName !== 'article' || altKey || !key.startsWith('Arrow')) {
      return;
    }
    const rows = [...this.querySelectorAll<HTMLElement>('article')];
    const next = rows[rows.indexOf(target) + (key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0)];
    if (next && next !== target) {
      event.preventDefault();
      next.focus();
    }
  };
}

const covers = (history: History, sequence: number): boolean => sequence >= history.from && sequence <= history.to;

function beginning({ summary }: Room, empty: boolean): TemplateResult {
  return html`
    <div class="beginning">
      <span class="emblem">${kindIcon(summary)}</span>
      <h2>${empty && summary.chatHistory ? t.noPosts : t.beginning(summary.name)}</h2>
      ${summary.description ? html`<p>${summary.description}</p>` : nothing}
      <p class="hint">
        ${summary.chatHistory ? (empty ? (summary.mayPost ? t.noPostsHint : t.noPostsReadOnlyHint) : nothing) : t.notKeptRoom}
      </p>
    </div>
  `;
}

function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
      ${[0, 1, 2, 3, 4].map(() => html`<div class="post"><span class="avatar"></span><div class="content"><i></i><i></i></div></div>`)}
    </div>
    <p class="sr-only">${t.loading}</p>`;
}
