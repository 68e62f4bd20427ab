import type { ProblemOf } from '#kernel';
import { SetMetadata } from '@nestjs/common';

export const PROBLEMS = 'jiebang:problems';

/** The refusals of this route beyond the general ones (not valid, not signed in, not allowed, busy), for the documentation. */
export const Problems = (...problems: ProblemOf[]): MethodDecorator => SetMetadata(PROBLEMS, problems.map((one) => one.definition));
