import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../i18n/language';
import type { Invitation } from '../protocol/resources';
import { SessionElement } from './element';
import { icons } from './icons';
import { pathTo } from './place';

/** Beyond these, older ones are shown on request. */
const SHOWN = 2;

/** Rooms that the user was invited to: opening one accepts. Empty while there are none. */
@customElement('stoa-invitations')
export class InvitationsView extends SessionElement {
  @state() private unfolded = false;

  override render(): TemplateResult {
    const { invited } = this.session;
    const shown = this.unfolded ? invited : invited.slice(0, SHOWN);
    const more = invited.length - shown.length;
    return html`
      <ul class="invitations" aria-label=${t.invitations} aria-live="polite">
        ${repeat(shown, ({ roomId }) => roomId, (invitation) => this.item(invitation))}
        ${more > 0
          ? html`<li><button type="button" class="plain" @click=${() => (this.unfolded = true)}>${t.moreInvitations(more)}</button></li>`
          : nothing}
      </ul>
    `;
  }

  private item({ roomId, name, invitedBy }: Invitation): TemplateResult {
    return html`
      <li class="invitation" data-testid="invitation" data-room-id=${roomId}>
        <a href=${pathTo(roomId)}>
          <strong>${t.invitedTo(name)}</strong>
          ${invitedBy ? html`<span>${t.invitedBy(invitedBy.displayName)}</span>` : nothing}
        </a>
        <button
          type="button"
          class="tool"
          title=${t.dismiss}
          aria-label=${t.dismissInvitation(name)}
          data-testid="dismiss-invitation"
          @click=${() => void this.session.invitations.answer(roomId, 'declined')}
        >
          ${icons.cross}
        </button>
      </li>
    `;
  }
}
