import { type DynamicModule, Module } from '@nestjs/common';
import { Announcements } from './announcements.js';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { DatabaseModule } from './database/database.module.js';
import { Duties } from './duties.js';
import { Cursors } from './http/cursor.js';
import { Idempotency } from './http/idempotency.js';
import { RateLimits } from './http/rate-limits.js';
import { Remembered } from './remembered.js';
import { Sealer } from './sealed.js';
import { DocumentSigner } from './signature/document-signer.js';
import { FileKeySigner } from './signature/file-key-signer.js';
import { FolderStorage, Storage } from './storage/storage.js';
import { Typesetter } from './typeset/typesetter.js';

/** What any product needs and no word of the trade: time, secrets, database, storage, conventions of HTTP. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, clock = new Clock()): DynamicModule {
    const shared = [Announcements, Duties, Remembered, Sealer, Cursors, Idempotency, RateLimits, Typesetter];
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule],
      providers: [{ provide: CONFIG, useValue: config }, { provide: Clock, useValue: clock }, { provide: Storage, useClass: FolderStorage }, { provide: DocumentSigner, useClass: FileKeySigner }, ...shared],
      exports: [CONFIG, Clock, Storage, DocumentSigner, ...shared],
    };
  }
}
