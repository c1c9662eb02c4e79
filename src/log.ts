/** How much a line matters; a line below the level that was asked for is not written. */
export type Level = 'debug' | 'info' | 'warn' | 'error';

/** What happened, and facts about it that hold neither secrets nor what people asked. */
export type Log = (level: Level, event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** Where lines go, and how: `json` for machines that collect them, short text for people who look on. */
export type LogOptions = {
  level: Level;
  json: boolean;
  /** Texts that must not appear anywhere, such as the token: they are blotted out. */
  secrets: readonly string[];
  write: (line: string) => void;
  now: () => Date;
};

const levels: readonly Level[] = ['debug', 'info', 'warn', 'error'];

/** Makes a log: one line per event, whatever the facts hold. */
export function createLog({ level, json, secrets, write, now }: LogOptions): Log {
  const least = levels.indexOf(level);
  const hidden = secrets.filter((secret) => secret.length >= 8);
  return (at, event, facts = {}) => {
    if (levels.indexOf(at) < least) return;
    const time = now().toISOString();
    const line = json ? jsonOf({ time, level: at, event, ...facts }) : textLine(time, at, event, facts);
    write(hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line).replaceAll(/[\r\n]+/g, ' '));
  };
}

/** The log of this process: standard error, JSON unless somebody looks on. */
export function processLog(level: Level, secrets: readonly string[]): Log {
  return createLog({
    level,
    json: !process.stderr.isTTY,
    secrets,
    write: (line) => process.stderr.write(`${line}\n`),
    now: () => new Date(),
  });
}

function textLine(time: string, level: Level, event: string, facts: Readonly<Record<string, unknown>>): string {
  const details = Object.entries(facts).map(([name, value]) => {
    const plain = flat(name, value);
    return `${name}=${typeof plain === 'string' && !/[\s"]/.test(plain) ? plain : jsonOf(plain)}`;
  });
  return [time.slice(11, 19), level === 'info' ? '' : level.toUpperCase(), event, ...details]
    .filter((part) => part !== '')
    .join(' ');
}

/** Errors and big numbers as JSON can hold them. */
function flat(_: string, value: unknown): unknown {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === 'bigint' ? String(value) : value;
}

/** A log must not throw: what refers to itself is named and left out. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value, flat) ?? 'undefined';
  } catch {
    return '"[cannot be written]"';
  }
}
