/** What understanding needs to know of a language: which words give which part of a question away. */
import type { Glosses, Tongue } from '../glosses/glosses.ts';
import type { SmallWords } from '../glosses/small-words.ts';

/** The parts of a question that a word can give away. */
export type CueClass =
  | 'who'
  | 'whose'
  | 'what'
  | 'which'
  | 'when'
  | 'where'
  | 'why'
  | 'how'
  | 'how-many'
  | 'how-long'
  | 'yes-no'
  | 'own'
  | 'behind'
  | 'develop'
  | 'operate'
  | 'control'
  | 'parent'
  | 'subsidiary'
  | 'found'
  | 'share'
  /** Whoever has a share: "investors", "shareholders". */
  | 'holder'
  | 'affiliate'
  | 'have'
  | 'ban'
  | 'allow'
  | 'name'
  | 'list'
  | 'sign'
  | 'issue'
  | 'publish'
  | 'effect'
  | 'end'
  /** What somebody found is left as it was: "kept", "stuck with". */
  | 'keep'
  /** Somebody makes something known: "announced". */
  | 'announce'
  /** By which part of the law something is done: "under which section". */
  | 'legal-basis'
  /** What came where something was before: "in place of", "instead". */
  | 'instead'
  | 'status'
  | 'still'
  | 'extend'
  | 'enforce'
  | 'deadline'
  | 'must'
  | 'left'
  | 'due'
  | 'past'
  /** A day came and went: "went by", "ran out". */
  | 'went-by'
  | 'do'
  | 'mean'
  | 'require'
  | 'reason'
  | 'penalty'
  /** It was done to somebody. */
  | 'fined'
  /** Fines were brought in, or paid: "collected in fines". */
  | 'levied'
  /** What a breach would cost: "per user", "the price tag". */
  | 'price'
  /** The names of what was told of are asked for: "namely?", "those being?". */
  | 'namely'
  /** What something goes by is asked for: "name?", "what is it called". */
  | 'called'
  /** Devices of people's own, and not of an office: "personal phones". */
  | 'own-device'
  /** Who leads a company beside its owners. */
  | 'board'
  | 'user'
  | 'citation'
  /** A part of a rule by its number: "the clause". */
  | 'clause'
  /** A part of what was to come, after another: "the second stage". */
  | 'stage'
  | 'exception'
  | 'court'
  | 'court-sure'
  | 'say-sure'
  | 'report-sure'
  | 'be'
  | 'judge'
  | 'say'
  | 'report'
  | 'plan'
  | 'happen'
  /** What would have come of something that never came: "would have happened", "was going to happen". */
  | 'would-be'
  /** An office says what falls under an order: "identified", "acted on". */
  | 'identify'
  /** Done in truth, and not only on paper: "actually barred", "in the end". */
  | 'in-fact'
  | 'next'
  | 'before'
  | 'change'
  /** Whoever asks was away for a time: "what did I miss", "I last read of it". */
  | 'catch-up'
  | 'between'
  | 'timeline'
  | 'compare'
  /** Which of two is older, or newer. */
  | 'older'
  /** Which of two or more has more. */
  | 'larger'
  /** Which of two sides has more: "more", "fewer", "most". */
  | 'more'
  /** How many times something was done: "how many times", "how often". */
  | 'how-often'
  /** "A single app". */
  | 'single'
  /** Somebody goes to court: "sued", "brought the case". */
  | 'sued'
  /** How a case ends for somebody: "won", "lost". */
  | 'won'
  /** Whom something binds is asked for: "for whom", "applies to". */
  | 'addressed'
  /** What is counted together: "total", "the sum of". */
  | 'sum'
  /** What is barred or demanded is done, or left undone, all the same: "violates", "ignores". */
  | 'breach'
  /** It is put in place again: "brought back", "reinstated". */
  | 'restore'
  | 'same'
  | 'both'
  | 'except'
  /** What stands with something in one place: "beside", "next to". */
  | 'beside'
  | 'outside'
  /** Something is not put where others of it are: "omits", "leaves off". */
  | 'omit'
  | 'also'
  | 'only'
  | 'all'
  | 'any'
  | 'none'
  | 'scoop'
  /** What held and holds no longer. */
  | 'over'
  | 'source'
  | 'dispute'
  | 'record'
  | 'bot'
  | 'bot-sure'
  /** What the bot is not, or does not do. */
  | 'bot-limits'
  | 'bot-grounds'
  /** What is kept of nobody and nothing: how a chamber voted, where somebody grew up. */
  | 'unkept'
  /** What an app gathers, and what it is kept on. */
  | 'data'
  /** "the other one", "of them": what was said before is meant, whatever that is. */
  | 'back-reference'
  | 'help'
  | 'date-of'
  /** "Through what date", "till when". */
  | 'until-when'
  | 'tell'
  | 'measure'
  | 'order'
  | 'law'
  | 'rule'
  | 'list-noun'
  | 'directive'
  | 'memo'
  | 'ruling-noun'
  | 'app'
  | 'company'
  | 'people'
  | 'country'
  | 'state'
  | 'leaving'
  | 'grant'
  | 'device'
  | 'deal'
  /** What somebody has to offer, right after the name: "their things". */
  | 'wares'
  /** Whether somebody goes on fighting: "gave up", "fought on". */
  | 'give-in'
  /** Who or what says whether something counts: "decides", "determines". */
  | 'settles'
  | 'number-word'
  /** Whether names stand by themselves: "one entry or two", "separate". */
  | 'entries'
  | 'ordinal'
  | 'base'
  | 'alias'
  | 'kind'
  | 'sell'
  | 'pronoun'
  | 'several'
  | 'explain'
  | 'remove'
  | 'not'
  | 'if'
  | 'take'
  | 'first'
  | 'last'
  | 'of'
  | 'by'
  | 'back'
  /** What holds enforcement off for a time: "the pause", "holding back". */
  | 'pause'
  /** Something was done at somebody's word: "gave the word", "pulled the trigger". */
  | 'at-word'
  /** One did as another had done: "copied", "mirrors". */
  | 'copied'
  /** What may be counted off as a pause may: "the third extension". */
  | 'extension'
  /** "Who is on that list". */
  | 'who-is-in'
  /** When something first came to its users: "launched", "came out". */
  | 'launched'
  /** A day that goes from one to another: "from what to what", "each time". */
  | 'moves'
  /** One of several rounds of names: "batch", "wave". */
  | 'batch'
  /** How large something is. */
  | 'size'
  /** Of several the one with the fewest. */
  | 'smallest'
  /** Somebody answers what was done: "reacted", "responded". */
  | 'react'
  /** What something does, as a noun, and not that it begins. */
  | 'effect-noun'
  /** What comes to a list: "added", "put on". */
  | 'join'
  /** What people do with an app: "use", "download". Said of anything, such words account for nothing in a question. */
  | 'usage'
  /** What a measure is meant to keep off: "the risk", "which threat". */
  | 'danger'
  /** The number under which a company's shares are traded: "stock code". */
  | 'stock-code'
  | 'ever'
  /** Asks whether something may be done: "can i", "is it legal". */
  | 'leave'
  /** What gives somebody the power to act: "lets", "empowers". */
  | 'lets'
  /** Somebody is free to do something: "may", "could". */
  | 'able'
  /** Of a sale, that somebody gets the thing: "bought", "took over". */
  | 'buys';

