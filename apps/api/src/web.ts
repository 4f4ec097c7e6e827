import { createApp } from './app.js';
import { ConfigError, readConfig } from './platform/config.js';
import { serveMetrics } from './platform/metrics.js';

/** Starts the web process: pages, API and health on one port, metrics on another. */
export async function startWeb(): Promise<void> {
  // Started by the standalone edition, this process must not outlive it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  try {
    const config = readConfig();
    const app = await createApp(config);
    const metrics = await serveMetrics(app, config);
    app.getHttpAdapter().getInstance().addHook('onClose', async () => void metrics.close());
    await app.listen(config.port, config.host);
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  }
}
