import { RequestError, type RestClient } from '../link/rest-client';
import type { Invitation, InvitationAnswer } from '../protocol/resources';

/** The user's unanswered invitations, newest first. One that is being answered is out of sight at once. */
export class Invitations {
  private invitations: readonly Invitation[] = [];
  private readonly answering = new Set<string>();

  constructor(
    private readonly rest: Pick<RestClient, 'invitations' | 'answer'>,
    private readonly changed: () => void,
  ) {}

  all(): readonly Invitation[] {
    return this.invitations.filter(({ roomId }) => !this.answering.has(roomId));
  }

  /** Reads what the server has; what came or was answered meanwhile is newer. Where it cannot be read, what is known stays. */
  async read(): Promise<void> {
    const before = this.invitations;
    try {
      const listed = await this.rest.invitations();
      const come = this.invitations.filter((invitation) => !before.includes(invitation));
      const gone = before.filter((invitation) => !this.invitations.includes(invitation));
      const newer = new Set([...come, ...gone].map(({ roomId }) => roomId));
      this.invitations = [...come, ...listed.filter(({ roomId }) => !newer.has(roomId))];
      this.changed();
    } catch (error) {
      expected(error);
    }
  }

  /** Takes a new one, which the server told of. */
  arrived(invitation: Invitation): void {
    this.invitations = [invitation, ...this.without(invitation.roomId)];
    this.changed();
  }

  /** Answers, where there is anything to answer; comes back into sight where the answer did not reach the server. */
  async answer(roomId: string, answer: InvitationAnswer): Promise<void> {
    if (!this.all().some((invitation) => invitation.roomId === roomId)) {
      return;
    }
    this.answering.add(roomId);
    this.changed();
    try {
      await this.rest.answer(roomId, answer);
      this.invitations = this.without(roomId);
    } catch (error) {
      const { status } = expected(error);
      if (status === 404 || status === 409) {
        this.invitations = this.without(roomId);
      }
    } finally {
      this.answering.delete(roomId);
      this.changed();
    }
  }

  private without(roomId: string): readonly Invitation[] {
    return this.invitations.filter((invitation) => invitation.roomId !== roomId);
  }
}

function expected(error: unknown): RequestError {
  if (!(error instanceof RequestError)) {
    throw error;
  }
  return error;
}
