/** An order that is told by its day, what it is called, and whether somebody had signed it by then. */
import { describe, expect, it } from 'vitest';
import { asking, heardIn, requestIn } from './asking.ts';

const ask = asking('2026-11-29');

describe('an order of a day', () => {
  it.each([
    ['what apps does the 14 august 2020 order mention', ['us-cfius-2020-08-14']],
    ['which apps does the order of 6 august 2020 name', ['us-eo-13942', 'us-eo-13943']],
  ])('%s', (text, measures) => {
    expect(requestIn(ask(text))).toMatchObject({ intent: 'apps', frame: { filters: { measures } } });
  });

  it('is no number of names', () => {
    expect(heardIn(ask('what does the 9 june 2021 order do'))).toBe('measure:does us-eo-14034');
  });
});

describe('what an order on apps is called', () => {
  it.each([
    ["official title of biden's june 2021 order on apps", 'us-eo-14034'],
    ["official name of trump's january 2021 order on apps", 'us-eo-13971'],
  ])('%s', (text, id) => {
    expect(heardIn(ask(text))).toBe(`measure:citation ${id}`);
  });

  it('is not counted', () => {
    expect(requestIn(ask('number of the order that had camscanner and wps office in it'))).toMatchObject({
      intent: 'measures',
      frame: { count: false },
    });
  });
});

describe('what was signed later', () => {
  it.each([
    ['had biden already signed his order on 1 june 2021'],
    ['had trump signed the eight-app order by 1 january 2021'],
  ])('%s: not yet', (text) => {
    expect(ask(text)[0]?.answer).toMatchObject({ claims: [{ kind: 'standing' }] });
  });
});

describe('a citation written out', () => {
  it.each([
    ['which order is 86 fed reg 31423', 'us-eo-14034'],
    ['what is 85 Federal Register 48637', 'us-eo-13942'],
  ])('%s', (text, id) => {
    expect(heardIn(ask(text))).toBe(`measure:does ${id}`);
  });
});
