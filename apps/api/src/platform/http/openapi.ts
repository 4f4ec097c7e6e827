import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const description = `The REST API of the citizen window of a Moroccan province.

Instants are RFC 3339 in UTC; civil dates (\`YYYY-MM-DD\`) and times (\`HH:mm\`) are Moroccan local time, ready to show.
Problems are RFC 9457 problem details in the language of \`Accept-Language\` (ar, fr, en).
Lists take \`limit\` and \`cursor\`. Creations take an \`Idempotency-Key\`. A case is changed with \`If-Match\`.
Only additive changes are made inside \`/v1\`.`;

/** The OpenAPI 3.1 document of all that the house offers, from its controllers. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Nafida')
    .setDescription(description)
    .setVersion('1.0.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of `signIn`, good for 15 minutes.' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, options, { operationIdFactory: (_, method) => method });
  return document;
}
