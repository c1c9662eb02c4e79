/** How wide and how bright the page is; what was chosen is kept by the browser. */
export const root = document.documentElement;
export const systemDark = matchMedia('(prefers-color-scheme: dark)');
export const isDark = () => (root.dataset.theme ?? (systemDark.matches ? 'dark' : 'light')) === 'dark';

export function restoreLook() {
  const theme = localStorage.getItem('theme');
  if (theme) root.dataset.theme = theme;
  if (localStorage.getItem('width') === 'phone') root.dataset.width = 'phone';
}
