import { about } from './about.ts';
import { app } from './app.ts';
import { apps } from './apps.ts';
import { ask } from './ask.ts';
import { changes } from './changes.ts';
import type { Command } from './command.ts';
import { deadlines } from './deadlines.ts';
import { facts } from './facts.ts';
import { gaps } from './gaps.ts';
import { helpFor } from './help.ts';
import { kept } from './kept.ts';
import { measure } from './measure.ts';
import { namedHere } from './named-here.ts';
import { owner } from './owner.ts';
import { privacy } from './privacy.ts';
import { reminders } from './reminders.ts';
import { remove } from './remove.ts';
import { settings } from './settings.ts';
import { show } from './show.ts';
import { summary } from './summary.ts';
import { tell } from './tell.ts';
import { timeline } from './timeline.ts';
import { wrong } from './wrong.ts';

const help = helpFor(() => commands);

/** The one list of commands: dispatch and registration both read it. */
export const commands: readonly Command[] = [
  ask,
  app,
  apps,
  owner,
  measure,
  deadlines,
  timeline,
  changes,
  namedHere,
  summary,
  reminders,
  facts,
  settings,
  gaps,
  privacy,
  help,
  about,
  tell,
  show,
  remove,
  wrong,
  kept,
];
