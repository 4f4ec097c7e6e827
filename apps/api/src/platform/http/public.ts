import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'access:public';

/** Opens an address to anyone. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);
