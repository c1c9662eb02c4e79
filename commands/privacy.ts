import type { Command } from './command.ts';
import { anywhere, jsonFile, keeping, privately, withMore } from './parts/keeping.ts';
import { textOf } from './parts/reading.ts';

/** What is kept about the asker, as a file; and deletes it. */
export const privacy: Command = {
  name: 'privacy',
  definition: anywhere('privacy'),
  async execute(request, desk) {
    const { privacy: says, ...others } = keeping(request);
    const { storage } = desk;
    const { id } = request.asker;
    if (!storage) return privately([says.opening, others.nothingKept], request, desk);
    if (textOf(request, 'request') === 'delete') {
      await storage.people.forget(id);
      return withMore(privately([says.removed], request, desk), request, {});
    }
    const kept = await storage.people.kept(id);
    const { reminders, drafts } = kept;
    if (reminders.length + drafts.length === 0)
      return privately([says.nothing, says.opening, says.server], request, desk);
    const texts = [says.kept(reminders.length, drafts.length), says.opening, says.server];
    return withMore(privately(texts, request, desk), request, {
      choices: [[{ label: says.remove, click: 'privacy:delete', style: 'danger' }]],
      attachments: [jsonFile('about-you.json', says.alt, { you: id, ...kept })],
    });
  },
};
