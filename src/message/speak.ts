import type { Claim } from '../answers/answer.ts';
import type { Context, Language } from '../languages/language.ts';
import { plain, say, type Text } from '../text.ts';
import type { Block } from './fit.ts';
import type { Composable } from './setting.ts';

/** Says the claims; how a name was read is said once, in the first sentence that shows it. */
export function speak({ answer }: Composable, language: Language, context: Context): Block[] {
  let pending = context.readAs;
  const spoken = (text: (context: Context) => Text): Text => {
    const said = text({ ...context, readAs: pending });
    const words = plain(said);
    pending = pending.filter(({ written }) => !words.includes(written));
    return said;
  };
  const ofClaim = (claim: Claim): Block => ({
    text: ofWhom(
      claim,
      spoken((own) => language.claim(claim, own)),
      language,
    ),
    set: claim.set,
    cites: claim.sources,
    each: claim.each,
  });
  switch (answer.kind) {
    case 'claims':
      return answer.claims.map(ofClaim);
    case 'nothing':
      return [
        ...language.answer(answer, context).map((text): Block => ({ text, cites: [] })),
        ...answer.claims.map(ofClaim),
      ];
    case 'choose':
    case 'unclear':
      return language.answer(answer, context).map((text) => ({ text, cites: [] }));
    default:
      return answer satisfies never;
  }
}

/** What a server added is told as that, wherever it stands. */
function ofWhom({ own, set }: Claim, text: Text, language: Language): Text {
  if (own === undefined) return text;
  const isOther = own === 'differs';
  return set === undefined
    ? say`${language.word(isOther ? 'added-differs' : 'added-here')}: ${text}`
    : say`${text} (${language.word(isOther ? 'differs-row' : 'added-row')})`;
}
