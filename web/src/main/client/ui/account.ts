import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { bundles, language, languages, switchLanguage, t } from '../i18n/language';
import { avatar } from './avatar';
import { SessionElement } from './element';
import { icons } from './icons';
import { chooseTheme, chosenTheme, themes, type Theme } from './theme-choice';

/** What `stoa-sign-out` carries: to be called where signing out did not work. */
export type SignOutFailed = () => void;

/** The user at the foot of the rail: appearance, language, signing out. Fires `stoa-sign-out`. */
@customElement('stoa-account')
export class Account extends SessionElement {
  @state() private theme: Theme = chosenTheme();
  @state() private failed = false;

  override render(): TemplateResult {
    const { me, unsent } = this.session;
    return html`
      <button type="button" class="account" popovertarget="account-menu" title=${t.account}>
        ${avatar(this.session.me)}
        <span class="name">${me.displayName}</span>
        <span class="sr-only">${t.account}</span>
        ${icons.chevron}
      </button>
      <div id="account-menu" popover role="dialog" aria-label=${t.account}>
        <div class="person">${avatar(me)}<span><strong>${me.displayName}</strong>${me.name}</span></div>
        ${this.choice(t.theme, 'theme', themes, this.theme, (theme) => this.themeName(theme), (theme) => this.chooseTheme(theme))}
        ${this.choice(t.language, 'language', languages, language, (one) => bundles[one].languageName, switchLanguage)}
        <div class="ends">
          ${me.administrator ? html`<a href="/admin">${t.administration}</a>` : nothing}
          <a href="/app/licenses.txt" target="_blank" rel="noopener">${t.licences}</a>
          <button type="button" data-testid="sign-out" @click=${() => (unsent ? this.ask() : this.signOut())}>
            ${icons.signOut}${t.signOut}
          </button>
        </div>
        ${this.failed ? html`<p class="error" role="alert">${icons.alert}${t.cannotStart}</p>` : nothing}
      </div>
      <dialog aria-labelledby="unsent-title" aria-describedby="unsent-hint">
        <h2 id="unsent-title">${t.unsentTitle}</h2>
        <p id="unsent-hint">${t.unsentHint}</p>
        <form method="dialog">
          <button class="quiet">${t.stay}</button>
          <button class="danger" @click=${() => this.signOut()}>${t.signOut}</button>
        </form>
      </dialog>
    `;
  }

  private choice<T extends string>(
    legend: string,
    name: string,
    values: readonly T[],
    chosen: T,
    nameOf: (value: T) => string,
    choose: (value: T) => void,
  ): TemplateResult {
    return html`
      <fieldset class="choice">
        <legend>${legend}</legend>
        ${values.map(
          (value) => html`<label
            ><input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => choose(value)} /><span
              >${nameOf(value)}</span
            ></label
          >`,
        )}
      </fieldset>
    `;
  }

  private themeName(theme: Theme): string {
    return { system: t.themeSystem, light: t.themeLight, dark: t.themeDark, contrast: t.themeContrast }[theme];
  }

  private chooseTheme(theme: Theme): void {
    chooseTheme(theme);
    this.theme = theme;
  }

  private ask(): void {
    this.find<HTMLElement>('#account-menu')?.hidePopover();
    this.find<HTMLDialogElement>('dialog')?.showModal();
  }

  private signOut(): void {
    this.dispatchEvent(
      new CustomEvent<SignOutFailed>('stoa-sign-out', {
        bubbles: true,
        detail: () => {
          this.failed = true;
          this.find<HTMLElement>('#account-menu')?.showPopover();
        },
      }),
    );
  }
}
