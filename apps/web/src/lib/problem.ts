export interface FieldProblem {
  /** Where in what was sent, as in `/subject`. */
  pointer: string;
  code: string;
  message: string;
}

/** An hour that is still free, told where another one was refused. */
export interface FreeHour {
  date: string;
  dateLabel: string;
  time: string;
}

interface ProblemDetails {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  errors?: FieldProblem[];
  requestId?: string;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
  /** The request that stands in the way of this one. */
  reference?: string;
  /** The next hours that are free. */
  nextFree?: readonly FreeHour[];
}

/** Why the server did not do what was asked (RFC 9457), in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly reference: string | undefined;
  readonly nextFree: readonly FreeHour[] | undefined;

  constructor({ status, code, title = '', detail = '', errors = [], requestId, retryAfter, reference, nextFree }: ProblemDetails) {
    super(title || code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.reference = reference;
    this.nextFree = nextFree;
  }

  /** The line or the server was away: the same request may succeed later. */
  get isTemporary(): boolean {
    return this.code === 'offline' || this.status === 502 || this.status === 503 || this.status === 504;
  }

  static offline(): Problem {
    return new Problem({ status: 0, code: 'offline' });
  }

  /** Reads an answer that is not a success; a proxy in between may have sent no problem details. */
  static async fromResponse(response: Response): Promise<Problem> {
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const details: Partial<ProblemDetails> = isJson ? await response.json().catch(() => ({})) : {};
    return new Problem({
      ...details,
      status: response.status,
      code: details.code ?? `http-${response.status}`,
      requestId: details.requestId ?? response.headers.get('x-request-id') ?? undefined,
      retryAfter: Number(response.headers.get('retry-after')) || undefined,
    });
  }
}
