/** Where in a file, from its top: a section, an index, a field, … */
export type Path = readonly (string | number)[];

/** Something wrong in the knowledge: what was found, what was expected and how to mend it. */
export type Fault = { at: Path; found: string; expected: string; mend: string };

/** A fault with its place in the files. Line and column are counted from 1 and missing where a file could not be read. */
export type Problem = Fault & { file: string; line?: number; column?: number };

/** `measures[3].history[0].by` */
export function showPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** A found value, short enough for a line. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** One line that says where, what was found, what was expected, and what to do. */
export function describeProblem({ file, line, column, at, found, expected, mend }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  const path = at.length > 0 ? `${showPath(at)}: ` : '';
  return `${place}  ${path}found ${found}, expected ${expected}; ${mend}`;
}

/** The same as CI systems read it (GitHub's workflow commands): shown at its line in the review of a change. */
export function annotateProblem(problem: Problem): string {
  const { file, line, column } = problem;
  const places = line === undefined ? [] : [`line=${line}`, `col=${column ?? 1}`];
  const properties = [`file=${escaped(file).replaceAll(':', '%3A').replaceAll(',', '%2C')}`, ...places];
  return `::error ${properties.join(',')}::${escaped(describeProblem(problem))}`;
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
