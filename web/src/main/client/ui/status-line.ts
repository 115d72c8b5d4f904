import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/language';
import type { LinkStatus } from '../link/live-link';
import { StoaElement } from './element';
import { icons } from './icons';

/** Says when there is no connection and when the next attempt is; empty while all is well. Fires `stoa-hurry`. */
@customElement('stoa-status-line')
export class StatusLine extends StoaElement {
  @property({ attribute: false }) status: LinkStatus = { state: 'online' };
  /** Before the first connection a short wait is nothing to speak of. */
  @property({ attribute: false }) connected = true;
  @state() private seconds = 0;
  private timer?: ReturnType<typeof setInterval>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('status')) {
      clearInterval(this.timer);
      if (this.status.state === 'waiting') {
        this.count();
        this.timer = setInterval(() => this.count(), 500);
      }
    }
  }

  override render(): TemplateResult {
    return html`<div class="status-line" role="status" data-testid="status-line">${this.content()}</div>`;
  }

  private content(): TemplateResult | typeof nothing {
    switch (this.status.state) {
      case 'waiting':
        return html`<p>
          ${icons.cloudOff}<strong>${t.offline}</strong><span aria-hidden="true">— ${t.retryingIn(this.seconds)}</span>
          <button type="button" class="plain" @click=${() => this.hurry()}>${t.retryNow}</button>
        </p>`;
      case 'connecting':
        return this.connected ? html`<p>${icons.cloudOff}<strong>${t.offline}</strong><span>— ${t.connecting}</span></p>` : nothing;
      default:
        return nothing;
    }
  }

  private count(): void {
    this.seconds = this.status.state === 'waiting' ? Math.max(0, Math.ceil((this.status.retryAt - Date.now()) / 1000)) : 0;
  }

  private hurry(): void {
    this.dispatchEvent(new Event('stoa-hurry', { bubbles: true }));
  }
}
