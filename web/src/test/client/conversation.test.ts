import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestError, type PagePosition, type RestClient } from '../../main/client/link/rest-client';
import { Conversation } from '../../main/client/model/conversation';
import { WINDOW } from '../../main/client/model/history';
import { RoomStore } from '../../main/client/model/room-store';
import type { HistoryPage } from '../../main/client/protocol/resources';
import { joined, ME, page, post, range, ROOM, sequences, summary } from './samples';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A room of which the server has everything from the first post to its head. */
class Stage {
  head: number;
  visible = true;
  failing = false;
  readonly asked: (PagePosition & object | null)[] = [];
  readonly rooms = new RoomStore(ME);
  readonly conversation: Conversation;

  constructor(head: number, held: number) {
    this.head = head;
    const rest = { history: (_room: string, position: PagePosition, limit: number) => this.history(position, limit) };
    this.conversation = new Conversation(
      this.rooms,
      rest as unknown as RestClient,
      () => undefined,
      () => this.visible,
      () => 30,
    );
    this.rooms.listed([summary()]);
    this.rooms.welcomed('history-1');
    this.enter(head - held + 1, head);
  }

  enter(from: number, head: number, more = false): void {
    this.head = head;
    this.rooms.joining([ROOM]);
    const posts = joined(from, head).posts?.slice(0, 100) ?? [];
    this.rooms.joined({ type: 'joined', ref: 1, rooms: [joined(from, head, { posts, more })] });
  }

  live(...bodies: number[]): void {
    for (const sequence of bodies) {
      this.head = sequence;
      this.conversation.arriving(ROOM);
      this.rooms.event({ type: 'post', post: post(sequence) });
    }
  }

  get shown(): number[] {
    return sequences(this.conversation.room?.history);
  }

  private async history(position: PagePosition, limit: number): Promise<HistoryPage> {
    this.asked.push(position);
    if (this.failing) {
      throw new RequestError(503, 'overloaded', 'Later.');
    }
    const [from, to] = this.stretch(position, limit);
    return Promise.resolve(page(Math.max(1, from), Math.min(this.head, to), this.head));
  }

  private stretch(position: PagePosition, limit: number): [number, number] {
    if (position && 'before' in position) {
      return [position.before - limit, position.before - 1];
    }
    if (position && 'after' in position) {
      return [position.after + 1, position.after + limit];
    }
    if (position && 'around' in position) {
      return [Math.min(position.around, this.head + 1) - limit / 2, position.around + limit / 2 - 1];
    }
    return [this.head - limit + 1, this.head];
  }
}

test('opening a room fills it up to its backlog', async () => {
  const stage = new Stage(100, 1);
  stage.conversation.open(ROOM);
  await settled();
  assert.deepEqual([stage.asked, stage.shown], [[{ before: 100 }], range(70, 100)]);
  assert.equal(stage.conversation.unreadAfter, undefined);
});

test('a room of which enough is held is not read again', async () => {
  const stage = new Stage(100, 40);
  stage.conversation.open(ROOM);
  await settled();
  assert.deepEqual(stage.asked, []);
});

test('a permanent link leads to its post and does not follow', async () => {
  const stage = new Stage(1000, 1);
  stage.conversation.open(ROOM, 400);
  await settled();
  assert.deepEqual([stage.asked, stage.conversation.following], [[{ around: 400 }], false]);
  assert.ok(stage.shown.includes(400));
  stage.live(1001);
  assert.ok(!stage.shown.includes(1001));
  await stage.conversation.toNewest();
  assert.deepEqual([stage.shown.at(-1), stage.conversation.following, stage.conversation.target], [1001, true, undefined]);
});

test('a permanent link to what is gone leads to what is closest', async () => {
  const stage = new Stage(100, 40);
  stage.conversation.open(ROOM, 500);
  await settled();
  assert.equal(stage.conversation.target, 100);
});

test('the divider stands before the first unread post and stays there', async () => {
  const stage = new Stage(50, 40);
  stage.live(51, 52);
  stage.conversation.open(ROOM);
  await settled();
  assert.equal(stage.conversation.unreadAfter, 50);
  stage.conversation.seen();
  stage.live(53);
  stage.conversation.seen();
  assert.deepEqual([stage.conversation.unreadAfter, stage.conversation.room?.read], [50, 53]);
  stage.conversation.markRead();
  assert.equal(stage.conversation.unreadAfter, undefined);
});

test('a reader who looks elsewhere finds a divider, and nothing is taken as seen', () => {
  const stage = new Stage(50, 40);
  stage.conversation.open(ROOM);
  stage.visible = false;
  stage.live(51, 52);
  stage.conversation.seen();
  assert.deepEqual([stage.conversation.unreadAfter, stage.conversation.room?.read], [50, 50]);
});

test('more unread posts than are held are read from the first one on', async () => {
  const stage = new Stage(50, 1);
  stage.live(...range(51, 150));
  stage.conversation.open(ROOM);
  await settled();
  assert.equal(stage.conversation.unreadAfter, 50);
  assert.ok(stage.shown.includes(51) && stage.shown.includes(150));
});

test('very many unread posts: the view begins at the first one', async () => {
  const stage = new Stage(50, 1);
  stage.live(...range(51, 900));
  stage.conversation.open(ROOM);
  await settled();
  assert.ok(stage.shown.includes(51) && !stage.shown.includes(900));
  assert.equal(stage.conversation.following, false);
});

test('what a resumption left out is read over REST, page after page', async () => {
  const stage = new Stage(50, 40);
  stage.conversation.open(ROOM);
  stage.rooms.welcomed('history-1');
  stage.enter(51, 300, true);
  await stage.conversation.settle();
  assert.deepEqual(stage.asked, [{ after: 150 }, { after: 250 }]);
  assert.deepEqual([stage.shown.length, stage.shown.at(-1)], [290, 300]);
});

test('too much to read on leads to the newest posts', async () => {
  const stage = new Stage(50, 40);
  stage.conversation.open(ROOM);
  stage.rooms.welcomed('history-1');
  stage.enter(51, 5000, true);
  await stage.conversation.settle();
  assert.deepEqual([stage.asked, stage.shown], [[null], range(4951, 5000)]);
});

test('scrolling never holds more than the window, in either direction', async () => {
  const stage = new Stage(2000, 40);
  stage.conversation.open(ROOM);
  stage.conversation.follow(false);
  for (let page = 0; page < 10; page++) {
    await stage.conversation.older();
  }
  assert.deepEqual([stage.shown.length, stage.shown[0]], [WINDOW, 1461]);
  for (let page = 0; page < 20; page++) {
    await stage.conversation.newer();
  }
  assert.deepEqual([stage.shown.length, stage.shown.at(-1)], [WINDOW, 2000]);
});

test('a failed page is told, and can be tried again', async () => {
  const stage = new Stage(100, 1);
  stage.failing = true;
  stage.conversation.open(ROOM);
  await settled();
  assert.ok(stage.conversation.failed);
  stage.failing = false;
  await stage.conversation.settle();
  assert.deepEqual([stage.conversation.failed, stage.shown.length], [false, 31]);
});
