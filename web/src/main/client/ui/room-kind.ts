import type { TemplateResult } from 'lit';
import { t } from '../i18n/language';
import type { RoomSummary } from '../protocol/resources';
import { icons } from './icons';

export function kindIcon({ type, privacy }: RoomSummary): TemplateResult {
  return type === 'auditorium' ? icons.auditorium : icons[privacy];
}

export function kindName({ type, privacy }: RoomSummary): string {
  const names = {
    normal: { open: t.roomOpen, closed: t.roomClosed, secret: t.roomSecret },
    auditorium: { open: t.auditoriumOpen, closed: t.auditoriumClosed, secret: t.auditoriumSecret },
  };
  return names[type][privacy];
}
