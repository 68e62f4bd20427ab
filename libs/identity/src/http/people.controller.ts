import { type Actor, anonymous } from '#kernel';
import { Can, CurrentActor, KeepsNothing, Problems, Public } from '#platform';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentSession } from '../access/current-session.js';
import { ChangePassword, RegisterPerson } from '../contract/people.requests.js';
import { MeView, NewAccountView } from '../contract/people.views.js';
import { accountOf } from '../domain/account.js';
import { accountMalformed, credentialsWrong, passwordGuessable, passwordLength, tooManyRegistrations, tooManySignIns } from '../domain/identity.problems.js';
import { identityPolicy } from '../identity.policy.js';
import { MeQuery } from '../queries/me.query.js';
import { ChangePasswordUseCase } from '../use-cases/change-password.use-case.js';
import { RegisterPersonUseCase } from '../use-cases/register-person.use-case.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(private readonly registerPerson: RegisterPersonUseCase, private readonly changePassword: ChangePasswordUseCase, private readonly me: MeQuery) {}

  @Post() @Public({ people: false }) @KeepsNothing() @HttpCode(202) @Problems(accountMalformed, passwordLength, passwordGuessable, tooManyRegistrations)
  @ApiOperation({ summary: 'Open an account; the answer is the same whether or not the account was free' }) @ApiAcceptedResponse({ type: NewAccountView })
  async register(@Body() body: RegisterPerson): Promise<NewAccountView> {
    await this.registerPerson.execute(anonymous, body);
    return { account: accountOf(body.account) };
  }

  @Get('me') @Can(identityPolicy, 'identity.use-account')
  @ApiOperation({ summary: 'Who I am, where I belong and who invites me' }) @ApiOkResponse({ type: MeView })
  whoAmI(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.me.execute(actor);
  }

  @Put('me/password') @Can(identityPolicy, 'identity.use-account') @KeepsNothing() @HttpCode(204)
  @Problems(credentialsWrong, passwordLength, passwordGuessable, tooManySignIns)
  @ApiOperation({ summary: 'Change my password; all my other sessions end' }) @ApiNoContentResponse()
  change(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string, @Body() body: ChangePassword): Promise<void> {
    return this.changePassword.execute(actor, sessionId, body);
  }
}
