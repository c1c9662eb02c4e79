/** What is wrong with the files of the record, where an older record goes on being served. */
import { element, h, icon, toast } from './dom.js';
import { onChange, state } from './state.js';

element('chat-notice', (self) => {
  self.setAttribute('role', 'alert');
  let version = state.record.version;
  const draw = () => {
    const { problems } = state.record;
    self.hidden = problems.length === 0;
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    self.replaceChildren(
      icon('warn'),
      h(
        'div',
        {},
        h('b', {}, `The edited files have ${count}; the record from before is served.`),
        h(
          'ul',
          {},
          problems.slice(0, 5).map((problem) => h('li', { class: 'mono' }, problem)),
        ),
      ),
    );
    if (state.record.version !== version) toast('The record changed; what was said here was answered anew.');
    version = state.record.version;
  };
  onChange('record', draw);
  draw();
});
