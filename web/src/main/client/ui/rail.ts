import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { language, t } from '../i18n/language';
import type { Room } from '../model/room-store';
import { sections, type Section } from '../model/sections';
import { BrowserShelf } from '../model/shelf';
import './account';
import { SessionElement } from './element';
import { icons } from './icons';
import './invitations';
import { pathTo } from './place';
import { kindIcon, kindName } from './room-kind';

const COLLAPSED_KEY = 'stoa.collapsed';

/** The rooms at the left, by category. */
@customElement('stoa-rail')
export class Rail extends SessionElement {
  private readonly shelf = new BrowserShelf();
  @state() private filter = '';
  @state() private collapsed: ReadonlySet<string> = new Set(this.shelf.get(COLLAPSED_KEY)?.split(' ') ?? []);

  /** Rooms in the order of the rail that can be opened. */
  get order(): readonly Room[] {
    return this.shown.flatMap(({ rooms }) => rooms).filter(({ summary }) => summary.mayRead && !summary.disabled);
  }

  private get shown(): readonly Section[] {
    const { rooms, conversation } = this.session;
    return sections(rooms.all(), {
      filter: this.filter,
      collapsed: this.collapsed,
      locale: language,
      stays: (room) => room.summary.id === conversation.roomId || rooms.unread(room) > 0,
    });
  }

  override render(): TemplateResult {
    return html`
      <nav aria-label=${t.rooms}>
        <div class="brand">${icons.logo}<span>Stoa</span></div>
        <div class="filter">
          ${icons.search}
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=${t.filterRooms}
            placeholder=${t.filterRooms}
            .value=${this.filter}
            @input=${(event: InputEvent) => (this.filter = (event.target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => this.filterKey(event)}
          />
        </div>
        <stoa-invitations .session=${this.session} .version=${this.version}></stoa-invitations>
        <div class="rooms" data-testid="room-list">${this.list()}</div>
        <stoa-account .session=${this.session} .version=${this.version}></stoa-account>
      </nav>
    `;
  }

  private list(): TemplateResult | TemplateResult[] {
    const { shown } = this;
    if (shown.length > 0) {
      return html`${repeat(shown, ({ id }) => id, (section) => this.section(section))}`;
    }
    return this.filter.trim() === ''
      ? html`<p class="hint"><strong>${t.noRooms}</strong>${t.noRoomsHint}</p>`
      : html`<p class="hint">${t.noMatch}</p>`;
  }

  private section({ id, name, collapsed, rooms }: Section): TemplateResult {
    return html`
      <section class=${collapsed ? 'collapsed' : ''}>
        <h2>
          <button type="button" aria-expanded=${!collapsed} @click=${() => this.toggle(id)}>
            ${icons.chevron}<span>${name}</span>
          </button>
        </h2>
        <ul>
          ${repeat(rooms, ({ summary }) => summary.id, (room) => html`<li>${this.item(room)}</li>`)}
        </ul>
      </section>
    `;
  }

  private item(room: Room): TemplateResult {
    const { summary } = room;
    const current = summary.id === this.session.conversation.roomId;
    const unread = this.session.rooms.unread(room);
    const drafted = !current && this.session.drafts.has(summary.id);
    const barred = !summary.mayRead || summary.disabled;
    return html`
      <a
        href=${pathTo(summary.id)}
        class="room ${unread > 0 ? 'unread' : ''} ${barred ? 'barred' : ''}"
        title=${summary.disabled ? t.disabled : summary.mayRead ? kindName(summary) : t.notMember}
        aria-current=${current ? 'page' : nothing}
        data-testid="room-item"
        data-room-id=${summary.id}
      >
        ${kindIcon(summary)}
        <span class="name">${summary.name}</span>
        ${barred ? html`<span class="sr-only">${summary.disabled ? t.disabled : t.notMember}</span>` : nothing}
        ${drafted ? html`<span class="drafted" title=${t.draft}>${icons.pencil}<span class="sr-only">${t.draft}</span></span>` : nothing}
        ${unread > 0
          ? html`<span class="count" data-testid="unread-count"
              ><span aria-hidden="true">${unread > 999 ? '999+' : unread}</span><span class="sr-only">${t.unread(unread)}</span></span
            >`
          : nothing}
      </a>
    `;
  }

  private toggle(categoryId: string): void {
    const collapsed = new Set(this.collapsed);
    if (!collapsed.delete(categoryId)) {
      collapsed.add(categoryId);
    }
    this.collapsed = collapsed;
    this.shelf.set(COLLAPSED_KEY, [...collapsed].join(' '));
  }

  private filterKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.filter !== '') {
      event.preventDefault();
      this.filter = '';
    } else if (event.key === 'Enter') {
      this.find<HTMLAnchorElement>('a.room:not(.barred)')?.click();
      this.filter = '';
    }
  }
}
