import { en } from './en';
import { fr } from './fr';
import type { Texts } from './texts';

export const bundles = { en, fr } satisfies Record<string, Texts>;

export type Language = keyof typeof bundles;

export const languages = Object.keys(bundles) as readonly Language[];

const KEY = 'stoa.language';
const changes = new EventTarget();

export let language: Language = 'en';

/** The texts in the current language. */
export let t: Texts = en;

/** Takes the language that was chosen here before, else the first of the browser's that there is a bundle for. */
export function chooseLanguage(): void {
  become(remembered() ?? preferred(navigator.languages));
}

/** Switches all texts at once and remembers the choice. */
export function switchLanguage(to: Language): void {
  become(to);
  try {
    localStorage.setItem(KEY, to);
  } catch {
    return;
  }
}

/** @returns a function that ends the listening */
export function onLanguage(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

/** The first of the user's languages that there is a bundle for, else English. */
export function preferred(wanted: readonly string[]): Language {
  const bases = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return bases.find((base): base is Language => languages.includes(base as Language)) ?? 'en';
}

function remembered(): Language | undefined {
  try {
    return languages.find((one) => one === localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function become(to: Language): void {
  language = to;
  t = bundles[to];
  document.documentElement.lang = to;
  changes.dispatchEvent(new Event('change'));
}
