import { describe, expect, it } from 'vitest';
import { asking, requestIn } from './asking.ts';

const ask = asking('2026-11-30');

function heard(text: string): string {
  const tell = requestIn(ask(text));
  if (typeof tell === 'string') return tell;
  const { jurisdiction, standing, measures } = tell.frame.filters;
  return [tell.intent, ...tell.about.map(({ id }) => id), ...measures, jurisdiction, standing]
    .filter(Boolean)
    .join(' ');
}

describe('what holds no longer', () => {
  it.each([
    ['which apps are no longer blocked', 'measures over'],
    ['have any apps been unblocked', 'measures over'],
    ['what did Texas unban', 'measures us-tx over'],
    ['has India unblocked any of the apps', 'measures in over'],
    ['which of the eight are no longer on any list', 'apps us-eo-13971 over'],
  ])('%s', (text, told) => {
    expect(heard(text)).toBe(told);
  });

  it('is told of one app by what stands of it', () => {
    expect(heard('who unblocked WeChat')).toBe('named wechat');
    expect(heard('when did the US unban TikTok')).toBe('named tiktok us');
  });
});

describe('apps of a place that are still barred', () => {
  it('are all that its measures name', () => {
    expect(heard('are the Chinese apps still blocked in Texas')).toBe('apps us-tx holding');
  });
});
