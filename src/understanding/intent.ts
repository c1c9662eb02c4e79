/**
 * Which kind of question it is. The rules are tried in this order and the first that fits decides. They look at cue
 * classes and kinds of subjects only, never at words of one language: the narrower a rule, the earlier it stands.
 */
import {
  barsAnything,
  citation,
  effectAlone,
  effectOn,
  exceptions,
  forUsers,
  fullName,
  numberOfIt,
  penalty,
  underWhichLaw,
  whatAPlaceDid,
  whatItDoes,
  whatItEnded,
  whatItForbids,
  whichDevices,
  whoEnforces,
  why,
  whyItGoesOn,
} from './intents/content.ts';
import { courtOrJudge, whoStopped } from './intents/courts.ts';
import {
  daysBetweenSteps,
  daysBetweenTwo,
  howLongItLasted,
  oneDate,
  severalDates,
  when,
  whenBought,
  whenFounded,
  whenNamed,
} from './intents/dates.ts';
import { allDeadlines, daysCounted, daysGiven, deadline, dueBy, extended, howLongLeft } from './intents/deadlines.ts';
import { didItChange, happenedOrChanged, happenedSince, whatChanged } from './intents/history.ts';
import { isItBack, mayBeUsed, namedOrBarred, nameOnList } from './intents/named.ts';
import { appsOfCompany, companyHasMore, isItTheirs, sameOwner, whatCompanyHas, whoOwns } from './intents/owners.ts';
import { movedDays, pausesCounted, whichPause } from './intents/pauses.ts';
import {
  aboutTheBot,
  howMuchItHolds,
  olderOrLarger,
  placesSideBySide,
  sideBySide,
  whatIsDisputed,
  whatTheBotIsNot,
  whereFrom,
  whichFirst,
} from './intents/record.ts';
import type { IntentFound, Rule } from './intents/rule.ts';
import {
  countedInPlace,
  kindAmongNames,
  largestOfPlace,
  namedInBoth,
  namesOnList,
  ordersCounted,
  placesNaming,
  setOfApps,
  sizeOfRound,
  sumOfPlace,
  theirsAmongNames,
  whatIsInIt,
  whichMeasures,
} from './intents/sets.ts';
import { byWhom, whoBanned, whoIsBehind, whoSigned, whoSignedTheEnd } from './intents/signers.ts';
import { cameToAnything, ended, stands, stoodOnADay, tookEffect } from './intents/standing.ts';
import { plans, speakerSaid, whoBrokeIt, whoSaidWhat } from './intents/statements.ts';
import { basedOrKind, cueAlone, dateAlone, otherNames, sameByName, subjectAlone } from './intents/subjects.ts';
import type { View } from './view.ts';

const rules: readonly Rule[] = [
  whatTheBotIsNot,
  howMuchItHolds,
  aboutTheBot,
  whereFrom,
  whatIsDisputed,
  numberOfIt,
  effectAlone,
  fullName,
  whyItGoesOn,
  whatItForbids,
  whichDevices,
  pausesCounted,
  ordersCounted,
  byWhom,
  whoSignedTheEnd,
  movedDays,
  whichPause,
  sizeOfRound,
  mayBeUsed,
  isItBack,
  daysBetweenSteps,
  severalDates,
  daysBetweenTwo,
  howLongItLasted,
  oneDate,
  kindAmongNames,
  theirsAmongNames,
  countedInPlace,
  nameOnList,
  namedInBoth,
  cameToAnything,
  tookEffect,
  whenNamed,
  whenBought,
  whenFounded,
  whoBrokeIt,
  daysGiven,
  whoIsBehind,
  speakerSaid,
  underWhichLaw,
  whatItEnded,
  whatAPlaceDid,
  companyHasMore,
  stoodOnADay,
  whatChanged,
  olderOrLarger,
  largestOfPlace,
  sumOfPlace,
  placesNaming,
  whichFirst,
  namesOnList,
  daysCounted,
  whatIsInIt,
  dueBy,
  otherNames,
  sameByName,
  sameOwner,
  placesSideBySide,
  sideBySide,
  penalty,
  exceptions,
  courtOrJudge,
  whoStopped,
  whoSaidWhat,
  allDeadlines,
  howLongLeft,
  deadline,
  extended,
  ended,
  forUsers,
  why,
  whoOwns,
  happenedSince,
  whoSigned,
  whoBanned,
  didItChange,
  when,
  setOfApps,
  isItTheirs,
  whichMeasures,
  appsOfCompany,
  whatCompanyHas,
  effectOn,
  namedOrBarred,
  plans,
  happenedOrChanged,
  barsAnything,
  whoEnforces,
  stands,
  citation,
  whatItDoes,
  basedOrKind,
  subjectAlone,
  cueAlone,
  dateAlone,
];

export function findIntent(view: View): IntentFound | undefined {
  for (const { name, find } of rules) {
    const found = find(view);
    if (found) return { ...found, rule: name };
  }
  return undefined;
}
