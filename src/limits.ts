/**
 * Every number that a message or command must keep to. Discord's are named after the page they come from, below
 * https://docs.discord.com/developers/ or in its OpenAPI description (`spec`, with the schema's name).
 */
export const discord = {
  /** components/reference (Button, String Select) and spec ButtonComponentForMessageRequest. */
  customId: 100,
  /** components/reference (Button). */
  buttonLabel: 80,
  buttonUrl: 512,
  /** components/reference (Action Row): five buttons, or one select. */
  buttonsInRow: 5,
  /** components/reference (String Select). */
  selectOptions: 25,
  selectOptionText: 100,
  selectPlaceholder: 150,
  /** components/reference (Component limits): nested ones count too. */
  components: 40,
  /** components/reference (Container) and spec ContainerComponentForMessageRequest. */
  componentsInContainer: 40,
  /** spec TextDisplayComponentForMessageRequest. */
  textDisplay: 4_000,
  /** discord-api-docs pull request 8562: over all text displays of a message. */
  text: 4_000,
  /** discord-api-docs issue 8554: above about 10,170 bytes (text plus 12 per text display) Discord answers 500. */
  textBytes: 10_000,
  textBytesPerDisplay: 12,
  /** resources/message (Create Message): plain content, where no components carry the text. */
  content: 2_000,
  /** resources/message (Attachment) and spec MessageAttachmentRequest. */
  attachments: 10,
  attachmentDescription: 1_024,
  /** interactions/receiving-and-responding (Modal) and components/reference (Label, Text Input). */
  formTitle: 45,
  formFields: 5,
  fieldLabel: 45,
  fieldDescription: 100,
  fieldText: 4_000,
  fieldPlaceholder: 100,
  /** components/reference (Media Gallery). */
  galleryItems: 10,
  attachmentName: 1_024,
  /** components/reference (Uploading Files): each file, unless `attachment_size_limit` says otherwise. */
  attachmentBytes: 10 * 1024 * 1024,
  /** resources/message (Create Message). */
  nonce: 25,
  /** interactions/application-commands (Application Command Structure). */
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  slashCommands: 100,
  messageCommands: 15,
  userCommands: 15,
  /** interactions/application-commands: names, descriptions and values of one command together. */
  commandText: 8_000,
  /** interactions/application-commands (Choice). */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** spec ApplicationCommandStringOption. */
  stringOption: 6_000,
  /** spec InteractionApplicationCommandAutocompleteCallbackStringData. */
  suggestions: 25,
  /** interactions/receiving-and-responding: the first reply, and edits and follow-ups after it. */
  firstReplyMs: 3_000,
  tokenMs: 15 * 60 * 1_000,
} as const;

/** Our own: what makes a reply fit a phone's screen, and room to spare below Discord's limits. */
export const ours = {
  /** Ids stand in a `custom_id` of 100; the record's schema holds them to it. */
  recordId: 40,
  /** Sentences of one page, as spoken: what goes beyond waits behind a button. */
  spoken: 600,
  /** The rows of a list on one page, and those of one of several answers. */
  spokenRows: 1_600,
  spokenRowsInPart: 500,
  /** Help and the like, which nobody reads in the middle of a conversation. */
  spokenWords: 1_800,
  /** Rows of a list that stand on lines of their own, and names that run on in one paragraph, on one page. */
  rowsOnPage: 10,
  namesOnPage: 60,
  /** The same for each of several questions answered in one message. */
  spokenInPart: 400,
  rowsInPart: 5,
  namesInPart: 20,
  /** Written out with every sign escaped and every address; less than Discord's, for what a transport adds. */
  text: 3_700,
  textBytes: 9_200,
  /** Questions to ask next; and names asked back as buttons before they become a menu. */
  nextQuestions: 4,
  choicesAsButtons: 5,
  /** Words on a button that a phone shows whole (components/reference, Button: design guidelines). */
  labelOnPhone: 38,
  /** A server's own facts: how many records, and how large one file of them may be. */
  ownRecords: 500,
  ownFileBytes: 256 * 1024,
  /** Questions that could not be answered: how long one may be, and for how many days it is kept. */
  gapLength: 200,
  gapDays: 90,
  /** A question longer than this is a document, not a question. */
  question: 1_000,
  /** Apps of one message that are told about; the others are only named. */
  appsToldOf: 3,
  /** Questions of one text that are answered in one message. */
  partsTold: 5,
  /** A command that takes longer is deferred: well within `discord.firstReplyMs`. */
  deferAfterMs: 1_800,
} as const;
