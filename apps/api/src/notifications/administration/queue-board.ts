import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter as NestFastifyAdapter } from '@nestjs/platform-fastify';
import { CONFIG, type Config } from '../../platform/config.js';
import { sendProblem } from '../../platform/http/problem.filter.js';
import { Unauthorized } from '../../platform/problem.js';
import { BullSenders } from '../delivery/bull-senders.js';
import { boardCookie, boardPath, QueueBoardKeys } from './queue-board-keys.js';

/** The board draws with inline styles. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; frame-ancestors 'none'";

/** A font of another house, which nobody who looks at a page of ours is to be known to. */
const foreign = /<link href="https:[^>]+>/g;

/** Lets an admin look into the job queue. It only shows: the outbox says what is sent, and sending again is an operation of ours. */
@Injectable()
export class QueueBoard implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost<NestFastifyAdapter>,
    private readonly senders: BullSenders,
    private readonly keys: QueueBoardKeys,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  onModuleInit(): void {
    const httpAdapter: NestFastifyAdapter | undefined = this.http.httpAdapter;
    // A process without doors has nowhere to show it.
    if (!httpAdapter) return;
    const board = new FastifyAdapter();
    board.setBasePath(boardPath);
    createBullBoard({ queues: this.senders.all().map((queue) => new BullAdapter(queue, { readOnlyMode: true })), serverAdapter: board });
    void httpAdapter.getInstance().register(async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        void reply.header('content-security-policy', policy).header('cache-control', 'no-store');
        if (await this.keys.opens(request.cookies[boardCookie])) return;
        sendProblem(reply, request, new Unauthorized('unauthenticated'), this.config.publicUrl);
        return reply;
      });
      scope.addHook('onSend', async (_request, reply, payload) =>
        typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html') ? payload.replace(foreign, '') : payload,
      );
      await scope.register(board.registerPlugin(), { prefix: boardPath });
    });
  }
}
