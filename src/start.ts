import { type Config, exitCodes, readConfig } from './config.ts';
import { processLog } from './log.ts';

const usage = `Usage:
  npm start                       the bot on Discord where DISCORD_TOKEN is set, else a chat in this terminal
  npm run ask -- "a question"     one question on the command line; "npm run ask -- --help" tells more
  npm run data                    checks the knowledge files
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
  if (token === undefined) return (await import('./start/chat.ts')).runChat(product, stop.signal);
  const { runDiscord } = await import('./start/discord.ts');
  const log = processLog(config.logLevel, [token]);
  return runDiscord({ config, token, product, log, say: console.log, complain, stop: stop.signal });
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
