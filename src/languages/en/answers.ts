/** The lines of answers that state nothing from the record: what is not on it, what is asked back, what is declined. */
import type { Absence, Answer, Refusal } from '../../answers/answer.ts';
import { say, strong, type Text } from '../../text.ts';
import type { Context } from '../language.ts';
import { date, isPast, list, ofPlaces, the } from './words.ts';

type Nothing = Extract<Answer, { kind: 'nothing' }>;

/** What was asked about, in words; unknown names are quoted as they were written. */
function aboutWords({ about, strangers }: Nothing, { nameOf, readAs }: Context): string {
  const known = about
    .filter(({ kind }) => kind !== 'event')
    .map((subject) => {
      const read = readAs.find((one) => one.subject.kind === subject.kind && one.subject.id === subject.id);
      const name = subject.kind === 'measure' ? the(nameOf(subject)) : nameOf(subject);
      return read ? `${name} (from “${read.written}”)` : name;
    });
  return list([...known, ...strangers.map((name) => `“${name}”`)]);
}

function absence(kind: Absence, answer: Nothing, context: Context): Text {
  const about = aboutWords(answer, context);
  const of = about ? ` for ${about}` : '';
  const record = `(record of ${date(context.checkedOn)})`;
  const day = isPast(context) ? ` on ${date(context.clock.asOf)}` : '';
  const place = ofPlaces(answer);
  switch (kind) {
    case 'not-on-record':
      return say`${strong(about || 'That')} ${about.includes(' and ') ? 'are' : 'is'} not in this record: no measure on record names ${about.includes(' and ') ? 'them' : 'it'} ${record}, so I keep no owner and no deadline for ${about.includes(' and ') ? 'them' : 'it'}.`;
    case 'no-measure':
      return say`${strong(`No measure of ${about} is on record`)} ${record}, which does not say that there is none.`;
    case 'not-named':
      return say`${strong(about || 'It')} is not named in any measure${place} on record${day} ${record}.`;
    case 'no-owner':
      return say`${strong('No owner is recorded')}${of}.`;
    case 'no-founder':
      return say`${strong('No founder and no founding are recorded')}${of}.`;
    case 'no-holdings':
      return say`${strong('Nothing is recorded')} as owned or held by ${about || 'that party'}${day}.`;
    case 'no-deadline':
      return say`${strong(`No deadline${place} is recorded`)}${of}.`;
    case 'nothing-due':
      return say`${strong('Nothing is due')}${of}${day || (context.lasting ? ` on ${date(context.clock.asOf)}` : ' today')}: every deadline on record has passed.`;
    case 'no-ruling':
      return say`${strong('No court ruling is recorded')}${of}.`;
    case 'no-statement':
      return say`${strong('No statement is recorded')}${of} on that.`;
    case 'no-plan':
      return say`${strong('No plan is recorded')}${of} that did not become a measure.`;
    case 'no-reason':
      return say`${strong('No reason is recorded')}${of}.`;
    case 'no-penalty':
      return say`${strong('No penalty is recorded')}${of}.`;
    case 'nobody-fined':
      return say`${strong('No fine or other punishment of anybody is on record')}${of} ${record}.`;
    case 'no-citation':
      return say`${strong('No citation is recorded')}${of}.`;
    case 'no-event':
      return say`${strong('Nothing is recorded')}${of} for that time.`;
    case 'no-signer':
      return say`${strong('No signer is recorded')}${of}.`;
    case 'no-date':
      return say`${strong('That date is not recorded')}${of}.`;
    case 'no-match':
      return say`${strong('None on record')}${about ? `: nothing fits ${about} and the rest of the question` : ' fits that question'} ${record}.`;
    case 'no-dispute':
      return say`${strong('No disagreement is recorded')}${of}.`;
    case 'before-record':
      return say`The record holds nothing${of} before that day.`;
    case 'after-record':
      return say`${strong('Not known')}: the record ends on ${date(context.checkedOn)}, before ${date(context.clock.asOf)}. What stood on its last day follows.`;
  }
}

const refusals: Record<Refusal, string> = {
  topic:
    'That is outside what I keep: which apps governments name in measures, who owns them, what deadlines apply, and what stood on a day.',
  advice: 'That would be advice, which I cannot give. I can tell what a measure says and what stands.',
  opinion: 'I have no opinion on that. I can tell what is on record.',
  prediction: 'I cannot say what will happen. I can tell what is on record and what is still due.',
  instruction:
    'I do not take instructions like that. I answer which apps are named in measures, who owns them and what stands.',
  noise: 'I could not read a question in that. Ask, for example, who owns an app or what a measure names.',
  empty: 'Ask me which apps a measure names, who owns an app, what deadline applies, or what stood on a day.',
  'unknown-words':
    'I could not read that as a question that I can answer. I know which apps are named in measures, who owns them, and what deadlines apply.',
  'impossible-date': 'There is no such date. Write it, for example, as 5 January 2021.',
  'expired-click': 'That button no longer works. Ask again, please.',
};

/** One line; what may be chosen stands on the buttons below it. */
function choose({ unclear, written }: Extract<Answer, { kind: 'choose' }>): Text[] {
  const named = written ? ` “${written}”` : '';
  const question: Record<typeof unclear, string> = {
    subject: 'Which one do you mean?',
    name: written ? `Which one do you mean by${named}?` : 'Which one do you mean?',
    date: written ? `Which day is${named}?` : 'Which day do you mean?',
    intent: 'What would you like to know?',
  };
  return [say`${question[unclear]}`];
}

export function answerLines(answer: Exclude<Answer, { kind: 'claims' }>, context: Context): Text[] {
  switch (answer.kind) {
    case 'nothing':
      return [absence(answer.absence, answer, context)];
    case 'choose':
      return choose(answer);
    case 'unclear':
      return [say`${refusals[answer.refusal]}`];
  }
}
