import type { Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { MembershipView } from '../contract/organisations.views.js';
import { acceptInvitation } from '../domain/membership-decisions.js';
import { answerInvitation } from './answer-invitation.js';

@Injectable()
export class AcceptInvitationUseCase {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, invitationId: string): Promise<MembershipView> {
    return answerInvitation(this.uow, actor, invitationId, acceptInvitation);
  }
}
