import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Acts for one person through the product's own API, without a socket. */
export class DemoClient {
  private constructor(private readonly app: NestFastifyApplication, private readonly token?: string) {}

  static anonymous(app: NestFastifyApplication): DemoClient {
    return new DemoClient(app);
  }

  static async signIn(app: NestFastifyApplication, account: string, password: string): Promise<DemoClient> {
    const { accessToken } = await new DemoClient(app).ask<{ accessToken: string }>('POST /auth/tokens', { account, password });
    return new DemoClient(app, accessToken);
  }

  async ask<Body>(route: string, body?: object): Promise<Body> {
    const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT', string];
    const reply = await this.app.inject({
      method, url: `/api${path}`, payload: body, headers: this.token ? { authorization: `Bearer ${this.token}` } : {},
    });
    if (reply.statusCode >= 400) throw new Error(`demonstration base: ${route} answered ${reply.statusCode} ${reply.body}`);
    return (reply.body === '' ? undefined : reply.json()) as Body;
  }
}
