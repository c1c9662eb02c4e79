import type { Tell } from '../src/answers/answer.ts';
import { tellsOfTopic } from '../src/message/topic.ts';
import type { Command, Desk, Request } from './command.ts';
import { plainTell, sayTold } from './parts/answering.ts';
import { textOf } from './parts/reading.ts';
import { expired } from './tell.ts';

/** The button of a message that the bot sent by itself: tells whoever clicks it the whole answer, as of now. */
export const kept: Command = {
  name: 'kept',
  async execute(request, desk) {
    const tells = await tellsBehind(textOf(request, 'request') ?? '', request, desk);
    const told = tells.map((tell) => desk.bot.tell(tell, request.clock));
    return told.length > 0 ? sayTold(told, request, desk, { private: true }) : expired(request, desk);
  },
};

/** What a job was about; nothing for a job of another server or person, and for what is no longer kept. */
async function tellsBehind(mark: string, request: Request, { storage }: Desk): Promise<readonly Tell[]> {
  const job = await storage?.jobs.find(mark);
  if (!storage || !job?.of) return [];
  if (job.kind === 'post') {
    const summary = await storage.summaries.find(job.of);
    return summary && summary.guild === request.place.guild ? tellsOfTopic(summary.details.topic, 'usual') : [];
  }
  const alarm = await storage.alarms.find(job.of);
  const isOwn = alarm?.person !== undefined && alarm.person === request.asker.id;
  if (job.kind !== 'remind' || !alarm || !(isOwn || alarm.guild === request.place.guild)) return [];
  const { deadline } = JSON.parse(job.details) as { deadline: string };
  return [plainTell('deadlines', [{ kind: 'deadline', id: deadline }])];
}
