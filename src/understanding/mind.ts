import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Phrasings } from '../languages/phrasings/phrasings.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameBook } from './mentions.ts';
import { type Memory, memoryOf } from './passages.ts';
import { type Prominence, prominence } from './prominence.ts';
import { type Wordings, wordingsOfDeadlines, wordingsOfEvents } from './wordings.ts';

/** All that understanding needs of a record and a language, made once for each. */
export type Mind = {
  knowledge: Knowledge;
  book: NameBook;
  words: Lexicon;
  prominent: Prominence;
  deadlines: Wordings;
  events: Wordings;
  memory: Memory;
  phrasings: Phrasings;
};

export function mind(knowledge: Knowledge, book: NameBook, words: Lexicon, phrasings: Phrasings): Mind {
  return {
    knowledge,
    book,
    words,
    prominent: prominence(knowledge),
    deadlines: wordingsOfDeadlines(knowledge),
    events: wordingsOfEvents(knowledge),
    memory: memoryOf(knowledge, words),
    phrasings,
  };
}
