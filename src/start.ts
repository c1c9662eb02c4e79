import { exitCodes, readConfig } from './config.ts';

const usage = `Usage:
  npm start                       the bot on Discord where DISCORD_TOKEN is set, else a chat in this terminal
  npm run ask -- "a question"     one question on the command line; --help tells more
  npm run data                    checks the knowledge files
  npm run register                sends the commands to Discord`;

/** Runs what the command line asks for; the result is the exit code. */
async function start([subcommand, ...rest]: readonly string[]): Promise<number> {
  const configured = readConfig();
  if (configured.kind === 'problems') {
    for (const problem of configured.problems) console.error(problem);
    return exitCodes.config;
  }
  const { config } = configured;
  switch (subcommand) {
    case 'data':
      return (await import('./start/data.ts')).checkData(rest.length > 0 ? rest : config.knowledge);
    default:
      console.error(usage);
      return exitCodes.usage;
  }
}

process.exitCode = await start(process.argv.slice(2));
