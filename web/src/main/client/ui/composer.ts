import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/language';
import { NO_DRAFT, type Draft } from '../model/drafts';
import type { Room } from '../model/room-store';
import { firstLine } from '../text/render';
import { SessionElement } from './element';
import { icons } from './icons';

const SHOW_LEFT = 500;

/** Where the user writes. The text is kept as a draft until it is on its way. */
@customElement('stoa-composer')
export class Composer extends SessionElement {
  @property({ attribute: false }) roomId = '';
  @state() private draft: Draft = NO_DRAFT;

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('roomId')) {
      this.draft = this.session.drafts.of(this.roomId);
    }
  }

  /** Puts the cursor into the text. */
  async focusText(): Promise<void> {
    await this.updateComplete;
    this.textarea?.focus();
  }

  /** Makes what is being written an answer to a post. */
  replyTo(sequence: number): void {
    this.keep({ ...this.draft, replyTo: sequence });
    void this.focusText();
  }

  override render(): TemplateResult | typeof nothing {
    const { room } = this;
    if (!room) {
      return nothing;
    }
    if (!room.summary.mayPost) {
      return html`<p class="no-composer" data-testid="composer-closed">
        ${icons.closed}${room.summary.type === 'auditorium' ? t.onlyPresenters : t.mayNotPost}
      </p>`;
    }
    const { text, high } = this.draft;
    const left = this.session.textLimit - charactersOf(text.trim());
    return html`
      <form class="composer ${high ? 'high' : ''}" @submit=${this.submitted}>
        ${this.reply(room)}
        <div class="growing" data-text=${text}>
          <textarea
            rows="1"
            data-testid="composer"
            aria-label=${t.writeIn(room.summary.name)}
            placeholder=${t.writeIn(room.summary.name)}
            aria-invalid=${left < 0 ? 'true' : nothing}
            .value=${text}
            @input=${(event: InputEvent) => this.keep({ ...this.draft, text: (event.target as HTMLTextAreaElement).value })}
            @keydown=${(event: KeyboardEvent) => this.key(event)}
          ></textarea>
        </div>
        <div class="bar">
          <button
            type="button"
            class="tool"
            aria-pressed=${high}
            title=${t.highImportance}
            aria-label=${t.highImportance}
            data-testid="importance"
            @click=${() => this.keep({ ...this.draft, high: !high })}
          >
            ${icons.alert}${high ? html`<span>${t.highImportance}</span>` : nothing}
          </button>
          <span class="keys">${t.keys}</span>
          ${left < SHOW_LEFT
            ? html`<span class="left ${left < 0 ? 'over' : ''}" role="status">${left < 0 ? t.tooLong(-left) : t.left(left)}</span>`
            : nothing}
          <button class="send" data-testid="send" title=${t.send} aria-label=${t.send} ?disabled=${!this.sendable}>${icons.send}</button>
        </div>
      </form>
    `;
  }

  private get room(): Room | undefined {
    return this.session.rooms.find(this.roomId);
  }

  private get textarea(): HTMLTextAreaElement | null {
    return this.find('textarea');
  }

  private get sendable(): boolean {
    const characters = charactersOf(this.draft.text.trim());
    return characters > 0 && characters <= this.session.textLimit;
  }

  private reply(room: Room): TemplateResult | typeof nothing {
    const { replyTo } = this.draft;
    if (replyTo === undefined) {
      return nothing;
    }
    const post = room.history?.entries.find(({ sequence }) => sequence === replyTo)?.post;
    return html`
      <div class="replying" data-testid="replying">
        ${icons.reply}
        <span>
          ${post ? html`<strong>${t.replyingTo(post.author.displayName)}</strong> ${firstLine(post.title ?? post.text)}` : t.repliedPost(replyTo)}
        </span>
        <button type="button" class="tool" title=${t.cancelReply} aria-label=${t.cancelReply} @click=${() => this.keep({ ...this.draft, replyTo: undefined })}>
          ${icons.cross}
        </button>
      </div>
    `;
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !this.insideCode()) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'Escape' && this.draft.replyTo !== undefined) {
      event.preventDefault();
      this.keep({ ...this.draft, replyTo: undefined });
    }
  }

  /** Within a block of code Enter always breaks the line. */
  private insideCode(): boolean {
    const before = this.draft.text.slice(0, this.textarea?.selectionStart);
    return (before.match(/^```/gm)?.length ?? 0) % 2 === 1;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    this.send();
  };

  private send(): void {
    if (!this.sendable) {
      return;
    }
    const { text, high, replyTo } = this.draft;
    this.keep(NO_DRAFT);
    this.session.write({ roomId: this.roomId, text: withoutControls(text).trim(), importance: high ? 'high' : 'normal', replyTo });
    void this.focusText();
  }

  private keep(draft: Draft): void {
    this.draft = draft;
    this.session.drafts.set(this.roomId, draft, this.room?.summary.chatHistory ?? true);
  }
}

/** The server counts characters, not the halves of which some are made. */
const charactersOf = (text: string): number => [...text].length;

/** Text without what a pasted one may hold and no post does: control characters other than line breaks and tabs. */
const withoutControls = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '');
