/**
 * Text as spans. Sentences are made of these, so that a name from the record or from a user can never be read as
 * markup: each edge renders the spans in its own way (Discord escapes and adds asterisks, the terminal prints plainly).
 */
export type Span =
  | string
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; url: string }
  /** A clickable mention of one of the bot's own commands, such as `apps`. */
  | { kind: 'command'; name: string };

export type Text = readonly Span[];

export const strong = (text: string): Span => ({ kind: 'strong', text });
export const link = (text: string, url: string): Span => ({ kind: 'link', text, url });

/** What may stand between the words of a sentence: text, a span, a list of spans, a number, or nothing. */
export type Piece = Span | Text | number | undefined;

/** Tagged template that makes a Text: say`${strong(name)} owns ${app}.` */
export function say(words: TemplateStringsArray, ...pieces: Piece[]): Text {
  const spans: Span[] = [];
  const add = (piece: Piece) => {
    if (piece === undefined || piece === '') return;
    if (Array.isArray(piece)) for (const span of piece as Text) add(span);
    else if (typeof piece === 'number') add(String(piece));
    else {
      const last = spans.at(-1);
      if (typeof piece === 'string' && typeof last === 'string') spans[spans.length - 1] = last + piece;
      else spans.push(piece as Span);
    }
  };
  words.forEach((word, index) => {
    add(word);
    add(pieces[index]);
  });
  return spans;
}

/** Several texts as one, with a string between them. */
export function joinText(texts: readonly Text[], between = ' '): Text {
  return texts.reduce<Text>((all, text) => (all.length === 0 ? text : say`${all}${between}${text}`), []);
}

/** The words alone, without any marking. */
export function plain(text: Text): string {
  let words = '';
  for (const span of text) words += wordsOf(span);
  return words;
}

/** How many characters its words are. */
export const lengthOf = (text: Text): number => text.reduce((sum, span) => sum + wordsOf(span).length, 0);

function wordsOf(span: Span): string {
  if (typeof span === 'string') return span;
  return span.kind === 'command' ? `/${span.name}` : span.text;
}
