/** What is wrong: nobody answers, or the files of the record have problems and an older record goes on being served. */
import { element, h, icon, toast } from './dom.js';
import { onChange, state } from './state.js';

element('chat-notice', (self) => {
  self.setAttribute('role', 'alert');
  let version = state.record.version;
  const draw = () => {
    const { problems } = state.record;
    self.hidden = problems.length === 0 && !state.away;
    self.replaceChildren(...(self.hidden ? [] : [icon('warn'), h('div', {}, state.away ? away : broken(problems))]));
    if (state.record.version !== version) toast('The record changed; what was said here was answered anew.');
    version = state.record.version;
  };
  onChange('record', draw);
  onChange('away', draw);
  draw();
});

const away = [
  h('b', {}, 'The program behind this page does not answer. '),
  'Trying again; what you write stays in the box until then. If it was ended, start it again where it ran: npm start',
];

/** As many as can be read above the conversation. */
const shown = 5;

function broken(problems) {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  const more = problems.length - shown;
  return [
    h('b', {}, `The edited files have ${count}; the record from before is served.`),
    h(
      'ul',
      {},
      problems.slice(0, shown).map((problem) => h('li', { class: 'mono' }, problem)),
      more > 0 && h('li', {}, `and ${more} more; npm run data lists them all`),
    ),
  ];
}
