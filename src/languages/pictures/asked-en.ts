import type { PictureCue } from './asked.ts';

const drawing =
  'picture|image|drawing|diagram|chart|graph|graphic|infographic|plot|sketch|visuali[sz]ation|visual|illustration';
const polite = String.raw`(?:(?:please|pls|hey|ok|now)\W+)*(?:(?:can|could|would|will) (?:you|u) (?:please )?|i (?:want|need)(?: to see)? |i(?:'|’)?d (?:like|love)(?: to see)? |let me see |let(?:'|’)?s see )?`;
const forMe = `(?: (?:me|us)| for (?:me|us))?`;
const article = `(?:an? |the |some |one )?(?:(?:nice|little|simple|small|quick) )?`;
const give = `(?:(?:draw|show|give|make|create|send|get|paint|sketch|generate|produce|render)${forMe} )?`;
const about = String.raw`(?: (?:of|for|about|on|showing|that shows|with)\b| ?:)`;

/** How English asks for a picture, in this order: each is looked for in what the one before has left. */
export const askedInEnglish: readonly PictureCue[] = [
  // "…? Draw it"
  {
    pattern: new RegExp(
      String.raw`(?<=\S)(?:[.?!;,]+| and| then)+ (?:please )?(?:draw|sketch|plot|visuali[sz]e) (?:it|that|this|them)${forMe}(?:,? please)?[\s.?!]*$`,
      'i',
    ),
    cut: true,
  },
  // "…, as a timeline"
  { pattern: /,? (?:as|in|on|with) an? timeline(?: please)?[\s.?!]*$/i, cut: true, kind: 'timeline' },
  // "…, as a picture, please"
  {
    pattern: new RegExp(
      String.raw`,? (?:(?:as|in|with|on|by) )(?:an? )?(?:${drawing})s?(?: of (?:it|that|this))?(?:,? please)?[\s.?!]*$`,
      'i',
    ),
    cut: true,
  },
  { pattern: /,? (?:as|in) an? (?:grid|matrix)(?: please)?[\s.?!]*$/i, cut: true, kind: 'grid' },
  // "draw me an ownership chart of …"
  {
    pattern: new RegExp(
      `^${polite}${give}${article}(?:(?:ownership|owner|corporate|company)(?: structure)? (?:${drawing}|tree|map)|family tree|org(?:ani[sz]ation)? ?(?:chart|tree))${about}`,
      'i',
    ),
    cut: true,
    kind: 'ownership',
  },
  // "a grid of …"
  { pattern: new RegExp(`^${polite}${give}${article}(?:grid|matrix)${about}`, 'i'), cut: true, kind: 'grid' },
  // "a picture of …"
  { pattern: new RegExp(`^${polite}${give}${article}(?:${drawing})s?${about}`, 'i'), cut: true },
  // "a picture, please"
  { pattern: new RegExp(String.raw`^${polite}${give}${article}(?:${drawing})(?:,? please)?[\s.?!]*$`, 'i'), cut: true },
  // "draw …", "visualise …"; "draw it" leaves nothing
  {
    pattern: new RegExp(
      String.raw`^${polite}(?:draw|sketch|paint|plot|chart|graph|diagram|illustrate|visuali[sz]e|picture)${forMe}(?: (?:it|this|that|them)[\s.?!]*$)?(?= (?!(?:of|for)\b)|[\s.?!]*$)`,
      'i',
    ),
    cut: true,
  },
  // "which of the apps stand where": what the grid shows
  { pattern: /\bwhich\b.*\bapps\b.*\bstands? where\b/i, cut: false, kind: 'grid' },
  { pattern: /^(?:(?:all|the) )*(?:named )?apps[\s.?!]*$/i, cut: false, kind: 'grid' },
  { pattern: /\btime ?-?lines?\b/i, cut: false, kind: 'timeline' },
];
