import assert from 'node:assert/strict';
import { RequestError } from '../../main/client/link/rest-client';
import { Invitations } from '../../main/client/model/invitations';
import type { Invitation } from '../../main/client/protocol/resources';
import { testsAfter } from './samples';

let listed: readonly Invitation[];
let answers: string[];
let failure: RequestError | undefined;
let changes: number;
/** What takes its time. */
let slow: 'list' | 'answer' | undefined;
let invitations: Invitations;

const to = (roomId: string, more: Partial<Invitation> = {}): Invitation => ({ roomId, name: `Room ${roomId}`, ...more });
const shown = (): string[] => invitations.all().map(({ roomId }) => roomId);
const asked = async <T>(what: typeof slow, answer: T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, what === slow ? 20 : 0));
  if (failure) {
    throw failure;
  }
  return answer;
};

const test = testsAfter(() => {
  listed = [to('new'), to('old')];
  answers = [];
  failure = undefined;
  changes = 0;
  slow = undefined;
  const rest = {
    invitations: () => asked('list', listed),
    answer: (roomId: string, answer: string) => {
      answers.push(`${roomId} ${answer}`);
      return asked('answer', undefined);
    },
  };
  invitations = new Invitations(rest, () => changes++);
});

test('what the server lists is shown in its order; one that arrives comes first, and once', async () => {
  await invitations.read();
  assert.deepEqual(shown(), ['new', 'old']);
  invitations.arrived(to('newest'));
  invitations.arrived(to('old', { name: 'Renamed' }));
  assert.deepEqual(shown(), ['old', 'newest', 'new']);
  assert.equal(invitations.all()[0]?.name, 'Renamed');
  assert.equal(changes, 3);
});

test('an answer takes effect at once, and a list that was read meanwhile does not bring the invitation back', async () => {
  await invitations.read();
  slow = 'answer';
  const answered = invitations.answer('new', 'accepted');
  assert.deepEqual(shown(), ['old']);
  await invitations.read();
  assert.deepEqual(shown(), ['old']);
  await answered;
  assert.deepEqual([shown(), answers], [['old'], ['new accepted']]);
});

test('what comes, or is answered, while the list is on its way is newer than the list', async () => {
  await invitations.read();
  slow = 'list';
  const reading = invitations.read();
  invitations.arrived(to('newest'));
  invitations.arrived(to('old', { name: 'Renamed' }));
  await invitations.answer('new', 'declined');
  await reading;
  assert.deepEqual(shown(), ['old', 'newest']);
  assert.equal(invitations.all()[0]?.name, 'Renamed');
});

test('where there is nothing to answer, the server is not asked', async () => {
  await invitations.read();
  await Promise.all([invitations.answer('other', 'accepted'), invitations.answer('new', 'declined')]);
  await invitations.answer('new', 'accepted');
  assert.deepEqual(answers, ['new declined']);
});

test('an answer that did not arrive brings the invitation back', async () => {
  await invitations.read();
  failure = new RequestError(0, 'network', 'away');
  await invitations.answer('new', 'declined');
  assert.deepEqual(shown(), ['new', 'old']);
});

test('an invitation that is gone, or was answered elsewhere, stays away', async () => {
  await invitations.read();
  for (const [roomId, status] of [['new', 404], ['old', 409]] as const) {
    failure = new RequestError(status, 'invitation', 'no');
    await invitations.answer(roomId, 'accepted');
  }
  assert.deepEqual(shown(), []);
});

test('while the list cannot be read, what is known stays', async () => {
  await invitations.read();
  failure = new RequestError(503, 'busy', 'later');
  await invitations.read();
  assert.deepEqual(shown(), ['new', 'old']);
});
