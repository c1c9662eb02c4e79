import { PermissionFlagsBits } from 'discord-api-types/v10';
import { languageFor } from '../src/languages/index.ts';
import { discord, ours } from '../src/limits.ts';
import type { Block } from '../src/message/fit.ts';
import type { Command, Reply } from './command.ts';
import { sayBlocks } from './parts/answering.ts';
import { factForm } from './parts/fact-form.ts';
import { gapsKeptSince } from './parts/gaps.ts';
import { inServers, type Keeper, keep, keeping, mayKeepFacts, privately, withMore } from './parts/keeping.ts';
import { textOf } from './parts/reading.ts';

/** Questions that could not be answered here, and a form for the fact that was missing. */
export const gaps: Command = {
  name: 'gaps',
  definition: inServers('gaps', [], PermissionFlagsBits.ManageMessages),
  execute(request, desk) {
    const [wanted, id = ''] = (textOf(request, 'request') ?? '').split('.');
    const right = { may: mayKeepFacts, otherwise: keeping(request).gaps.mayNot };
    return keep(request, desk, right, (keeper) => {
      if (wanted === 'clear') return clear(keeper);
      if (wanted === 'fill') return fill(keeper, id);
      return list(keeper);
    });
  },
};

async function clear({ request, desk, storage, guild }: Keeper): Promise<Reply> {
  await storage.gaps.removeAll(guild);
  return withMore(privately([keeping(request).gaps.cleared], request, desk), request, {});
}

/** The form comes back to /facts, with the question that it answers. */
async function fill({ request, desk, storage, guild }: Keeper, id: string): Promise<Reply> {
  const says = keeping(request);
  const gap = await storage.gaps.find(guild, id);
  if (!gap) return privately([says.gaps.gone], request, desk);
  return { kind: 'form', form: factForm(says, `facts:filled.${gap.id}`, { asked: gap.text }) };
}

async function list({ request, desk, settings, storage, guild }: Keeper): Promise<Reply> {
  const says = keeping(request).gaps;
  const since = gapsKeptSince(request.clock.today);
  const kept = (await storage.gaps.of(guild)).filter(({ lastOn }) => lastOn >= since);
  if (kept.length === 0) return privately([settings.gaps ? says.none : says.off], request, desk);
  const { date } = languageFor(request.language);
  const shown = kept.slice(0, discord.selectOptions);
  const rows = shown.map(
    ({ text, times, lastOn }): Block => ({ text: says.row(text, times, date(lastOn)), set: 'row', cites: [] }),
  );
  const blocks: Block[] = [
    { text: says.opening(kept.length, ours.gapDays), cites: [] },
    ...rows,
    ...(settings.gaps ? [] : [{ text: says.off, cites: [] }]),
  ];
  return withMore(sayBlocks(blocks, request, desk, { private: true }), request, {
    menu: {
      placeholder: says.choose,
      click: 'gaps:pick',
      options: shown.map(({ id, text }) => ({ label: text, value: `gaps:fill.${id}` })),
    },
    choices: [[{ label: says.clear, click: 'gaps:clear', style: 'danger' }]],
  });
}
