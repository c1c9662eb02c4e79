import { config as readDotenv } from 'dotenv';
import { z } from 'zod';

/** Exit codes as sysexits.h has them, so that a supervisor can tell a typing mistake from a network that is down. */
export const exitCodes = {
  ok: 0,
  problems: 1,
  usage: 64,
  unavailable: 69,
  software: 70,
  denied: 77,
  config: 78,
} as const;

const snowflake = z.string().regex(/^\d{17,20}$/, 'an id of 17 to 20 digits, as "Copy ID" in Discord gives it');
const yesNo = z
  .enum(['true', 'false', 'yes', 'no', '1', '0', 'on', 'off'], { error: 'true or false' })
  .transform((text) => text === 'true' || text === 'yes' || text === '1' || text === 'on');
const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });
const port = z
  .string()
  .regex(/^\d{1,5}$/, 'a port: a number up to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'a port: a number up to 65535');
const paths = z.string().transform((text) =>
  text
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== ''),
);

/** Every variable that the program reads. `.env.example` explains each; a test compares the two. */
const environment = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'a bot token: three parts with points between them, from the "Bot" page of the application',
    )
    .optional(),
  DISCORD_APPLICATION_ID: snowflake.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: webAddress.optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'the public key from the "General Information" page: 64 digits and letters a to f')
    .optional(),
  ANSWER_MENTIONS: yesNo.default(false),
  PORT: port.default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, 'a name or address of this machine')
    .default('127.0.0.1'),
  PLAYGROUND: z
    .enum([...yesNo.in.options, 'public'], { error: 'true, false or public' })
    .transform((text) => (text === 'public' ? 'public' : yesNo.parse(text)))
    .optional(),
  KNOWLEDGE: paths.default(['data']),
  REPOSITORY_URL: webAddress.optional(),
  STORAGE_DIR: z.string().default('var'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'an address that begins with postgres://' }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'debug, info, warn or error' }).default('info'),
});

export const variableNames = Object.keys(environment.shape);

/** What the environment asks for, by what it is for. */
export type Config = {
  discord: {
    token?: string;
    applicationId?: string;
    guildId?: string;
    apiUrl?: string;
    /** Interactions then come by HTTP, signed with this key's other half, and not over the gateway. */
    publicKey?: string;
    answerMentions: boolean;
  };
  web: {
    host: string;
    port: number;
    /** The page to try it on; undefined: there where the bot is not on Discord. */
    playground?: boolean | 'public';
  };
  knowledge: readonly string[];
  repository?: string;
  /** Where it keeps what it was asked to keep: a folder, or a PostgreSQL by its address. */
  storage: { dir: string; url?: string };
  logLevel: 'debug' | 'info' | 'warn' | 'error';
};

export type Configured = { kind: 'config'; config: Config } | { kind: 'problems'; problems: readonly string[] };

/** Variables whose value must never be shown, not even when it is wrong. */
const secret: ReadonlySet<string> = new Set(['DISCORD_TOKEN', 'DATABASE_URL']);

/** Parses an environment. An empty value is an unset one: that is how `.env` files leave things out. */
export function configure(env: Readonly<Record<string, string | undefined>>): Configured {
  const given = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    return {
      kind: 'problems',
      problems: parsed.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        const found = secret.has(name) ? 'something else (not shown)' : JSON.stringify(given[name]);
        return `${name}: expected ${message}; found ${found}`;
      }),
    };
  const { data } = parsed;
  return {
    kind: 'config',
    config: {
      discord: {
        token: data.DISCORD_TOKEN,
        applicationId: data.DISCORD_APPLICATION_ID,
        guildId: data.DISCORD_GUILD_ID,
        apiUrl: data.DISCORD_API_URL,
        publicKey: data.DISCORD_PUBLIC_KEY,
        answerMentions: data.ANSWER_MENTIONS,
      },
      web: { host: data.HOST, port: data.PORT, playground: data.PLAYGROUND },
      knowledge: data.KNOWLEDGE.length > 0 ? data.KNOWLEDGE : ['data'],
      repository: data.REPOSITORY_URL,
      storage: { dir: data.STORAGE_DIR, url: data.DATABASE_URL },
      logLevel: data.LOG_LEVEL,
    },
  };
}

/** The configuration of this process: its environment over a `.env` file, where there is one. */
export function readConfig(): Configured {
  const fromFile: Record<string, string> = {};
  readDotenv({ quiet: true, processEnv: fromFile });
  return configure({ ...fromFile, ...process.env });
}

/** Whether a machine checks a change (CI systems set CI); it then wants problems in its own form, and no traffic. */
export const runsInCi = (env: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  [env.CI, env.GITHUB_ACTIONS].some((value) => value !== undefined && !['', '0', 'false'].includes(value));
