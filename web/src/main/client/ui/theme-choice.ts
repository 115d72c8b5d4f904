export const themes = ['system', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof themes)[number];

const KEY = 'stoa.theme';
const moreContrast = matchMedia('(prefers-contrast: more)');

/** The theme that was chosen on this device. */
export function chosenTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme from now on and remembers it. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } finally {
    show(theme);
  }
}

/** Shows the chosen theme, and goes with the system where that is the choice. */
export function startTheme(): void {
  show(chosenTheme());
  moreContrast.addEventListener('change', () => show(chosenTheme()));
}

/** Light and dark of the system are followed by the style sheet alone. */
function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme !== 'system') {
    dataset['theme'] = theme;
  } else if (moreContrast.matches) {
    dataset['theme'] = 'contrast';
  } else {
    delete dataset['theme'];
  }
}
