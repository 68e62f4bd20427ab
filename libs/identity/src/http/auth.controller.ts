import { type Actor, anonymous } from '#kernel';
import { Can, CurrentActor, KeepsNothing, ParseId, Problems, Public } from '#platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from '../access/access-tokens.js';
import type { Proven } from '../access/credentials.js';
import { CurrentSession } from '../access/current-session.js';
import { LocalGuard, ProvenPerson } from '../access/local.guard.js';
import { SessionCookie } from '../access/session-cookie.js';
import { SessionView, SignedInView, TokensView } from '../contract/people.views.js';
import { RefreshTokens, SignIn } from '../contract/sign-in.requests.js';
import { credentialsWrong, justRefreshed, refreshTokenNotValid, sessionMissing, tooManySignIns } from '../domain/identity.problems.js';
import { identityPolicy } from '../identity.policy.js';
import { MySessionsQuery } from '../queries/my-sessions.query.js';
import { EndSessionUseCase } from '../use-cases/end-session.use-case.js';
import { type OpenedSession, OpenSessionUseCase } from '../use-cases/open-session.use-case.js';
import { RefreshTokensUseCase } from '../use-cases/refresh-tokens.use-case.js';
import { SignOutEverywhereUseCase } from '../use-cases/sign-out-everywhere.use-case.js';

@ApiTags('sign-in')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly openSession: OpenSessionUseCase,
    private readonly refreshTokens: RefreshTokensUseCase,
    private readonly endSession: EndSessionUseCase,
    private readonly signOutEverywhere: SignOutEverywhereUseCase,
    private readonly mySessions: MySessionsQuery,
    private readonly accessTokens: AccessTokens,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('sessions') @Public({ people: false }) @KeepsNothing() @UseGuards(LocalGuard) @Problems(credentialsWrong, tooManySignIns)
  @ApiOperation({ summary: 'Sign in with a browser: the session comes as a cookie' }) @ApiBody({ type: SignIn }) @ApiCreatedResponse({ type: SignedInView })
  @Header('cache-control', 'no-store')
  async signIn(@ProvenPerson() proven: Proven, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInView> {
    const session = await this.openSession.execute(proven.actor, proven, 'BROWSER', this.cookie.tokenIn(request));
    this.cookie.set(reply, session.token, session.expiresAt);
    return { personId: proven.actor.id, displayName: proven.displayName, expiresAt: session.expiresAt.toISOString() };
  }

  @Get('sessions') @Can(identityPolicy, 'identity.use-account')
  @ApiOperation({ summary: 'Where I am signed in' }) @ApiOkResponse({ type: [SessionView] })
  sessions(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string): Promise<SessionView[]> {
    return this.mySessions.execute(actor, sessionId);
  }

  @Delete('sessions/current') @Can(identityPolicy, 'identity.use-account') @HttpCode(204)
  @ApiOperation({ summary: 'Sign out here' }) @ApiNoContentResponse()
  async signOut(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endSession.execute(actor, sessionId);
    this.cookie.clear(reply);
  }

  @Delete('sessions/:sessionId') @Can(identityPolicy, 'identity.use-account') @HttpCode(204) @Problems(sessionMissing)
  @ApiOperation({ summary: 'End one of my sessions' }) @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param('sessionId', ParseId) sessionId: string): Promise<void> {
    return this.endSession.execute(actor, sessionId);
  }

  @Delete('sessions') @Can(identityPolicy, 'identity.use-account') @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere, at once' }) @ApiNoContentResponse()
  async everywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOutEverywhere.execute(actor);
    this.cookie.clear(reply);
  }

  @Post('tokens') @Public({ people: false }) @KeepsNothing() @UseGuards(LocalGuard) @Problems(credentialsWrong, tooManySignIns)
  @ApiOperation({ summary: 'Sign in with an API client: a bearer token for 15 minutes and a refresh token' }) @ApiBody({ type: SignIn }) @ApiCreatedResponse({ type: TokensView })
  @Header('cache-control', 'no-store')
  async tokens(@ProvenPerson() proven: Proven): Promise<TokensView> {
    return this.tokensOf(proven.actor.id, await this.openSession.execute(proven.actor, proven, 'API'));
  }

  @Post('tokens/refresh') @Public({ people: false }) @KeepsNothing() @Problems(refreshTokenNotValid, justRefreshed)
  @ApiOperation({ summary: 'Exchange a refresh token, once, for new tokens; a second use ends the session' }) @ApiCreatedResponse({ type: TokensView })
  @Header('cache-control', 'no-store')
  async refresh(@Body() body: RefreshTokens): Promise<TokensView> {
    const session = await this.refreshTokens.execute(anonymous, body.refreshToken);
    return this.tokensOf(session.personId, session);
  }

  private tokensOf(personId: string, { id, token, expiresAt }: OpenedSession): TokensView {
    const accessToken = this.accessTokens.sign(personId, id);
    return { tokenType: 'Bearer', accessToken, expiresIn: ACCESS_TOKEN_SECONDS, refreshToken: token, sessionExpiresAt: expiresAt.toISOString() };
  }
}
