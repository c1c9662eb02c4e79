/** What can be done with a message: opened by a right click, a long press, the button or the keyboard. */
import { h, icon } from './dom.js';

let opened;

/** Opens at a point or below an element; `items` are words, an icon and what to do. */
export function openMenu(items, { x, y, from }) {
  closeMenu();
  const back = document.activeElement;
  const menu = h(
    'div',
    { class: 'context-menu', role: 'menu', 'aria-label': 'Message' },
    items.map(({ label, sign, group, onclick, danger }) =>
      group
        ? h('div', { class: 'context-group', role: 'presentation' }, label)
        : h(
            'button',
            {
              type: 'button',
              role: 'menuitem',
              tabindex: -1,
              class: danger && 'danger',
              onclick: () => {
                closeMenu();
                onclick();
              },
            },
            h('span', {}, label),
            icon(sign),
          ),
    ),
  );
  document.querySelector('.main').append(menu);
  place(menu, x, y, from);
  const buttons = [...menu.querySelectorAll('button')];
  const move = (by) =>
    buttons.at((buttons.indexOf(document.activeElement) + by + buttons.length) % buttons.length).focus();
  menu.addEventListener('keydown', (event) => {
    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Home: () => buttons[0].focus(),
      End: () => buttons.at(-1).focus(),
    };
    if (event.key === 'Escape' || event.key === 'Tab') {
      closeMenu();
      back?.focus?.();
    } else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const outside = (event) => !menu.contains(event.target) && closeMenu();
  document.addEventListener('pointerdown', outside, true);
  opened = { menu, outside };
  buttons[0].focus();
}

export function closeMenu() {
  if (!opened) return;
  document.removeEventListener('pointerdown', opened.outside, true);
  opened.menu.remove();
  opened = undefined;
}

/** Within the page, whatever the point. */
function place(menu, x, y, from) {
  const page = menu.offsetParent.getBoundingClientRect();
  const box = from?.getBoundingClientRect();
  const left = (x ?? box.right - menu.offsetWidth) - page.left;
  const top = (y ?? Math.min(box.bottom, box.top + 40)) - page.top;
  menu.style.left = `${Math.max(8, Math.min(left, page.width - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(top, page.height - menu.offsetHeight - 8))}px`;
}
