import { browserSurroundings, LiveLink, type LinkStatus } from '../link/live-link';
import { RequestError, type RestClient } from '../link/rest-client';
import type { Ack, Failure, Heads, Joined, Limits, RoomEvent, ServerFrame } from '../protocol/frames';
import { isRemoved, type Post } from '../protocol/posts';
import type { Invitation, Me, RoomSummary, Server } from '../protocol/resources';
import { Conversation } from './conversation';
import { Drafts } from './drafts';
import { Invitations } from './invitations';
import { Outbox, type Writing } from './outbox';
import { RoomStore } from './room-store';
import { BrowserShelf, MemoryShelf } from './shelf';

/** A frame of 64 KiB has room for about 500. */
const ROOMS_A_JOIN = 400;
const ANSWER_WITHIN_MS = 20_000;
const JOIN_AGAIN_MS = 5_000;
/** Many clients hear of the same change at once: they ask for their lists spread over this time. */
const LIST_SOON_MS = 2_000;
const LIST_AFTER_RETURN_MS = 10_000;
const HEADS_GRACE_MS = 1_500;
const TEXT_LIMIT = 8_000;
const BACKLOG = 30;

/** The chat of a signed-in user: rooms, posts under way, drafts, and the connection that keeps them fresh. */
export class Session {
  readonly rooms: RoomStore;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly conversation: Conversation;
  readonly invitations: Invitations;
  readonly link: LiveLink;
  status: LinkStatus = { state: 'connecting' };
  /** Whether the connection stood at least once. */
  connected = false;
  /** The post of another that arrived last in the room on screen. */
  latest?: Post;
  private limits: Limits;
  private readonly joins = new Map<number, readonly string[]>();
  private listTimer?: ReturnType<typeof setTimeout>;

  constructor(
    readonly me: Me,
    readonly server: Server,
    rooms: readonly RoomSummary[],
    private readonly rest: RestClient,
    private readonly changed: () => void,
    signedOut: () => void,
  ) {
    const shelf = new BrowserShelf();
    this.limits = server.limits ?? {};
    this.rooms = new RoomStore(me.id);
    this.rooms.listed(rooms);
    this.outbox = new Outbox(shelf, me.id, () => crypto.randomUUID());
    this.drafts = new Drafts(shelf, new MemoryShelf(), me.id);
    const visible = (): boolean => document.visibilityState === 'visible';
    const backlog = (): number => this.limits.backlog ?? BACKLOG;
    this.conversation = new Conversation(this.rooms, rest, changed, visible, backlog);
    this.invitations = new Invitations(rest, changed);
    this.link = new LiveLink(browserSurroundings(), {
      frame: (frame) => this.take(frame),
      status: (status) => this.become(status),
      signedOut,
    });
  }

  /** Most characters of a message. */
  get textLimit(): number {
    return this.limits.text ?? TEXT_LIMIT;
  }

  /** Whether signing out would lose text. */
  get unsent(): boolean {
    return this.outbox.all().length > 0 || this.drafts.rooms().length > 0;
  }

  /** Unread posts in all rooms together. */
  get unread(): number {
    return this.rooms.all().reduce((sum, room) => sum + this.rooms.unread(room), 0);
  }

  /** Invitations to rooms that can be opened. */
  get invited(): readonly Invitation[] {
    const open = new Set(this.rooms.all().flatMap(({ summary }) => (summary.mayRead && !summary.disabled ? [summary.id] : [])));
    return this.invitations.all().filter(({ roomId }) => open.has(roomId));
  }

  /** Puts a room on screen, which accepts an invitation to it. */
  open(roomId: string | undefined, sequence?: number): void {
    this.conversation.open(roomId, sequence);
    this.acceptOnScreen();
  }

  /** Takes a post on its way; it is shown at once, and sent as soon as the connection stands. */
  write(writing: Writing): void {
    const keep = this.rooms.find(writing.roomId)?.summary.chatHistory ?? true;
    this.outbox.add(writing, new Date(), keep);
    void this.conversation.toNewest();
    this.dispatch();
  }

  retry(clientId: string): void {
    this.outbox.retry(clientId);
    this.dispatch();
  }

  discard(clientId: string): void {
    this.outbox.discard(clientId);
    this.dispatch();
  }

  /** Tries again to enter a room that was refused. */
  reenter(roomId: string): void {
    this.join([roomId]);
  }

  /** Signs out and deletes what this device holds of the user's text. */
  async signOut(): Promise<void> {
    await this.rest.signOut();
    this.link.stop();
    this.drafts.clear();
    this.outbox.all().forEach(({ clientId }) => this.outbox.discard(clientId));
  }

  private become(status: LinkStatus): void {
    if (this.status.state === 'online') {
      this.outbox.disconnected();
      this.joins.clear();
    }
    this.status = status;
    this.changed();
  }

