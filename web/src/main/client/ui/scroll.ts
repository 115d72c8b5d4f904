import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the list asks of its scroll position after an update. */
export interface Wish {
  /** With another number the view is placed anew. */
  readonly visit: number;
  /** All that decides the first position is there. */
  readonly settled: boolean;
  /** The row to show first; the end where there is none. */
  readonly selector: string | undefined;
  readonly centred: boolean;
  readonly following: boolean;
  /** The list ends with the newest post of the room. */
  readonly atHead: boolean;
  /** Older posts could be read. */
  readonly mayGrow: boolean;
}

export interface ScrollListener {
  reachedTop(): void;
  reachedBottom(): void;
  follow(following: boolean): void;
}

const AT_END = 40;
const NEAR = 500;

/** Keeps a list of posts where the reader wants it: at its end while following, else on the row that is being read. */
export class Scroll implements ReactiveController {
  private visit?: number;
  private placed = false;
  private wish?: Wish;
  /** As last wished or told: between an update and the next the reader may have scrolled. */
  private following = true;
  private anchor?: { readonly key: string; readonly top: number };
  private lastTop = 0;
  private scroller?: HTMLElement;
  private readonly sizes = new ResizeObserver(() => this.keepEnd());

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly listener: ScrollListener,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.sizes.disconnect();
    this.scroller = undefined;
  }

  /** Before an update: which row stands where. */
  remember(): void {
    const { scroller } = this;
    this.anchor = undefined;
    if (!scroller) {
      return;
    }
    const edge = scroller.getBoundingClientRect().top;
    for (const row of scroller.querySelectorAll<HTMLElement>('article[data-key]')) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom > edge) {
        this.anchor = { key: row.dataset['key'] ?? '', top };
        return;
      }
    }
  }

  /**
   * After an update: the list goes where the reader wants it.
   *
   * @returns whether the reader sees its end
   */
  restore(wish: Wish): boolean {
    this.wish = wish;
    this.following = wish.following;
    const scroller = this.attach();
    if (!scroller) {
      return false;
    }
    if (wish.visit !== this.visit) {
      this.visit = wish.visit;
      this.placed = false;
    }
    if (!this.placed) {
      this.putFirst(scroller, wish);
    } else if (wish.following) {
      this.toEnd(scroller);
    } else {
      this.toAnchor(scroller);
      this.followAtEnd(scroller, wish);
    }
    this.lastTop = scroller.scrollTop;
    if (this.placed) {
      this.askForMore(scroller, wish);
    }
    return this.placed && this.distance(scroller) <= AT_END;
  }

  private putFirst(scroller: HTMLElement, wish: Wish): void {
    const row = wish.settled && wish.selector ? scroller.querySelector<HTMLElement>(wish.selector) : null;
    this.placed = wish.settled;
    if (!row) {
      this.toEnd(scroller);
      return;
    }
    const { top, height } = row.getBoundingClientRect();
    const from = top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += from - (wish.centred ? (scroller.clientHeight - height) / 2 : scroller.clientHeight / 4);
    this.follow(wish.atHead && this.distance(scroller) <= AT_END);
  }

  private attach(): HTMLElement | undefined {
    const found = this.host.querySelector<HTMLElement>('.scroller') ?? undefined;
    if (found !== this.scroller) {
      this.sizes.disconnect();
      this.scroller = found;
      if (found) {
        found.addEventListener('scroll', () => this.scrolled(found), { passive: true });
        this.sizes.observe(found);
        [...found.children].forEach((child) => this.sizes.observe(child));
      }
    }
    return found;
  }

  private scrolled(scroller: HTMLElement): void {
    const { wish } = this;
    if (!wish || !this.placed) {
      return;
    }
    this.followAtEnd(scroller, wish);
    if (this.distance(scroller) > AT_END && scroller.scrollTop < this.lastTop) {
      this.follow(false);
    }
    this.lastTop = scroller.scrollTop;
    this.askForMore(scroller, wish);
  }

  private followAtEnd(scroller: HTMLElement, wish: Wish): void {
    if (wish.atHead && this.distance(scroller) <= AT_END) {
      this.follow(true);
    }
  }

  private follow(following: boolean): void {
    this.following = following;
    this.listener.follow(following);
  }

  private askForMore(scroller: HTMLElement, wish: Wish): void {
    if (wish.mayGrow && scroller.scrollTop < NEAR) {
      this.listener.reachedTop();
    } else if (!wish.atHead && this.distance(scroller) < NEAR) {
      this.listener.reachedBottom();
    }
  }

  private keepEnd(): void {
    if (this.scroller && this.following) {
      this.toEnd(this.scroller);
    }
  }

  private toEnd(scroller: HTMLElement): void {
    scroller.scrollTop = scroller.scrollHeight;
  }

  private toAnchor(scroller: HTMLElement): void {
    const { anchor } = this;
    const row = anchor && scroller.querySelector<HTMLElement>(`article[data-key="${CSS.escape(anchor.key)}"]`);
    const moved = row ? row.getBoundingClientRect().top - anchor.top : 0;
    if (Math.abs(moved) >= 1) {
      scroller.scrollTop += moved;
    }
  }

  private distance(scroller: HTMLElement): number {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
  }
}
