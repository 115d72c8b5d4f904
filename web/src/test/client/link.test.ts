import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reconnectDelay, type Loss } from '../../main/client/link/backoff';
import { LiveLink, type LinkStatus, type Socket } from '../../main/client/link/live-link';
import type { ServerFrame } from '../../main/client/protocol/frames';
import { testsAfter } from './samples';

const almost = (): number => 0.999999;
const longest = (loss: Partial<Loss>): number =>
  reconnectDelay({ attempt: 0, closeCode: 1013, retryAfterMs: 0, spreadMs: 0, ...loss }, almost);

test('the wait doubles from a second to a minute', () => {
  assert.deepEqual([0, 1, 2, 5, 6, 20].map((attempt) => longest({ attempt })), [999, 1999, 3999, 31999, 59999, 59999]);
});

test('the wait is spread down to nothing', () => {
  assert.equal(reconnectDelay({ attempt: 9, closeCode: 1006, retryAfterMs: 9_000, spreadMs: 30_000 }, () => 0), 0);
});

test('the server may ask for longer', () => {
  assert.equal(longest({ retryAfterMs: 8_000 }), 7_999);
});

test('after a server went away clients spread, if it says so', () => {
  assert.deepEqual(
    [1001, 1006, 1013, 4000].map((closeCode) => longest({ closeCode, spreadMs: 30_000 })),
    [29_999, 29_999, 999, 999],
  );
  assert.equal(longest({ closeCode: 1001, spreadMs: 0 }), 999);
});

/** A clock that is wound by hand, and sockets without a network. */
class Bench {
  now = 0;
  readonly sockets: FakeSocket[] = [];
  readonly statuses: LinkStatus[] = [];
  readonly frames: ServerFrame[] = [];
  signedOut = 0;
  private timers: { at: number; action: () => void }[] = [];

  readonly link = new LiveLink(
    {
      open: () => {
        const socket = new FakeSocket();
        this.sockets.push(socket);
        return socket as unknown as Socket;
      },
      now: () => this.now,
      after: (milliseconds, action) => {
        const timer = { at: this.now + milliseconds, action };
        this.timers.push(timer);
        return () => (this.timers = this.timers.filter((one) => one !== timer));
      },
      random: () => 0.5,
    },
    {
      frame: (frame) => this.frames.push(frame),
      status: (status) => this.statuses.push(status),
      signedOut: () => this.signedOut++,
    },
  );

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    assert.ok(socket);
    return socket;
  }

  get state(): string | undefined {
    return this.statuses.at(-1)?.state;
  }

  pass(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) {
        break;
      }
      this.timers = this.timers.filter((one) => one !== next);
      this.now = next.at;
      next.action();
    }
    this.now = until;
  }
}

class FakeSocket {
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: { type: string }[] = [];
  closed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as { type: string });
  }

  close(): void {
    this.closed = true;
  }

  receive(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  lose(code: number): void {
    this.onclose?.({ code });
  }
}

const WELCOME = { type: 'welcome', historyId: 'h', limits: { reconnectSpreadMs: 30_000 } };
let bench: Bench;

const testLink = testsAfter(() => {
  bench = new Bench();
  bench.link.start();
});

testLink('it is online from the welcome on, and sends nothing before', () => {
  assert.ok(!bench.link.send({ type: 'ping', ref: 1 }));
  bench.socket.receive(WELCOME);
  assert.equal(bench.state, 'online');
  assert.ok(bench.link.send({ type: 'ping', ref: 1 }));
});

testLink('a batch is taken frame by frame', () => {
  bench.socket.receive({ type: 'batch', frames: [WELCOME, { type: 'heads', rooms: {} }] });
  assert.deepEqual(bench.frames.map(({ type }) => type), ['welcome', 'heads']);
});

testLink('it comes back after a loss, waiting longer each time', () => {
  const waits = [1013, 1013, 1013].map((code) => {
    bench.socket.lose(code);
    const status = bench.statuses.at(-1);
    assert.equal(status?.state, 'waiting');
    const wait = status?.state === 'waiting' ? status.retryAt - bench.now : 0;
    bench.pass(wait);
    return wait;
  });
  assert.deepEqual([waits, bench.sockets.length], [[500, 1000, 2000], 4]);
});

testLink('a connection that lasted begins the count anew; the spread of its server holds', () => {
  bench.socket.lose(1013);
  bench.pass(500);
  bench.socket.receive(WELCOME);
  bench.pass(15_000);
  bench.socket.lose(1013);
  assert.deepEqual(bench.statuses.at(-1), { state: 'waiting', retryAt: bench.now + 500 });
  bench.pass(500);
  bench.socket.lose(1006);
  assert.deepEqual(bench.statuses.at(-1), { state: 'waiting', retryAt: bench.now + 15_000 });
});

testLink('it waits as long as the farewell asked', () => {
  bench.socket.receive({ type: 'bye', code: 'overloaded', retryAfterMs: 40_000 });
  bench.socket.lose(1013);
  assert.deepEqual(bench.statuses.at(-1), { state: 'waiting', retryAt: 20_000 });
});

testLink('a hurry ends the wait', () => {
  bench.socket.lose(1006);
  bench.link.hurry();
  assert.deepEqual([bench.state, bench.sockets.length], ['connecting', 2]);
  bench.pass(60_000);
  assert.ok(bench.sockets.length >= 2);
});

testLink('it pings, and takes silence for a dead connection', () => {
  bench.socket.receive(WELCOME);
  bench.pass(25_000);
  assert.deepEqual(bench.socket.sent.map(({ type }) => type), ['ping']);
  bench.socket.receive({ type: 'heads', ref: 1, rooms: {} });
  bench.pass(25_000);
  assert.equal(bench.state, 'online');
  const dead = bench.socket;
  bench.pass(10_000);
  assert.deepEqual([bench.state, dead.closed], ['waiting', true]);
  dead.receive({ type: 'heads', rooms: {} });
  assert.equal(bench.state, 'waiting');
});

testLink('a doubtful connection is probed at once', () => {
  bench.socket.receive(WELCOME);
  bench.link.hurry();
  assert.equal(bench.socket.sent.length, 1);
  bench.pass(4_000);
  assert.equal(bench.state, 'waiting');
});

testLink('a handshake that gets no answer is given up', () => {
  bench.pass(10_000);
  assert.equal(bench.state, 'waiting');
});

testLink('the end of the session ends the attempts', () => {
  bench.socket.receive(WELCOME);
  bench.socket.lose(4401);
  bench.pass(600_000);
  assert.deepEqual([bench.state, bench.signedOut, bench.sockets.length], ['stopped', 1, 1]);
});
