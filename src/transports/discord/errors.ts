/** What can keep the bot from Discord, told apart by what has to be done about it. */
export type Trouble = 'token' | 'intents' | 'refused' | 'unreachable' | 'stopped';

/**
 * Codes as sysexits.h has them: 78 settings are wrong, 77 Discord does not allow it, 69 Discord cannot be reached; and 0
 * where whoever runs the bot stopped it before it was there.
 */
const exitCodes: Record<Trouble, number> = { token: 78, intents: 78, refused: 77, unreachable: 69, stopped: 0 };

/** Discord cannot be used; the message is one line for whoever runs the bot. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly trouble: Trouble;
  readonly exitCode: number;

  constructor(trouble: Trouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.trouble = trouble;
    this.exitCode = exitCodes[trouble];
  }
}

const wrongToken =
  'Discord does not accept DISCORD_TOKEN. Copy the token again from the "Bot" page of the application (or reset it there).';

/**
 * The one line for an error of the REST API or the connection; `doing` completes "Discord refused to …". A fault of our
 * own comes back as it is: it must not pass for a network that is down.
 */
export function troubleOf(error: unknown, doing: string, api: string): unknown {
  if (error instanceof DiscordError || isOurs(error)) return error;
  const { status, code, message } = (error ?? {}) as { status?: unknown; code?: unknown; message?: unknown };
  if (status === 401 || code === 'TokenInvalid') return new DiscordError('token', wrongToken, error);
  const words = String(message ?? error)
    .replace(/\s+/g, ' ')
    .slice(0, 300);
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new DiscordError('refused', `Discord refused to ${doing}: ${words} (${String(code ?? status)})`, error);
  const reason = typeof status === 'number' ? `it answered ${status}` : words || String(code);
  return new DiscordError('unreachable', `Discord cannot be reached at ${api}: ${reason}`, error);
}

const isOurs = (error: unknown): boolean =>
  [TypeError, ReferenceError, RangeError].some((kind) => error instanceof kind) &&
  !Object.hasOwn(error as object, 'code');

/** The one line for a close of the gateway after which no reconnecting helps. */
export function troubleOfClose(closeCode: number): DiscordError {
  switch (closeCode) {
    case 4004:
      return new DiscordError('token', wrongToken);
    case 4013:
    case 4014:
      return new DiscordError(
        'intents',
        `Discord refused the intents that ANSWER_MENTIONS asks for (close code ${closeCode}).`,
      );
    default:
      return new DiscordError('refused', `Discord closed the connection for good (close code ${closeCode}).`);
  }
}
