import { Problem, type ProblemKind, type Language } from '#kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnreachable, tookTooLong } from '../database/dialect.js';
import { newId } from '../ids.js';
import { databaseBusy } from '../unit-of-work/unit-of-work.problems.js';
import { problemOfFramework } from './framework.problems.js';
import { languageOf } from './language.js';

/** 429 for a client that asks too much, 503 for a house that cannot. */
export const statusOf: Record<ProblemKind, number> = {
  invalid: 400, unauthenticated: 401, forbidden: 403, missing: 404, conflict: 409, rule: 422, busy: 503, 'too-often': 429, 'too-large': 413, unsupported: 415,
};

const logger = new Logger('http');

/** Turns everything thrown into application/problem+json. The only place that knows HTTP statuses of problems. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** The filter's answer; also the error handler of what is mounted beside Nest's routes. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = answer(error, languageOf(request), request);
  if (status === 503 || status === 429) reply.header('retry-after', '2');
  if (body.code === 'platform.same-request-running') reply.header('retry-after', '1');
  void reply.status(status).header('content-type', 'application/problem+json; charset=utf-8').send(body);
}

function answer(error: unknown, language: Language, request: FastifyRequest): { status: number; body: Record<string, unknown> } {
  const problem = asProblem(error);
  if (problem) return { status: statusFor(problem), body: problemBody(problem, language) };
  const incident = newId();
  logger.error({ incident, requestId: request.id, err: error }, 'unexpected error');
  return {
    status: 500,
    body: {
      type: 'about:blank', code: 'platform.our-fault', status: 500, incident,
      title: language === 'zh' ? '系统内部错误，已记录。请提供事件编号联系管理员。' : 'Something went wrong on our side and was recorded. Quote the incident id to the operator.',
    },
  };
}

export const statusFor = (problem: Problem): number => statusOf[problem.definition.kind];

export function problemBody(problem: Problem, language: Language): Record<string, unknown> {
  const { errors, ...facts } = problem.facts as { errors?: unknown };
  return {
    type: `/api/problems/${problem.code}`,
    code: problem.code,
    status: statusFor(problem),
    title: problem.sentence(language),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(errors ? { errors } : {}),
  };
}

function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (isUnreachable(error) || tookTooLong(error)) return databaseBusy();
  if (error instanceof HttpException || (error as { statusCode?: number })?.statusCode) return problemOfFramework(error);
  return undefined;
}
