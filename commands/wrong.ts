import type { Claim } from '../src/answers/answer.ts';
import type { Told } from '../src/bot.ts';
import { clickOf } from '../src/message/click.ts';
import type { Block } from '../src/message/fit.ts';
import type { Command, Desk } from './command.ts';
import { sayBlocks, words } from './parts/answering.ts';
import { expired, toldByClick } from './tell.ts';

/** The facts behind an answer with their ids and where each was read, and where the record can be corrected. */
export const wrong: Command = {
  name: 'wrong',
  execute(request, desk) {
    const told = toldByClick(request, desk);
    if (!told) return expired(request, desk);
    const says = words(request).wrong;
    const facts = [...new Map(told.flatMap(claimsOf).map((claim) => [claim.id, claim])).values()];
    const rows = facts.map(
      (claim): Block => ({ text: says.fact(claim.id, readAt(claim, desk)), set: 'row', cites: claim.sources }),
    );
    const blocks: Block[] = [
      { text: facts.length > 0 ? says.opening : says.none, cites: [] },
      ...rows,
      { text: says.correct(desk.repository), cites: [] },
    ];
    const tells = told.flatMap(({ tell }) => tell ?? []);
    const click = (page: number) =>
      clickOf(
        'wrong',
        tells.map((tell, index) => (index === 0 ? { ...tell, page } : tell)),
      );
    return sayBlocks(blocks, request, desk, { private: true }, { page: tells[0]?.page ?? 1, click });
  },
};

function claimsOf({ answer }: Told): readonly Claim[] {
  return answer.kind === 'claims' || answer.kind === 'nothing' ? answer.claims : [];
}

/** "Federal Register, p. 1250; Reuters, paragraph 3". */
function readAt({ sources }: Claim, { bot }: Desk): string {
  return sources.map(({ source, at }) => `${bot.knowledge.find.source(source)?.publisher ?? source}, ${at}`).join('; ');
}