/** Why words speak for a refusal. */
export type RefusalClass = 'advice' | 'opinion' | 'prediction' | 'instruction' | 'topic';

export type Cues = {
  words: Readonly<Record<CueClass, string>>;
  /** Several words together, before single words are looked at. */
  phrases: Readonly<Partial<Record<CueClass, readonly string[]>>>;
  /** Words that carry no content. */
  plain: string;
  /** Small talk around a question. */
  chatter: string;
  /** `sure` words and phrases are declined whatever else is said, where the record is not asked about beside them. */
  refusals: Readonly<Record<RefusalClass, { words: string; phrases: readonly string[]; sure?: readonly string[] }>>;
  numbers: Readonly<Record<string, number>>;
  /** What stands right before a number and says that there are more, or fewer. */
  bounds: Readonly<Record<'over' | 'least' | 'under' | 'most', readonly string[]>>;
  ordinals: Readonly<Record<string, number>>;
  /** Days of a month in words, up to such as no month has; and what stands before one: "twenty-first". */
  dayOrdinals: Readonly<Record<string, number>>;
  tens: Readonly<Record<string, number>>;
  /** The word for a hundred, and what stands before it for one: "a". */
  hundred: string;
  indefinites: readonly string[];
  /** The days of a week, in full and short. */
  weekdays: string;
  months: Readonly<Record<string, number>>;
  /** Seasons, each from one month and day to another; one without them lies in two years. */
  seasons: Readonly<
    Record<string, { from?: readonly [month: number, day: number]; to?: readonly [month: number, day: number] }>
  >;
  /** Words for an office, and how offices are written on record. */
  offices: Readonly<Record<string, string>>;
  /** Words for somebody who heads a firm and need not own it. */
  heads: string;
  /** Whoever leads a place. */
  leads: string;
  /** What is asked of somebody's life. */
  lives: string;
  /** Two words for a day that only what was said before could tell. */
  vagueDates: readonly string[];
  /** Words for a time spoken of before, where they end a question: "at the time", "on friday". */
  thatTime: readonly string[];
  /** Those of them that are spoken of before wherever something is said to have been: "what applied at that point". */
  thatPoint: readonly string[];
  /** What those who ask call themselves as a place is called, and what stands before it then: "does that go for us". */
  ourselves: { words: string; before: string };
  /** The one word for it at the end of what asks how something was. */
  thenWord: string;
  /** What opens such a question. */
  thenOpeners: string;
  /** Of a time that is told by something that happened, its unit, what joins them, and what happened: "the day after the ruling". */
  eventTimes: { units: string; signs: string; happenings: string };
  /** Words that open a clause by which only whoever asks knows the day, by the first: "when" and "my", for "when my". */
  ownTimes: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Words after which somebody does something only by the way: "the act that Y signed", "between Y signing it and that day". */
  clauseOpeners: string;
  /** Of the cues in which a belief may be shown, the word that stands for any other: "lifted" for "scrapped". */
  believing: Partial<Readonly<Record<CueClass, string>>>;
  /** Words before a clause that tells by the way whose something is, and words before those: "now that X owns it". */
  tieOpeners: string;
  tieLeads: string;
  /** What somebody does for a price, and what a sum is told in: of what was paid nothing is kept. */
  paying: { verbs: string; sums: string };
  /** Who uses an app, and where: of them nothing is kept. */
  venues: string;
  /** What somebody ought to do: advice, unless it is asked when others ought to. */
  duties: string;
  /**
   * Days that have a name and are the same in every year, as folded words: month and day, and whether the name means that
   * day only with its year.
   */
  holidays: Readonly<Record<string, readonly [month: number, day: number, ofYear?: 'of-year']>>;
  /** Words before a period that stand for its edge, "end of 2021", or for a part of it, "early 2021". */
  edges: Readonly<Record<string, 'start' | 'early' | 'middle' | 'late' | 'end'>>;
  /** Words between an edge and its period: "the end of 2021". */
  edgeSigns: readonly string[];
  /** The same before "day of" a period: "the last day of 2021". */
  edgeDays: Readonly<Record<string, 'start' | 'end'>>;
  /** Words that place a date; `notSince` are words before "from" that make it another "from". */
  timeSigns: Readonly<Record<'before' | 'after' | 'since' | 'until' | 'on' | 'near' | 'notSince', readonly string[]>>;
  /** Words that order a record to be changed, what they would have changed, and commands that servers know after a sign. */
  changing: string;
  changed: string;
  commands: string;
  /** Words before which (or after which) an ordinary-looking name is a verb: "can you share it with me". */
  verbBefore: string;
  verbAfter: string;
  /** Words that speak for a name beside them: "on QQ", "QQ account". */
  nameBefore: string;
  nameAfter: string;
  /** Words between the names of a list, beside the joiners; and articles, after which a word is an ordinary noun. */
  listSigns: string;
  /** What stands before what others were named with. */
  joining: string;
  /** What stands between an order and whom it is about. */
  against: string;
  /** What stands for an answer after "if". */
  answered: string;
  /** Between two times these set the one beside the other: "in 2020 against now". */
  setAgainst: string;
  /** What stands between a name and the list that it may be on. */
  listing: string;
  articles: string;
  /** Words before a thing that is one and known: "the scanner". */
  definite: string;
  /** What may be asked of something in one noun, whose it is before that noun, what sets two of them apart, and the words that ask for a day and for one of several. */
  details: { nouns: string; whose: string; apart: string; when: string; which: string };
  /** Words that stand for somebody or something spoken of before: "it". */
  anaphors: string;
  /** Words that point at something spoken of before: "that's". */
  pointers: string;
  /** Words between a thing and whose it is: "belongs to", "a part of". */
  belonging: string;
  /** What says of an order that it is one of a president: before the noun, and as the noun itself. */
  executive: { before: string; nouns: string };
  /** Verbs of whoever has something, before what they have. */
  owning: string;
  /** Nouns for what somebody has: "the property of". */
  possessions: string;
  /** Words that stand for a noun told before: "which one", "the ones". */
  ones: string;
  /** Nouns for somebody without a name: "the expert". */
  personNouns: string;
  /** In a message that asks nothing, only these speak for an ordinary-looking name. */
  messageBefore: string;
  /** Near one of these a name of everyday words is that of another thing: of a film, a book, a newspaper. */
  otherThings: string;
  /** Words that speak of apps, of phones and of games anywhere in a message: "the server is down". */
  appSigns: string;
  /** Right before one of these a name is that of a place: "the river". */
  otherPlaces: string;
  /** Articles of what is known to those who are spoken to: "the", "my". */
  ownArticles: string;
  /** Nouns for an app beside its name: "the game". */
  appNouns: string;
  /** After a name these say nothing of what it is: "is". */
  copulas: string;
  /** What is done with a game. */
  played: string;
  /** Before "the" and a name these say that it is a place where people write: "in the". */
  groupBefore: string;
  /** Articles of one of many: "a". */
  indefinite: string;
  /** After a name these say that the firm is meant: "shares"; right after it, for certain: "Inc". */
  firmAfter: string;
  /** Short forms in how a law is cited: "Pub.", "Stat.". */
  citing: string;
  firmEnds: string;
  /** What only a firm has, after its possessive, and what only a firm does: "its office", "hired". */
  firmHas: string;
  firmDoes: string;
  /** What somebody does at a firm: "interviewed at". */
  workedAt: string;
  /** By the category of an app, what is said of an app of that kind and hardly of anything else. */
  kindSigns: Readonly<Record<string, string>>;
  /** By the category, works that have the names of such apps: "the movie". */
  otherWorks: Readonly<Record<string, string>>;
  /** Before a name these say by what something was sent: "over". */
  sentOver: string;
  /** Before "my" and a name these say that people write to each other there: "add my"; the categories of such apps. */
  givenBefore: string;
  writtenIn: string;
  /** Before a noun or a name: "no". */
  noneOf: string;
  /** What apps have, after their names: "support". */
  appHas: string;
  /** Words before a name that put one thing into a sentence: "remember", "addicted to". */
  framedBy: string;
  /** What is said of a firm's money, and of no app's. */
  moneyWords: string;
  /** After several words these tell where or for whom they are meant: "at". */
  whereTo: string;
  /** What somebody is called by: "name". */
  nameNouns: string;
  /** After a firm's name these tell how its shares do: "fell". */
  sharesDid: string;
  /** Before a firm's name these put somebody there: "at". */
  workedBefore: string;
  /** What is asked of somebody: "asked". */
  askedOf: string;
  /** Those who do something: "i". */
  doers: string;
  /** Everyday words that no list of words has. */
  modern: string;
  /** Before a name these say that something is done within it: "in". */
  usedIn: string;
  /** Forms of verbs that look like nouns: "made". */
  didVerbs: string;
  /** Before "a" and a name these ask whether there is a place of that kind: "is there a". */
  askedBefore: string;
  /** Before a noun these say by what something was sent: "by telegram". */
  sentBy: string;
  /** Between two names of a message these put them side by side, where one has several words: "from this to that". */
  /** Words that end no line, and those that begin none: a line beside them goes on. */
  unended: string;
  goingOn: string;
  /** What says that something is on a list no longer: "off the list". */
  leaving: string;
  fromTo: string;
  /** Words after which a weak place name is a place, or is none: "in us", "tell us". */
  placeBefore: string;
  notPlaceBefore: string;
  /** Words that open a question about what will be. */
  futureOpeners: string;
  /** Words before "going to" that put it in the past. */
  pastOpeners: string;
  /** Words that say of a thing how it was. */
  pastVerbs: string;
  /** Phrases that only lead up to a question: their words give nothing away. */
  quiet: readonly string[];
  /** Adjectives of places: "Chinese". */
  adjective: RegExp;
  /** "In his first term", with `which` of them it was; and what places a time before, since or between days. */
  termOfOffice: RegExp;
  termWords: { before: string; since: string; between: readonly [string, string] };
  /** Where something is from, said of it: "is it American". */
  nationality: RegExp;
  /** Plural forms of nouns for measures. */
  plural: RegExp;
  /** Forms of such nouns that are verbs, and words after which such a noun is one: "to ban". */
  verbForms: string;
  verbSigns: string;
  /** What puts an end to a law or an order for good: "repealed". */
  repealing: string;
  /** What a court does to a measure that it does not let begin or go on. */
  stopping: string;
  /** Words between a noun and what it is about ("the order on TikTok"), and between it and its date ("signed in"). */
  aboutSigns: string;
  /** What whoever asks has or does: "own a shop", "work at a school". */
  having: string;
  /** Between two of which one is asked for: "X or Y". */
  alternatives: string;
  /** "Makes them sell": whoever makes somebody do something has not made what is named next. */
  causing: string;
  /** "Scooped X up": verbs that buy what stands between them and a word of their own. */
  takingOver: { verbs: string; particles: string };
  /** What asks behind "how did X" or "was X" for what X thought of something: "take", "mad". */
  taking: { verbs: string; moods: string };
  /** "Took X off": verbs that bar with a word of their own behind what they bar, and those words. */
  parting: { verbs: string; particles: string };
  /** "Took the ban away": verbs that end a bar with a word of their own behind it, and those words. */
  lifting: { verbs: string; particles: string };
  /**
   * "Leaving X aside": verbs that leave out what stands between them and a word of their own; and what stands behind the
   * names that a question begins with and leaves out: "X left out of account".
   */
  /** Verbs that bar something, and what they mean where a bar is what they are said of: "the ban was blocked". */
  overruling: { words: string; as: string };
  leavingOut: { verbs: string; particles: string; behind: readonly string[] };
  datingSigns: string;
  /** Words before a day that is asked about: "on", "by". */
  dayPrepositions: string;
  /** Words between the first and the last date of a time. */
  spanSigns: string;
  /** Units of time after a number, nouns that a number counts ("names"), and words before such a number ("the"). */
  units: string;
  dayUnits: string;
  /** By which words the record speaks of an office's phones and computers. */
  devices: readonly string[];
  countedNouns: string;
  countOpeners: string;
  /** Behind an ordinal these stand for a round: "on the first go". */
  turns: string;
  /** Between a noun and its number: "round number two". */
  numberSigns: string;
  /** Words that open a question. */
  openers: string;
  /** Words that open a question after a joiner: "and whether". */
  whether: string;
  /** Those who ask, as they speak of themselves. */
  oneself: string;
  /** Between whoever asks and where they come from: "I am from". */
  origin: string;
  /** What names or words stand in, whatever it is: "which document is that". */
  papers: string;
  /**
   * What a text leaves open at its end: "named X and..?", "X: in Texas and who else"; what asks for it instead, what stands
   * before a place, and what asks for places already.
   */
  openEnds: {
    and: RegExp;
    others: RegExp;
    words: { what: string; where: string; beforePlace: RegExp; asked: RegExp };
  };
  /** What sets one thing beside another, each of them and what is said behind, what of that only asks whether they are alike, and how that is asked plainly. */
  sidesSet: { set: RegExp; alike: RegExp; words: { compare: string; and: string } };
  /** A firm's shares are brought to a market: "its ipo", "went public". */
  flotation: RegExp;
  /** What stands beside a blank that is to be filled in, and what asks for it instead. */
  blanks: Record<'counted' | 'dated' | 'joined' | 'bySomebody' | 'article' | 'noun', RegExp> & {
    words: Record<'howMany' | 'when' | 'who' | 'byWhom' | 'which' | 'what', string>;
  };
  /** What asks at the end whether what was told is so, verbs of telling beside those of saying, and how that is asked plainly. */
  hearsay: { checks: readonly string[]; telling: readonly string[]; isItSo: string };
  /** What only says at the end of a text that its writer is not sure: "am i trippin", "or nah". */
  doubts: readonly string[];
  /** Between an app and where it is from: "of", "from". */
  madeIn: readonly string[];
  joiners: readonly string[];
  /** Words that are read as others in any text, and what other languages ask with. */
  everyday: Glosses;
  tongues: readonly Tongue[];
  /** Words of other scripts, as they are written. */
  scripts: Glosses;
  /** Small words of other languages, by their codes. */
  smallWords: Readonly<Record<string, SmallWords>>;
};
