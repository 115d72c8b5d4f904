import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { onLanguage } from '../i18n/language';
import type { Session } from '../model/session';

/** A part of the page, without a shadow tree: one style sheet and one set of landmarks for all. Follows the language. */
export abstract class StoaElement extends LitElement {
  private endListening = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.endListening = onLanguage(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.endListening();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected find<E extends Element>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }
}

/** A part of the page that shows the session. */
export abstract class SessionElement extends StoaElement {
  @property({ attribute: false }) session!: Session;
  /** Grows with every change of the session, whose parts are the same objects all along. */
  @property({ attribute: false }) version = 0;

  protected override shouldUpdate(_changes: PropertyValues): boolean {
    return this.session !== undefined;
  }
}
