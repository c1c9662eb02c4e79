import type { Aspect, Intent } from '../../answers/answer.ts';
import type { RelationKind } from '../../knowledge/schema.ts';
import type { View } from '../view.ts';

export type IntentFound = {
  intent: Intent;
  aspect?: Aspect;
  relation?: RelationKind | 'behind';
  rule: string;
  /** All of it, one after the other. */
  show?: 'all' | 'due';
  /** How many is asked, without a word that says so. */
  counts?: true;
  /** Of the days to keep that are so long after what set them. */
  ofTerm?: true;
  /** Of how far a day may be moved. */
  ofMoves?: true;
  /** It is asked of all names of a measure. */
  ofNames?: true;
  /** Those that a measure names beside the apps that are spoken of. */
  theRest?: true;
  /** What was named along with the app that is spoken of. */
  along?: true;
  /** Of all measures, or those of a place, the newest. */
  newest?: true;
  /** Of measures, those that name an app of the company that is spoken of. */
  theirs?: true;
  /** Of measures, those that name so many apps as is said. */
  sized?: true;
  /** Of the measures that name what is spoken of, the first. */
  oldest?: true;
  /** Of the measures of a place that name apps, the first, or the one whose turn is spoken of. */
  inTurn?: true;
  /** Of the days of a measure that were moved; where none was, of what became of it. */
  ofDaysOrPast?: true;
  /** Of the measures that name what is spoken of, those of the day that is said. */
  ofDay?: true;
  /** On the day on which it was signed. */
  onItsDay?: true;
  /** It is asked of what the measures spoken of hold off. */
  ofPaused?: true;
  /** Of each place with each app that is spoken of beside it, the first of the measures. */
  paired?: true;
  /** Of what the person who is spoken of signed. */
  bySpoken?: true;
  /** Of what holds off the measures that are spoken of. */
  ofPauses?: true;
  /** Of what put an end to the measures that are spoken of. */
  ofEnder?: true;
  /** Of measures, those that hold, or those that are over. */
  stands?: 'holding' | 'over';
  /** Of all that the office which is spoken of made. */
  ofMaker?: true;
  /** Of all measures that a noun may stand for. */
  ofAllMeant?: true;
  /** Whoever sold it is thought to have had it. */
  sold?: true;
  /** Of each of two sides by itself, to see which of them has more. */
  ofEach?: true;
  /** Of the names of the list that is spoken of, those that a place names too. */
  ofShared?: true;
  /** Of the firms whose apps are named there, those with the most. */
  ofFirms?: true;
  /** Of the last measure that was to bar the app from everybody. */
  ofLastBar?: true;
  /** It is asked of everybody, however it is put: no advice on the case of whoever asks. */
  ofAll?: true;
  /** What was said stands in the question, and who said it is asked. */
  said?: true;
  /** What else it says does not matter: words that nothing accounts for may be left over. */
  loosely?: true;
  /** Nothing else can be meant: no other way to understand it is tried, and where `open` not even if its subject is unsaid. */
  certain?: true | 'open';
};

/** One way to tell what is asked: its name is what `--why` shows. */
export type Rule = { name: string; find(view: View): Omit<IntentFound, 'rule'> | undefined };
