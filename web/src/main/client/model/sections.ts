import type { Room } from './room-store';

/** A category as the list of rooms shows it. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly collapsed: boolean;
  readonly rooms: readonly Room[];
}

export interface SectionOptions {
  /** Text that the name of a room or of its category must contain; empty for all. */
  readonly filter: string;
  readonly collapsed: ReadonlySet<string>;
  readonly locale: string;
  /** Rooms that stay in sight although their category is collapsed. */
  stays(room: Room): boolean;
}

/** Rooms by category, both by name. */
export function sections(rooms: readonly Room[], options: SectionOptions): readonly Section[] {
  const { compare } = new Intl.Collator(options.locale, { numeric: true, sensitivity: 'base' });
  const wanted = folded(options.filter);
  const byCategory = new Map<string, Room[]>();
  for (const room of rooms) {
    const { name, category } = room.summary;
    if (folded(name).includes(wanted) || folded(category.name).includes(wanted)) {
      byCategory.set(category.id, [...(byCategory.get(category.id) ?? []), room]);
    }
  }
  return [...byCategory.entries()]
    .map(([id, members]) => {
      const collapsed = wanted === '' && options.collapsed.has(id);
      const sorted = members.sort((a, b) => compare(a.summary.name, b.summary.name));
      return {
        id,
        name: members[0]?.summary.category.name ?? '',
        collapsed,
        rooms: collapsed ? sorted.filter((room) => options.stays(room)) : sorted,
      };
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** Text without case and accents. */
function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
