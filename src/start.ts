import { type Config, exitCodes, readConfig } from './config.ts';
import { processLog } from './log.ts';

const usage = `Usage:
  npm start                       the bot on Discord where DISCORD_TOKEN is set, else a chat in this terminal
                                  and a page to try it on, at http://127.0.0.1:8080
  npm run ask -- "a question"     one question on the command line; "npm run ask -- --help" tells more
  npm run data                    checks the knowledge files
  npm run export -- --help        tables and calendars of what the record holds
  npm run links                   looks for dead links among the sources
  npm run release                 writes down what the record says today, for /changes
  npm run backup                  writes what is kept for servers into one file; "npm run restore -- FILE" reads it
  npm run train                   learns how people ask from the example phrasings
  npm run schema                  writes the schemas for editors and for exports
  npm run register                sends the commands to Discord without starting the bot`;

const complain = (line: string) => console.error(line);

/** Runs what the command line asks for; the result is the exit code. */
async function start([subcommand, ...rest]: readonly string[]): Promise<number> {
  const configured = readConfig();
  if (configured.kind === 'problems') {
    configured.problems.forEach(complain);
    return exitCodes.config;
  }
  const { config } = configured;
  switch (subcommand) {
    case undefined:
      return run(config);
    case 'ask':
      return askOnce(rest, config);
    case 'data':
      return (await import('./start/data.ts')).checkData(rest.length > 0 ? rest : config.knowledge);
    case 'backup':
      return (await import('./start/backup.ts')).writeBackup(rest, config.storage, console.log, complain);
    case 'restore':
      return (await import('./start/backup.ts')).readBackup(rest, config.storage, console.log, complain);
    case 'schema':
      return (await import('./start/schema.ts')).writeSchemas(console.log);
    case 'train':
      return (await import('./start/train.ts')).writeModel(config.knowledge, console.log, complain);
    case 'release':
      return (await import('./start/release.ts')).writeRelease(config.knowledge, console.log, complain);
    case 'export':
      return (await import('./start/export.ts')).writeExport(rest, config.knowledge, complain);
    case 'links':
      return (await import('./start/links.ts')).checkLinks(rest, config.knowledge, console.log, complain);
    case 'register':
      return (await import('./start/discord.ts')).registerCommands(config, console.log, complain);
    case 'help':
    case '--help':
      console.log(usage);
      return exitCodes.ok;
    default:
      complain(`There is no "${subcommand}".\n${usage}`);
      return exitCodes.usage;
  }
}

/** The bot itself: on Discord where it has a token, else in this terminal. SIGTERM and SIGINT end it in order. */
async function run(config: Config): Promise<number> {
  const { makeProduct } = await import('./start/product.ts');
  const product = await makeProduct(config, complain);
  if (!product) return exitCodes.problems;
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const { token } = config.discord;
  const log = processLog(
    config.logLevel,
    [token, config.storage.url].filter((secret) => secret !== undefined),
  );
  const { follow } = await import('./start/serving.ts');
  const watching = await follow(product.serving, config.knowledge, log);
  const { openWeb } = await import('./start/web.ts');
  const overHttp = config.discord.publicKey !== undefined;
  const said: string[] = [];
  const web = overHttp ? undefined : await openWeb({ config, product, log, say: (line) => said.push(line) });
  const isBot = overHttp || token !== undefined;
  const { openKeeping } = await import('./start/keeping.ts');
  const keeping = isBot ? await openKeeping(config, product.desk, log, complain) : undefined;
  try {
    // A bot that forgets what it promised to keep would be worse than none.
    if (isBot && !keeping) return exitCodes.unavailable;
    if (overHttp)
      return await (await import('./start/http.ts')).runHttp({ config, product, log, complain, stop: stop.signal });
    if (token === undefined)
      return await (await import('./start/chat.ts')).runChat(product, stop.signal, {
        isOpen: web !== undefined,
        says: said,
      });
    said.forEach(complain);
    const { runDiscord } = await import('./start/discord.ts');
    return await runDiscord({ config, token, product, log, say: console.log, complain, stop: stop.signal });
  } finally {
    await Promise.all([web?.stop(), watching.stop()]);
    await keeping?.close();
  }
}

async function askOnce(args: readonly string[], config: Config): Promise<number> {
  const { ask, askHelp, readArguments } = await import('./transports/terminal/ask.ts');
  const read = readArguments(args);
  switch (read.kind) {
    case 'help':
      console.log(askHelp);
      return exitCodes.ok;
    case 'wrong':
      complain(read.text);
      return exitCodes.usage;
    case 'one':
    case 'lines': {
      const { makeProduct, sessionOf } = await import('./start/product.ts');
      const product = await makeProduct(config, complain);
      if (!product) return exitCodes.problems;
      return ask(read, sessionOf(product), {
        input: process.stdin,
        output: process.stdout,
        complaints: process.stderr,
      });
    }
    default:
      return read satisfies never;
  }
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = exitCodes.software;
}
// Whatever a library left open must not keep a finished program alive.
setTimeout(() => process.exit(), 3000).unref();
