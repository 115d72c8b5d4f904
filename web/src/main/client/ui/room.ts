import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/language';
import type { Room } from '../model/room-store';
import type { Post } from '../protocol/posts';
import './composer';
import type { Composer } from './composer';
import { SessionElement } from './element';
import { icons } from './icons';
import './posts';
import { kindIcon, kindName } from './room-kind';
import './status-line';

/** The middle of the page: head of the room, its posts, the composer. Fires `stoa-drawer` to show the rooms. */
@customElement('stoa-room')
export class RoomView extends SessionElement {
  @property({ attribute: false }) drawerOpen = false;

  /** Puts the cursor where one writes. */
  async focusText(): Promise<void> {
    await this.updateComplete;
    await this.find<Composer>('stoa-composer')?.focusText();
  }

  override render(): TemplateResult {
    const { session } = this;
    const { room } = session.conversation;
    return html`
      <main aria-labelledby="room-title" @stoa-reply=${this.reply}>
        <header class="room-head">
          <button
            type="button"
            class="tool drawer"
            aria-label=${t.openRooms}
            aria-expanded=${this.drawerOpen}
            @click=${() => this.dispatchEvent(new Event('stoa-drawer', { bubbles: true }))}
          >
            ${icons.menu}
          </button>
          ${room ? head(room) : html`<div><h1 id="room-title" data-testid="room-title">Stoa</h1></div>`}
        </header>
        <stoa-status-line .status=${session.status} .connected=${session.connected}></stoa-status-line>
        ${this.content(room)}
      </main>
    `;
  }

  private content(room: Room | undefined): TemplateResult {
    const { session, version } = this;
    if (!room) {
      return session.conversation.roomId === undefined
        ? notice(icons.logo, t.chooseRoom, session.rooms.all().length > 0 ? t.chooseRoomHint : t.noRoomsHint)
        : notice(icons.secret, t.roomGone, t.roomGoneHint);
    }
    if (room.summary.disabled) {
      return notice(icons.closed, t.roomDisabled, t.roomDisabledHint);
    }
    if (!room.summary.mayRead) {
      return notice(icons.closed, t.roomMembersOnly, t.roomMembersOnlyHint);
    }
    if (room.presence === 'refused') {
      return notice(
        icons.closed,
        t.roomRefused,
        html`<button type="button" class="primary" @click=${() => session.reenter(room.summary.id)}>${t.tryAgain}</button>`,
      );
    }
    return html`
      <stoa-posts .session=${session} .version=${version}></stoa-posts>
      <stoa-composer .session=${session} .version=${version} .roomId=${room.summary.id}></stoa-composer>
    `;
  }

  private readonly reply = (event: CustomEvent<Post>): void => {
    const { sequence } = event.detail;
    if (typeof sequence === 'number') {
      this.find<Composer>('stoa-composer')?.replyTo(sequence);
    }
  };
}

function head({ summary }: Room): TemplateResult {
  return html`
    <span class="kind" title=${kindName(summary)}>${kindIcon(summary)}</span>
    <div>
      <h1 id="room-title" data-testid="room-title">${summary.name}</h1>
      <p title=${summary.description ?? ''}>
        <span>${summary.category.name}</span><span>${kindName(summary)}</span>${summary.description
          ? html`<span>${summary.description}</span>`
          : nothing}
      </p>
    </div>
  `;
}

function notice(icon: TemplateResult, title: string, hint: string | TemplateResult): TemplateResult {
  return html`<div class="notice" data-testid="notice"><span class="emblem">${icon}</span><h2>${title}</h2><p>${hint}</p></div>`;
}
