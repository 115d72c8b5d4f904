/** A place that outlives the page: named strings, as the browser's storage keeps them. */
export interface Shelf {
  keys(): readonly string[];
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** The browser's storage; where it is refused or full, what is written lasts as long as the page. */
export class BrowserShelf implements Shelf {
  private readonly memory = new Map<string, string>();

  keys(): readonly string[] {
    try {
      return [...new Set([...Object.keys(localStorage), ...this.memory.keys()])];
    } catch {
      return [...this.memory.keys()];
    }
  }

  get(key: string): string | null {
    try {
      return this.memory.get(key) ?? localStorage.getItem(key);
    } catch {
      return this.memory.get(key) ?? null;
    }
  }

  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
      this.memory.delete(key);
    } catch {
      this.memory.set(key, value);
    }
  }

  remove(key: string): void {
    this.memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      return;
    }
  }
}

/** Lasts as long as the page. */
export class MemoryShelf implements Shelf {
  private readonly values = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  set(key: string, value: string): void {
    this.values.set(key, value);
  }

  remove(key: string): void {
    this.values.delete(key);
  }
}
