import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { discord } from '../../src/limits.ts';

const definitions = commands.flatMap(({ name, definition }) => (definition ? [{ name, definition }] : []));
const slashes = definitions.flatMap(({ definition }) =>
  'description' in definition && definition.type !== ApplicationCommandType.PrimaryEntryPoint ? [definition] : [],
);

describe('the commands as Discord gets them', () => {
  it('are these, and each name stands once', () => {
    expect(definitions.map(({ definition }) => definition.name)).toEqual([
      'ask',
      'app',
      'apps',
      'owner',
      'measure',
      'deadlines',
      'timeline',
      'changes',
      'Which apps are named?',
      'summary',
      'reminders',
      'facts',
      'settings',
      'gaps',
      'privacy',
      'help',
      'about',
    ]);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const { name, definition } of definitions) expect(definition.name).toBe(name);
  });

  it('work in servers, direct messages and private channels, installed by servers and by users', () => {
    const kept = ['facts', 'settings', 'gaps'];
    const posting: Record<string, number[]> = { summary: [0], reminders: [0, 1] };
    for (const { name, definition } of definitions)
      expect(definition).toMatchObject(
        kept.includes(name)
          ? { integration_types: [0], contexts: [0] }
          : { integration_types: [0, 1], contexts: posting[name] ?? [0, 1, 2] },
      );
  });

  it('keep to the limits', () => {
    for (const definition of slashes) {
      expect(definition.name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      if (!('description' in definition)) throw new Error('a slash command without a description');
      const options = definition.options ?? [];
      expect(options.length).toBeLessThanOrEqual(discord.commandOptions);
      const names = options.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const required = options.map((option) => 'required' in option && option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      for (const { name, description } of [definition, ...options]) {
        expect(name).toBe(name.toLowerCase());
        expect(name.length).toBeLessThanOrEqual(discord.commandName);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length, description).toBeLessThanOrEqual(discord.commandDescription);
      }
      expect(JSON.stringify(definition).length).toBeLessThanOrEqual(discord.commandText);
    }
  });

  it('take a day and privacy wherever they answer', () => {
    for (const name of ['ask', 'app', 'apps', 'owner', 'measure', 'deadlines']) {
      const definition = slashes.find((one) => one.name === name);
      const options = definition && 'options' in definition ? (definition.options ?? []) : [];
      const types = new Map(options.map((option) => [option.name, option.type]));
      expect(types.get('as_of')).toBe(ApplicationCommandOptionType.String);
      expect(types.get('private')).toBe(ApplicationCommandOptionType.Boolean);
    }
  });
});
