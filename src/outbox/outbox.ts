/** What the bot sends by itself, without being asked: the type that a transport fills. Expected failure is a value. */
import type { Message } from '../message/message.ts';

/**
 * Why it was refused, told apart by what has to be done about it: the message or channel is `gone`; `rights` are missing;
 * the thread is `archived`; an old message was edited too often (`edits`); a person is `closed` to direct messages.
 */
export type Why = 'gone' | 'rights' | 'archived' | 'edits' | 'closed' | 'refused';

/** `reason` is what the other side said. */
export type Refused = { kind: 'refused'; why: Why; reason: string };

/** No answer came: nobody knows whether it was done. */
export type Unreached = { kind: 'unreached'; reason: string };

export type Outcome<T> = { kind: 'done'; value: T } | Refused | Unreached;

/** One message on its way. */
export type Sending = {
  message: Message;
  /** The job's id. A repeat with the same mark within minutes is no second message, and `find` looks for it. */
  mark: string;
  /** The one role that the message mentions. Nothing else in it can mention anybody. */
  role?: string;
};

export type MessagePlace = { channel: string; message: string };

/** `unreadable`: the channel's messages cannot be seen, so that nobody can say whether it is there. */
export type Found = { kind: 'found'; message: string } | { kind: 'absent' } | { kind: 'unreadable' };

export type Outbox = {
  /** Posts a message and gives its id. */
  post(channel: string, sending: Sending): Promise<Outcome<string>>;
  edit(place: MessagePlace, message: Message): Promise<Outcome<undefined>>;
  /** Looks for an own message with this mark among those since a time. */
  find(channel: string, mark: string, since: number): Promise<Outcome<Found>>;
  /** The channel for direct messages to a person. */
  direct(person: string): Promise<Outcome<string>>;
  pin(place: MessagePlace): Promise<Outcome<undefined>>;
  /** Opens a thread on a message; one that is there already is as good. */
  thread(place: MessagePlace, name: string): Promise<Outcome<undefined>>;
  remove(place: MessagePlace): Promise<Outcome<undefined>>;
};
