import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** One broken rule of one field, as a program reads it. */
export class FieldProblemAnswer {
  @ApiProperty({ description: 'JSON pointer into the request body, or `?name` for a query parameter.', example: '/phone', maxLength: 200 })
  pointer: string;

  @ApiProperty({ description: 'Which rule was broken; stable.', example: 'phone', maxLength: 64 })
  code: string;

  @ApiProperty({ description: 'What to do, in the language of `Accept-Language`.', example: 'Enter a Moroccan phone number, such as 06 61 23 45 67.', maxLength: 500 })
  message: string;
}

/** What every answer that is not a success looks like (RFC 9457). */
export class ProblemAnswer {
  @ApiProperty({ description: 'Address that names this kind of problem; stable.', example: 'https://nafida.example/api/problems/invalid_input', format: 'uri', maxLength: 300 })
  type: string;

  @ApiProperty({ description: 'The HTTP status once more.', example: 400, type: 'integer', minimum: 400, maximum: 599 })
  status: number;

  @ApiProperty({ description: 'The kind of problem, in the language of `Accept-Language`.', example: 'Please check your answers', maxLength: 200 })
  title: string;

  @ApiProperty({ description: 'What happened and what to do, in the language of `Accept-Language`.', example: 'One answer must be corrected.', maxLength: 1000 })
  detail: string;

  @ApiProperty({ description: 'The kind of problem for programs; stable.', example: 'invalid_input', maxLength: 64 })
  code: string;

  @ApiProperty({ description: 'Quote it to the support of the province.', example: 'b3f0c7de-1c1c-4a39-9a3e-3a86d3b7d1f2', maxLength: 64 })
  requestId: string;

  @ApiProperty({ description: 'Which fields must be corrected.', type: [FieldProblemAnswer], required: false, maxItems: 10_000 })
  errors?: FieldProblemAnswer[];
}

const meanings: Record<number, string> = {
  400: 'The input breaks a rule; `errors` says which.',
  401: 'Nobody is signed in, or the proof of identity was refused.',
  403: 'Whoever is signed in may not do this.',
  404: 'There is no such thing, or it is not for this reader to see.',
  409: 'It is not possible in the present state.',
  412: 'The thing has changed since it was read.',
  413: 'The body is too large.',
  415: 'The body is of a kind that is not accepted.',
  422: 'The idempotency key was used for another input.',
  428: 'The version that was read must be named in `If-Match`.',
  429: 'Too many tries; `Retry-After` says when to come back.',
  503: 'A part is away for a moment; `Retry-After` says when to come back.',
};
const retryLater = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' as const, minimum: 0, maximum: 86_400 } } };

/** Documents the problems an address may answer with; an outage (503) and the caller’s pace (429) may meet anyone. */
export function Problems(...statuses: (keyof typeof meanings & number)[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemAnswer),
    ...[...new Set([...statuses, 429, 503])].map((status) =>
      ApiResponse({
        status,
        description: meanings[status] ?? 'A problem.',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
        ...(status === 429 || status === 503 ? { headers: retryLater } : {}),
      }),
    ),
  );
}

/** Documents that a creation may be sent again under the same key without making a second one. */
export function Idempotent(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Any printable text of at most 255 characters, such as a UUID. The same key and input replay the first answer for at least 24 h; another input under it gets 422; while the first is still running, 409.',
    schema: { type: 'string', maxLength: 255 },
  });
}

/** Documents that a change names the version it was made on. */
export function IfMatchHeader(): MethodDecorator {
  return ApiHeader({ name: 'If-Match', required: false, description: 'The version that was read, as in `"3"`; without it 428, with an older one 412.', schema: { type: 'string', maxLength: 20 } });
}
