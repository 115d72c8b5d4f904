import type { Batch, ClientFrame, ServerFrame } from '../protocol/frames';
import { reconnectDelay } from './backoff';

export type LinkStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** `retryAt`: milliseconds of the clock at which the next attempt begins. */
  | { readonly state: 'waiting'; readonly retryAt: number }
  | { readonly state: 'stopped' };

/** The part of a WebSocket that the link uses. */
export type Socket = Pick<WebSocket, 'onmessage' | 'onclose' | 'send' | 'close'>;

/** What the link needs from its surroundings; tests put their own clock and sockets in place. */
export interface Surroundings {
  open(): Socket;
  now(): number;
  /** Runs an action after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, action: () => void): () => void;
  random(): number;
}

export interface LinkListener {
  frame(frame: ServerFrame): void;
  status(status: LinkStatus): void;
  /** The session ended: no further attempt is made. */
  signedOut(): void;
}

const PING_EVERY_MS = 25_000;
const ANSWER_WITHIN_MS = 10_000;
const DOUBTFUL_MS = 4_000;
const STABLE_MS = 10_000;
const CLOSED_ABNORMALLY = 1006;
const SIGNED_OUT = 4401;

/** The live connection: keeps itself up, notices when it is dead, and comes back as the protocol asks. */
export class LiveLink {
  private socket?: Socket;
  private status: LinkStatus = { state: 'stopped' };
  private attempt = 0;
  private welcomedAt?: number;
  private retryAfterMs = 0;
  private spreadMs = 0;
  private refs = 0;
  private cancelRetry = (): void => undefined;
  private cancelPing = (): void => undefined;
  private cancelVerdict?: () => void;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly listener: LinkListener,
  ) {}

  start(): void {
    if (this.status.state === 'stopped') {
      this.connect();
    }
  }

  /** Ends the connection for good. */
  stop(): void {
    this.release()?.close(1000);
    this.become({ state: 'stopped' });
  }

  /** Tries at once, where it was waiting; else makes sure that the connection is alive. */
  hurry(): void {
    if (this.status.state === 'waiting') {
      this.connect();
    } else if (this.status.state === 'online') {
      this.ping(DOUBTFUL_MS);
    }
  }

  nextRef(): number {
    return ++this.refs;
  }

  /** @returns whether the frame was handed to an open connection */
  send(frame: ClientFrame): boolean {
    if (this.status.state !== 'online' || !this.socket) {
      return false;
    }
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private connect(): void {
    this.release();
    this.welcomedAt = undefined;
    this.retryAfterMs = 0;
    this.become({ state: 'connecting' });
    const socket = this.surroundings.open();
    this.socket = socket;
    socket.onmessage = ({ data }) => this.received(data);
    socket.onclose = ({ code }) => this.lost(code);
    this.expectAnswer(ANSWER_WITHIN_MS);
  }

  private received(text: unknown): void {
    this.cancelVerdict?.();
    this.cancelVerdict = undefined;
    for (const frame of framesIn(text)) {
      this.take(frame);
    }
  }

  private take(frame: ServerFrame): void {
    if (frame.type === 'welcome') {
      this.welcomedAt = this.surroundings.now();
      this.spreadMs = frame.limits?.reconnectSpreadMs ?? 0;
      this.become({ state: 'online' });
      this.schedulePing();
    } else if (frame.type === 'bye') {
      this.retryAfterMs = frame.retryAfterMs ?? 0;
    }
    this.listener.frame(frame);
  }

  private schedulePing(): void {
    this.cancelPing();
    this.cancelPing = this.surroundings.after(PING_EVERY_MS, () => {
      this.ping(ANSWER_WITHIN_MS);
      this.schedulePing();
    });
  }

  private ping(within: number): void {
    if (this.send({ type: 'ping', ref: this.nextRef() })) {
      this.expectAnswer(within);
    }
  }

  /** Anything that arrives in time shows that the connection lives; a close that a dead one would report late is not awaited. */
  private expectAnswer(within: number): void {
    this.cancelVerdict?.();
    this.cancelVerdict = this.surroundings.after(within, () => {
      const socket = this.release();
      this.lost(CLOSED_ABNORMALLY);
      socket?.close();
    });
  }

  private lost(closeCode: number): void {
    this.release();
    if (closeCode === SIGNED_OUT) {
      this.become({ state: 'stopped' });
      this.listener.signedOut();
      return;
    }
    const stable = this.welcomedAt !== undefined && this.surroundings.now() - this.welcomedAt >= STABLE_MS;
    this.attempt = stable ? 0 : this.attempt;
    const { retryAfterMs, spreadMs, attempt } = this;
    const delay = reconnectDelay({ attempt, closeCode, retryAfterMs, spreadMs }, this.surroundings.random);
    this.attempt += 1;
    this.cancelRetry = this.surroundings.after(delay, () => this.connect());
    this.become({ state: 'waiting', retryAt: this.surroundings.now() + delay });
  }

  private release(): Socket | undefined {
    const socket = this.socket;
    this.cancelRetry();
    this.cancelPing();
    this.cancelVerdict?.();
    this.cancelVerdict = undefined;
    this.socket = undefined;
    if (socket) {
      socket.onmessage = null;
      socket.onclose = null;
    }
    return socket;
  }

  private become(status: LinkStatus): void {
    this.status = status;
    this.listener.status(status);
  }
}

function framesIn(text: unknown): readonly ServerFrame[] {
  const frame = JSON.parse(String(text)) as ServerFrame | Batch;
  return frame.type === 'batch' ? frame.frames : [frame];
}

/** The link's surroundings in a browser: a WebSocket to the page's own server. */
export function browserSurroundings(): Surroundings {
  return {
    open: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`, 'stoa.v1'),
    now: () => Date.now(),
    after: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  };
}