  private take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        this.limits = { ...this.limits, ...frame.limits };
        this.rooms.welcomed(frame.historyId);
        this.join(this.rooms.joinable());
        if (this.connected) {
          this.listAgain(Math.random() * LIST_AFTER_RETURN_MS);
        }
        setTimeout(() => void this.readInvitations(), this.connected ? Math.random() * LIST_AFTER_RETURN_MS : 0);
        this.connected = true;
        break;
      case 'joined':
        this.takeJoined(frame);
        break;
      case 'post':
      case 'replaced':
      case 'removed':
      case 'purged':
        this.takeEvent(frame);
        break;
      case 'heads':
        this.compare(frame);
        break;
      case 'room':
        if (frame.event !== 'changed') {
          this.rooms.doubtful(frame.roomId);
        }
        this.listAgain(Math.random() * LIST_SOON_MS);
        break;
      case 'invitation':
        this.invitations.arrived(frame);
        this.acceptOnScreen();
        this.listAgain(Math.random() * LIST_SOON_MS);
        break;
      case 'ack':
        this.takeAck(frame);
        break;
      case 'error':
        this.takeFailure(frame);
        break;
    }
    this.changed();
  }

  private takeJoined(frame: Joined): void {
    for (const part of frame.rooms ?? []) {
      const posts = (part.posts ?? []).flatMap((item) => (isRemoved(item) ? [] : [item]));
      if (part.roomId === this.conversation.roomId && posts.some(({ author }) => author.id !== this.me.id)) {
        this.conversation.resuming();
      }
      posts.filter(({ author }) => author.id === this.me.id).forEach((post) => this.outbox.arrived(post));
      this.outbox.reached(part.roomId, part.head);
    }
    this.rooms.joined(frame);
    if (frame.last ?? true) {
      this.joins.delete(frame.ref);
    }
    void this.conversation.settle();
    this.dispatch();
  }

  private takeEvent(event: RoomEvent): void {
    if (event.type === 'post') {
      const { post } = event;
      if (post.author.id === this.me.id) {
        this.outbox.arrived(post);
      } else {
        this.conversation.arriving(post.roomId);
        this.latest = post.roomId === this.conversation.roomId ? post : this.latest;
      }
    }
    this.rooms.event(event);
  }

  /** What the server tells of may still be under way: only what stays behind for a moment is asked for. */
  private compare(heads: Heads): void {
    if (this.rooms.lagging(heads).length > 0) {
      setTimeout(() => this.join(this.rooms.lagging(heads)), HEADS_GRACE_MS);
    }
  }

  private takeAck(ack: Ack): void {
    const post = this.outbox.underWay(ack.ref);
    if (post) {
      this.outbox.acknowledged(ack, this.rooms.find(post.roomId)?.history?.head ?? 0);
      this.dispatch();
    }
  }

  private takeFailure(failure: Failure): void {
    const wait = failure.retryAfterMs ?? 0;
    if (this.outbox.refused(failure, wait > 0)) {
      setTimeout(() => this.dispatch(), wait);
      return;
    }
    const rooms = this.joins.get(failure.ref ?? -1);
    if (rooms) {
      this.joins.delete(failure.ref ?? -1);
      this.rooms.notJoined(rooms);
      setTimeout(() => this.join(this.rooms.joinable().filter((id) => rooms.includes(id))), wait || JOIN_AGAIN_MS);
    }
  }

  /** Joins rooms in as few frames as they fit in; the one on screen goes ahead, to come with its whole backlog. */
  private join(roomIds: readonly string[]): void {
    const first = this.conversation.roomId;
    const ahead = roomIds.filter((id) => id === first && !this.rooms.find(id)?.history);
    const others = roomIds.filter((id) => !ahead.includes(id));
    const most = Math.min(ROOMS_A_JOIN, this.limits.joinRooms ?? ROOMS_A_JOIN);
    const parts = [ahead];
    for (let start = 0; start < others.length; start += most) {
      parts.push(others.slice(start, start + most));
    }
    for (const part of parts.filter(({ length }) => length > 0)) {
      const ref = this.link.nextRef();
      const rooms = this.rooms.joining(part);
      if (this.link.send({ type: 'join', ref, historyId: this.rooms.identity(), rooms })) {
        this.joins.set(ref, part);
      } else {
        this.rooms.notJoined(part);
      }
    }
  }

  private dispatch(): void {
    const mayReceive = (roomId: string): boolean => this.rooms.find(roomId)?.presence === 'in';
    for (const { clientId, roomId, text, importance, replyTo } of this.outbox.ready(mayReceive)) {
      const ref = this.link.nextRef();
      if (this.link.send({ type: 'post', ref, roomId, clientId, kind: 'message', text, importance, replyTo })) {
        this.outbox.sending(clientId, ref);
        setTimeout(() => this.giveUp(ref), ANSWER_WITHIN_MS);
      }
    }
    this.changed();
  }

  private giveUp(ref: number): void {
    if (this.outbox.underWay(ref)) {
      this.outbox.overdue(ref);
      this.dispatch();
    }
  }

  private async readInvitations(): Promise<void> {
    await this.invitations.read();
    this.acceptOnScreen();
  }

  private acceptOnScreen(): void {
    if (this.conversation.roomId !== undefined) {
      void this.invitations.answer(this.conversation.roomId, 'accepted');
    }
  }

  private listAgain(within: number): void {
    clearTimeout(this.listTimer);
    this.listTimer = setTimeout(() => void this.list(), within);
  }

  private async list(): Promise<void> {
    try {
      const lost = this.rooms.listed(await this.rest.rooms());
      if (lost.length > 0) {
        this.link.send({ type: 'part', ref: this.link.nextRef(), rooms: lost });
      }
      this.join(this.rooms.joinable());
      this.changed();
    } catch (error) {
      if (!(error instanceof RequestError)) {
        throw error;
      }
      this.listAgain(error.retryAfterMs || LIST_AFTER_RETURN_MS);
    }
  }
}
