import type { Variables } from '@nafida/locales';

/** One broken rule of one field: where, which, and what to say to its reader. */
export interface FieldError {
  /** JSON pointer into the request body, or `?name` for a query parameter. */
  pointer: string;
  code: string;
  variables?: Variables;
}

export interface ProblemExtras {
  errors?: FieldError[];
  retryAfter?: number;
  /** Further members of the problem, such as the current version of a case. */
  members?: Record<string, unknown>;
}

/**
 * What went wrong, for a program (`code`, `status`) and, through the texts `errors:<code>`, for a reader.
 * Answered as RFC 9457 problem details by the problem filter.
 */
export abstract class Problem extends Error {
  abstract readonly status: number;

  constructor(
    readonly code: string,
    readonly variables: Variables = {},
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

export class Invalid extends Problem {
  constructor(
    code: string,
    variables: Variables = {},
    extras: ProblemExtras = {},
    readonly status: 400 | 413 | 415 | 422 = 400,
  ) {
    super(code, variables, extras);
  }

  static field(pointer: string, code: string, variables: Variables = {}): Invalid {
    return new Invalid('invalid_input', {}, { errors: [{ pointer, code, variables }] });
  }
}

export class Unauthorized extends Problem {
  readonly status = 401;
}

export class Forbidden extends Problem {
  readonly status = 403;
}

export class NotFound extends Problem {
  readonly status = 404;
}

export class Conflict extends Problem {
  constructor(
    code: string,
    variables: Variables = {},
    extras: ProblemExtras = {},
    readonly status: 409 | 412 | 428 = 409,
  ) {
    super(code, variables, extras);
  }
}

export class TooMany extends Problem {
  readonly status = 429;
}

export class Unavailable extends Problem {
  constructor(
    code: string,
    variables: Variables = {},
    extras: ProblemExtras = {},
    readonly status: 503 | 507 = 503,
  ) {
    super(code, variables, { retryAfter: 10, ...extras });
  }
}
