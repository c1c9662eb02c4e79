/** A small language for the shapes of bodies: a check takes a value and gives what is wrong with it, and where. */
export type Json = Record<string, unknown>;

/** One fault: where it is in the body, and what Discord says. */
export type Fault = { path: string; message: string };

export type Check = (value: unknown, path: string) => Fault[];

const one = (path: string, message: string): Fault[] => [{ path, message }];
export const fault = (wrong: boolean, path: string, message: string): Fault[] => (wrong ? one(path, message) : []);

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const asList = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

export const text =
  (least: number, most: number, form?: RegExp): Check =>
  (value, path) => {
    if (typeof value !== 'string') return one(path, 'Must be a string.');
    if (value.length < least || value.length > most)
      return one(path, `Must be between ${least} and ${most} in length.`);
    return fault(form !== undefined && !form.test(value), path, 'String value did not match validation regex.');
  };

export const whole =
  (least: number, most: number): Check =>
  (value, path) =>
    fault(!Number.isInteger(value) || Number(value) < least || Number(value) > most, path, `Not ${least} to ${most}.`);

export const yesOrNo: Check = (value, path) => fault(typeof value !== 'boolean', path, 'Must be a boolean.');

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value, path) =>
    fault(!values.includes(value), path, `Value must be one of {${values.join(', ')}}.`);

/** Only these bits of a number. */
export const bits =
  (...positions: readonly number[]): Check =>
  (value, path) => {
    const allowed = positions.reduce((sum, position) => sum | (1 << position), 0);
    return fault(!Number.isInteger(value) || (Number(value) & ~allowed) !== 0, path, `Only the flags ${positions}.`);
  };

/** Ids are digits in a string: as a number, most of them would lose their end. */
export const snowflake: Check = (value, path) =>
  fault(typeof value !== 'string' || !/^(?:0|[1-9]\d{0,19})$/.test(value), path, 'Value is not snowflake.');

export const list =
  (least: number, most: number, item: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return one(path, 'Must be a list.');
    if (value.length < least || value.length > most)
      return one(path, `Must be between ${least} and ${most} in length.`);
    return value.flatMap((part, index) => item(part, `${path}[${index}]`));
  };

/** All of these fields, perhaps some of those, and no others: what Discord does not know it would silently leave out. */
export const fields =
  (needed: Readonly<Record<string, Check>>, allowed: Readonly<Record<string, Check>> = {}): Check =>
  (value, path) => {
    if (!isJson(value)) return one(path, 'Must be an object.');
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const missing = Object.keys(needed).filter((name) => value[name] === undefined);
    return [
      ...missing.flatMap((name) => one(at(name), 'This field is required')),
      ...Object.entries(value).flatMap(([name, part]) => {
        const check = needed[name] ?? allowed[name];
        if (part === undefined) return [];
        return check ? check(part, at(name)) : one(at(name), 'No such field.');
      }),
    ];
  };

/** By the value's own `type`, only those that stand here. */
export const typed =
  (checks: () => Readonly<Record<number, Check>>): Check =>
  (value, path) => {
    const known = checks();
    const check = isJson(value) ? known[Number(value.type)] : undefined;
    return check ? check(value, path) : one(`${path}.type`, `Value must be one of {${Object.keys(known).join(', ')}}.`);
  };

export const both =
  (...checks: readonly Check[]): Check =>
  (value, path) =>
    checks.flatMap((check) => check(value, path));

/** The values of a field are different ones. */
export const distinct =
  (field: string, message: string): Check =>
  (value, path) => {
    const values = asList(value).map((part) => part[field]);
    return fault(new Set(values).size !== values.length, path, message);
  };

/** The nested form in which Discord reports faults: `errors.data.components[0]…_errors`. */
export function formBody(faults: readonly Fault[]): Json {
  const errors: Json = {};
  for (const { path, message } of faults) {
    let at = errors;
    for (const key of path.split(/[.[\]]+/).filter((part) => part !== '')) {
      at[key] ??= {};
      at = at[key] as Json;
    }
    at._errors = [...asList(at._errors), { code: 'BASE_TYPE_BAD_LENGTH', message }];
  }
  return { code: 50_035, message: 'Invalid Form Body', errors };
}
