import { describe, expect, test } from 'vitest';
import { saying } from './asking.ts';

const said = saying('2026-11-29');

describe('a line that was broken is read with the one that it goes on from', () => {
  test.each([
    'what became of\nthe eight app order',
    'is camscanner in\nEO 13971',
    'who was quicker on tiktok,\nthe european commission or canada',
    'how\nmany apps are in EO 13971',
    'which apps did trump name\nin january 2021',
    'on 1 march\n2021 had the eight app order been revoked yet',
    'whats\nthe official title of eo 13971',
  ])('%j', (question) => {
    expect(said(question)).toBe(said(question.replace('\n', ' ')));
  });
});

describe('lines that ask each for itself are so many questions', () => {
  test('each is answered', () => {
    const answer = said('who owns camscanner\nis alipay in EO 13971\nhow many apps are in EO 13971');
    expect(answer).toMatch(/INTSIG[\s\S]*names Alipay[\s\S]*8 apps/);
  });

  test('what is quoted is asked about', () => {
    expect(said("> Alipay, owned by Jack Ma's Ant Group\nis this line still right today")).toMatch(/Ant Group/);
  });
});
