import type { Desk } from '../../../../commands/command.ts';
import type { Bot, Told } from '../../../bot.ts';

/** A desk that remembers what was told across it, and whether anything but the bot was used. */
export type Observed = { desk: Desk; told: Told[]; used: ReadonlySet<string> };

/** What changes nothing however often it is asked. */
const harmless: ReadonlySet<string> = new Set(['repository', 'record', 'places']);

/** Watches over one interaction's shoulder; what it sees is for whoever looks inside a reply. */
export function observe(desk: Desk): Observed {
  const told: Told[] = [];
  const used = new Set<string>();
  const watched = new Proxy(desk, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === 'bot') return watchedBot(value as Bot, told);
      const isPlain = typeof value !== 'object' || value === null || harmless.has(String(name));
      return isPlain ? value : noting(value, () => used.add(String(name)));
    },
  });
  return { desk: watched, told, used };
}

/** The same object; `note` is called whenever something is done with it. */
function noting(thing: object, note: () => void): object {
  return new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'object' && value !== null) return noting(value, note);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        note();
        return Reflect.apply(value, target, args);
      };
    },
  });
}

function watchedBot(bot: Bot, told: Told[]): Bot {
  return new Proxy(bot, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      switch (name) {
        case 'ask':
          return (...args: Parameters<Bot['ask']>) => {
            const answers = target.ask(...args);
            told.push(...answers);
            return answers;
          };
        case 'tell':
          return (...args: Parameters<Bot['tell']>) => {
            const answer = target.tell(...args);
            told.push(answer);
            return answer;
          };
        // The same bot over other records is watched too.
        case 'with':
          return (...args: unknown[]) => watchedBot(Reflect.apply(value, target, args) as Bot, told);
        default:
          return value;
      }
    },
  });
}
