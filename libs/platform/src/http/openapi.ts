import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API's description, made from the routes, request classes and views. Compared with docs/reference/openapi.json. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Jiebang 揭榜台')
    .setDescription('Propositions published by enterprises, revealed by university teams, and the jobs that come of them.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'From POST /api/auth/tokens' })
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', description: 'From POST /api/auth/sessions' })
    .build();
  return SwaggerModule.createDocument(app, config);
}
