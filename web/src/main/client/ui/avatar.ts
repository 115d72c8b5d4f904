import { html, type TemplateResult } from 'lit';
import type { Author } from '../protocol/posts';
import { initials } from './initials';

const TONES = 6;

/** A square with the initials of a person, in a tone that is always theirs. Decoration: the name stands beside it. */
export function avatar({ id, displayName }: Author): TemplateResult {
  return html`<span class="avatar tone-${toneOf(id)}" aria-hidden="true">${initials(displayName)}</span>`;
}

function toneOf(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7) % TONES;
}
