import { html, type TemplateResult } from 'lit';
import type { Author } from '../protocol/posts';

const TONES = 6;

/** A square with the initials of a person, in a tone that is always theirs. Decoration: the name stands beside it. */
export function avatar({ id, displayName }: Author): TemplateResult {
  return html`<span class="avatar tone-${toneOf(id)}" aria-hidden="true">${initials(displayName)}</span>`;
}

function toneOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7) % TONES;
}

/** First letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase();
}
