import { bundles, chooseLanguage, language, languages, switchLanguage, t } from './i18n/language';
import type { Texts } from './i18n/texts';
import type { Server } from './protocol/resources';

type PlainText = { [K in keyof Texts]: Texts[K] extends string ? K : never }[keyof Texts];

const DEMO_ACCOUNTS = ['alice', 'bob', 'carol', 'dave', 'erin', 'admin'];
const DEMO_PASSWORD = 'stoa-demo';

const query = new URLSearchParams(location.search);

function element<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) {
    throw new Error(`The page lacks ${selector}.`);
  }
  return found;
}

const username = element<HTMLInputElement>('input[name=username]');
const password = element<HTMLInputElement>('input[name=password]');

/** A path of this site, so that signing in never leads anywhere else. */
function next(): string {
  const path = query.get('next') ?? '/';
  return new URL(path, location.origin).origin === location.origin && /^\/(?![/\\])/.test(path) ? path : '/';
}

function errorText(): string | undefined {
  switch (query.get('error')) {
    case null:
      return undefined;
    case 'failed':
      return t.errorFailed;
    case 'locked':
      return t.errorLocked;
    case 'expired':
      return t.errorExpired;
    default:
      return t.errorUnknown;
  }
}

function button(text: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function fillIn(name: string): void {
  username.value = name;
  password.value = DEMO_PASSWORD;
  element<HTMLButtonElement>('button[type=submit]').focus();
}

function show(): void {
  document.title = `${t.signIn} · Stoa`;
  document.querySelectorAll<HTMLElement>('[data-text]').forEach((place) => {
    place.textContent = t[place.dataset['text'] as PlainText];
  });
  const error = element('#error');
  error.textContent = errorText() ?? '';
  error.hidden = error.textContent === '';
  element('#demo-password').textContent = DEMO_PASSWORD;
  element('#languages').replaceChildren(
    ...languages.map((one) => {
      const choice = button(bundles[one].languageName, () => {
        switchLanguage(one);
        show();
      });
      choice.lang = one;
      choice.setAttribute('aria-pressed', String(one === language));
      return choice;
    }),
  );
}

async function offerDemo(): Promise<void> {
  const response = await fetch('/api/v1/server', { headers: { Accept: 'application/json' } });
  if (response.ok && ((await response.json()) as Server).demo) {
    element('#accounts').replaceChildren(...DEMO_ACCOUNTS.map((name) => button(name, () => fillIn(name))));
    element('#demo').hidden = false;
  }
}

chooseLanguage();
element<HTMLInputElement>('input[name=next]').value = next();
show();
if (query.get('error') === 'failed') {
  username.setAttribute('aria-invalid', 'true');
  password.setAttribute('aria-invalid', 'true');
}
void offerDemo();
