import type { APIInteraction } from 'discord-api-types/v10';
import { type Back, Exchange, type Setup } from './exchange.ts';

/** One interaction, one response. Catches everything: the log gets an id and the error, the user the id. */
export async function respond(raw: unknown, setup: Setup, back: Back): Promise<void> {
  if (!isInteraction(raw)) {
    setup.log('warn', 'malformed interaction');
    return;
  }
  const exchange = new Exchange(setup, back, raw);
  try {
    await exchange.answer();
  } catch (error) {
    await exchange.apologise(error);
  }
}

function isInteraction(raw: unknown): raw is APIInteraction {
  if (typeof raw !== 'object' || raw === null) return false;
  const { id, token, type } = raw as Record<string, unknown>;
  return typeof id === 'string' && /^\d{1,20}$/.test(id) && typeof token === 'string' && typeof type === 'number';
}
