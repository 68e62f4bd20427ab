import { type Actor, happened, Problem } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../access/attempts.js';
import { hashOfToken } from '../access/secrets.js';
import { InvitationCodeRefused } from '../contract/identity.events.js';
import type { AcceptInvitation } from '../contract/memberships.requests.js';
import type { MembershipView } from '../contract/organisations.views.js';
import { invitationCodeWrong, tooManyCodes } from '../domain/identity.problems.js';
import { acceptInvitation } from '../domain/membership-decisions.js';
import { MembershipStore } from '../store/membership.store.js';
import { answerInvitation } from './answer-invitation.js';

@Injectable()
export class AcceptInvitationUseCase {
  constructor(private readonly uow: UnitOfWork, private readonly attempts: Attempts) {}

  async execute(actor: Actor, invitationId: string, { code }: AcceptInvitation): Promise<MembershipView> {
    const codeHash = hashOfToken(code.trim());
    try {
      return await answerInvitation(this.uow, actor, invitationId, async (invitation, facts, tx) => {
        await this.attempts.refuseTooManyCodes(tx, invitationId);
        return acceptInvitation(invitation, { ...facts, codeHash });
      });
    } catch (error) {
      if (error instanceof Problem && error.definition === invitationCodeWrong.definition) throw await this.refused(actor, invitationId);
      throw error;
    }
  }

  /** In a unit of work of its own: the one that was refused takes everything back. */
  private async refused(actor: Actor, invitationId: string): Promise<Problem> {
    const within = await this.uow.run(actor, async (tx) => {
      const { organisationId } = await new MembershipStore(tx).byId(invitationId);
      await tx.publish([happened(InvitationCodeRefused, tx.now, { membershipId: invitationId, organisationId, personId: actor.id })]);
      return this.attempts.countWrongCode(tx, invitationId);
    });
    return within ? invitationCodeWrong() : tooManyCodes();
  }
}
