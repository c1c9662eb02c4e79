/** The words of a list of cues that is written as one text: the few lists there are, each cut once. */
const cut = new Map<string, readonly string[]>();

export function listed(list: string): readonly string[] {
  const known = cut.get(list) ?? list.split(' ');
  cut.set(list, known);
  return known;
}
