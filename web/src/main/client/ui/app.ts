import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../i18n/language';
import { Chat } from '../model/chat';
import type { Session } from '../model/session';
import { BrowserShelf } from '../model/shelf';
import type { SignOutFailed } from './account';
import { StoaElement } from './element';
import { icons } from './icons';
import { pathTo, placeOf, type Place } from './place';
import './rail';
import type { Rail } from './rail';
import './room';
import type { RoomView } from './room';
import './status-line';

const LAST_ROOM_KEY = 'stoa.room';
const UNDRAWN_MS = 250;
const TOUCH = matchMedia('(hover: none)');
const NARROW = matchMedia('(max-width: 720px)');

/** The page: rooms at the left, one room in the middle; the address always names what is on screen. */
@customElement('stoa-app')
export class App extends StoaElement {
  private readonly chat = new Chat(() => location.assign(`/login?next=${encodeURIComponent(location.pathname)}`));
  private readonly shelf = new BrowserShelf();
  @state() private version = 0;
  @state() private drawerOpen = false;
  @state() private narrow = NARROW.matches;
  private begun = false;
  /** The cursor is to go to the composer, once it is there. */
  private entering = false;
  private showing?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.chat.addEventListener('change', () => this.changed());
    NARROW.addEventListener('change', () => (this.narrow = NARROW.matches));
    addEventListener('popstate', () => this.show(placeOf(location.pathname)));
    addEventListener('keydown', (event) => this.key(event));
    addEventListener('online', () => this.chat.hurry());
    addEventListener('offline', () => this.chat.hurry());
    document.addEventListener('visibilitychange', () => this.looked());
    this.addEventListener('click', (event) => this.clicked(event));
    void this.chat.start();
  }

  override updated(changes: PropertyValues): void {
    if (changes.has('drawerOpen') && this.drawerOpen) {
      this.find<HTMLElement>('stoa-rail input')?.focus();
    }
    const { stage } = this.chat;
    if (stage.kind === 'ready') {
      const { unread, conversation } = stage.session;
      const name = conversation.room?.summary.name;
      if (this.entering) {
        this.entering = false;
        void this.find<RoomView>('stoa-room')?.focusText();
      }
      document.title = `${unread > 0 ? `(${unread}) ` : ''}${name ? `${name} · ` : ''}Stoa`;
    }
  }

  override render(): TemplateResult {
    const { stage } = this.chat;
    switch (stage.kind) {
      case 'starting':
        return html`<div class="starting" aria-busy="true">${icons.logo}<p class="sr-only">${t.loading}</p></div>`;
      case 'failed':
        return html`<main class="starting" @stoa-hurry=${() => this.chat.hurry()}>
          ${icons.logo}
          <h1>${t.cannotStart}</h1>
          <p>${t.cannotStartHint}</p>
          <stoa-status-line .status=${{ state: 'waiting', retryAt: stage.retryAt }}></stoa-status-line>
        </main>`;
      case 'ready':
        return this.shell(stage.session);
    }
  }

  private shell(session: Session): TemplateResult {
    const { version, drawerOpen, narrow } = this;
    return html`
      <div
        class="shell ${drawerOpen ? 'drawer-open' : ''}"
        @stoa-drawer=${() => (this.drawerOpen = true)}
        @stoa-hurry=${() => this.chat.hurry()}
        @stoa-newest=${() => this.forgetTarget()}
        @stoa-sign-out=${this.signOut}
      >
        <stoa-rail .session=${session} .version=${version} ?inert=${narrow && !drawerOpen}></stoa-rail>
        <button type="button" class="backdrop" tabindex="-1" aria-label=${t.closeRooms} @click=${() => (this.drawerOpen = false)}></button>
        <stoa-room .session=${session} .version=${version} .drawerOpen=${drawerOpen} ?inert=${narrow && drawerOpen}></stoa-room>
      </div>
    `;
  }

  private changed(): void {
    const { stage } = this.chat;
    if (stage.kind === 'ready' && !this.begun) {
      this.begun = true;
      this.begin(stage.session);
    }
    this.showSoon();
  }

  private begin(session: Session): void {
    const place = placeOf(location.pathname);
    const first = place.roomId ? place : this.home(session);
    if (first.roomId && !place.roomId) {
      history.replaceState(null, '', pathTo(first.roomId));
    }
    this.show(first);
  }

  /** Shows what changed with the next frame, however much it is; in a page that is not drawn, after a moment. */
  private showSoon(): void {
    if (this.showing === undefined) {
      const show = (): void => {
        clearTimeout(this.showing);
        this.showing = undefined;
        this.version++;
      };
      this.showing = setTimeout(show, UNDRAWN_MS);
      requestAnimationFrame(() => this.showing !== undefined && show());
    }
  }

  /** The room that was open last, else the first that can be. */
  private home({ rooms, me }: Session): Place {
    const readable = rooms.all().filter(({ summary }) => summary.mayRead && !summary.disabled);
    const last = this.shelf.get(`${LAST_ROOM_KEY}.${me.id}`);
    return { roomId: (readable.find(({ summary }) => summary.id === last) ?? readable[0])?.summary.id };
  }

  private go(place: Place): void {
    if (place.roomId) {
      history.pushState(null, '', pathTo(place.roomId, place.sequence));
      this.show(place);
    }
  }

  private show({ roomId, sequence }: Place): void {
    const { stage } = this.chat;
    if (stage.kind !== 'ready') {
      return;
    }
    this.drawerOpen = false;
    if (roomId) {
      this.shelf.set(`${LAST_ROOM_KEY}.${stage.session.me.id}`, roomId);
    }
    stage.session.open(roomId, sequence);
    this.entering = !TOUCH.matches && sequence === undefined;
  }

  /** Links to rooms and posts are followed within the page. */
  private clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.origin !== location.origin) {
      return;
    }
    const place = placeOf(link.pathname);
    if (place.roomId) {
      event.preventDefault();
      this.go(place);
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      this.step(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(':popover-open, dialog[open]')) {
      if (this.drawerOpen) {
        this.drawerOpen = false;
      } else if (this.chat.stage.kind === 'ready') {
        this.chat.stage.session.conversation.markRead();
      }
    }
  }

  private step(by: number): void {
    const order = this.find<Rail>('stoa-rail')?.order ?? [];
    const { stage } = this.chat;
    const current = stage.kind === 'ready' ? order.findIndex(({ summary }) => summary.id === stage.session.conversation.roomId) : -1;
    const next = order[(current + by + order.length) % order.length];
    this.go({ roomId: next?.summary.id });
  }

  private looked(): void {
    if (document.visibilityState === 'visible') {
      this.chat.hurry();
      this.version++;
    }
  }

  private forgetTarget(): void {
    const { roomId } = placeOf(location.pathname);
    if (roomId) {
      history.replaceState(null, '', pathTo(roomId));
    }
  }

  private readonly signOut = ({ detail: failed }: CustomEvent<SignOutFailed>): void => {
    this.chat.signOut().catch(failed);
  };
}
