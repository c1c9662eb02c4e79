import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-29');
const tellIn = (text: string) => requestIn(ask(text));

describe('when one measure ended is told of its end', () => {
  it.each([
    ['what day was the order on the eight apps cancelled', 'us-eo-13971'],
    ['when was EO 14258 replaced', 'us-eo-14258'],
    ['when was EO 13942 revoked?', 'us-eo-13942'],
  ])('%s', (text, id) => {
    expect(tellIn(text)).toMatchObject({ intent: 'dates', about: [{ id }], frame: { aspect: 'ended' } });
  });
});

it('a number of apps stands for the list that names so many', () => {
  expect(tellIn('is CamScanner in the 8 apps')).toMatchObject({
    intent: 'named',
    frame: { premises: [{ kind: 'named' }] },
  });
  expect(tellIn('is Temu in the 8 apps')).toMatchObject({ intent: 'named', about: [{ id: 'temu' }] });
});

describe('the country that something comes from is no place that names it', () => {
  it.each(['from which country is SHAREit', 'CamScanner is from which country'])('%s', (text) => {
    expect(tellIn(text)).toMatchObject({ intent: 'profile', frame: { aspect: 'base' } });
  });
});

it('one word after a dash asks of what stands before it', () => {
  expect(tellIn('Lemon8 ban - where')).toMatchObject({ intent: 'named', about: [{ id: 'lemon8' }] });
});

it('those of a list that somebody else has are listed, and nobody is looked for on it', () => {
  expect(tellIn("of the eight, those that aren't from Alibaba?")).toMatchObject({ intent: 'apps' });
});
