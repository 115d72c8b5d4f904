import { reconnectDelay } from '../link/backoff';
import { RequestError, RestClient } from '../link/rest-client';
import { Session } from './session';

/** How far the client has come: `retryAt` is the moment of the next attempt, in milliseconds of the clock. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'failed'; readonly retryAt: number }
  | { readonly kind: 'ready'; readonly session: Session };

/** The client without its face. Fires `change` after whatever is to be shown anew. */
export class Chat extends EventTarget {
  stage: Stage = { kind: 'starting' };
  private attempt = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private leaving = false;
  private readonly rest = new RestClient(() => this.leave());

  /** @param toSignIn leads to the sign-in page */
  constructor(private readonly toSignIn: () => void) {
    super();
  }

  /** Reads who is signed in and what there is to see, then connects; goes on trying until it succeeds. */
  async start(): Promise<void> {
    clearTimeout(this.timer);
    this.become({ kind: 'starting' });
    try {
      const [server, me, rooms] = await Promise.all([this.rest.server(), this.rest.me(), this.rest.rooms()]);
      const session = new Session(me, server, rooms, this.rest, () => this.changed(), () => this.leave());
      this.become({ kind: 'ready', session });
      session.link.start();
    } catch (error) {
      if (!(error instanceof RequestError)) {
        throw error;
      }
      this.startLater(error.retryAfterMs);
    }
  }

  /** Tries now what would be tried later: the network is back, or the user asked. */
  hurry(): void {
    if (this.stage.kind === 'failed') {
      void this.start();
    } else if (this.stage.kind === 'ready') {
      this.stage.session.link.hurry();
    }
  }

  async signOut(): Promise<void> {
    if (this.stage.kind === 'ready') {
      await this.stage.session.signOut();
      this.leave();
    }
  }

  private startLater(retryAfterMs: number): void {
    if (this.leaving) {
      return;
    }
    const delay = 1000 + reconnectDelay({ attempt: this.attempt, closeCode: 0, retryAfterMs, spreadMs: 0 }, Math.random);
    this.attempt += 1;
    this.timer = setTimeout(() => void this.start(), delay);
    this.become({ kind: 'failed', retryAt: Date.now() + delay });
  }

  private leave(): void {
    if (!this.leaving) {
      this.leaving = true;
      this.toSignIn();
    }
  }

  private become(stage: Stage): void {
    this.stage = stage;
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
