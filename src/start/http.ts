import { type Config, exitCodes } from '../config.ts';
import type { Log } from '../log.ts';
import type { CommandIds } from '../transports/discord/markdown.ts';
import { orTrouble, registeredLine, stopped } from './discord.ts';
import { tidyDaily } from './keeping.ts';
import type { Product } from './product.ts';
import { rememberRegistered, serverToClear } from './registered-in.ts';
import { openWeb } from './web.ts';
import { startWork } from './work.ts';

/** What a run on Discord by HTTP is made of. */
export type HttpRun = {
  config: Config;
  product: Product;
  log: Log;
  complain: (line: string) => void;
  stop: AbortSignal;
};

/** Runs the bot where Discord sends interactions by HTTP: registers the commands, then serves until it is stopped. */
export async function runHttp({ config, product, log, complain, stop }: HttpRun): Promise<number> {
  const { token } = config.discord;
  let ids: CommandIds = new Map();
  if (token === undefined) complain('DISCORD_TOKEN is not set, so the commands stay as Discord has them.');
  else {
    const { registerDiscord } = await import('../transports/discord/gateway.ts');
    const failed = await orTrouble(complain, async () => {
      const done = await registerDiscord({
        ...config.discord,
        clearGuildId: serverToClear(config),
        token,
        commands: product.commands,
      });
      rememberRegistered(config);
      complain(registeredLine(done));
      ids = done.ids;
      return exitCodes.ok;
    });
    if (failed !== exitCodes.ok) return failed;
  }
  const web = await openWeb({ config, product, log, say: complain }, ids);
  if (!web) return exitCodes.unavailable;
  const { storage } = product.desk;
  const work = token === undefined ? undefined : await openWork(token, ids, { config, product, log });
  const present = token === undefined ? undefined : () => listed(token, config);
  const tidying = storage && tidyDaily(storage, log, present);
  await stopped(stop);
  tidying?.stop();
  log('info', 'stopping: finishing what is under way');
  await work?.stop();
  await web.stop();
  return exitCodes.ok;
}

async function openWork(
  token: string,
  ids: CommandIds,
  { config, product, log }: Pick<HttpRun, 'config' | 'product' | 'log'>,
) {
  const { openOutbox } = await import('../transports/discord/gateway.ts');
  return startWork(product, openOutbox({ token, apiUrl: config.discord.apiUrl }, ids), log);
}

async function listed(token: string, { discord }: Config): Promise<ReadonlySet<string>> {
  const { listServers } = await import('../transports/discord/gateway.ts');
  return listServers({ token, apiUrl: discord.apiUrl });
}
