// What a page gains when scripts run. Without them every page still works.
'use strict';

// The menu of narrow screens.
document.querySelectorAll('[data-menu]').forEach((button) => {
  const menu = document.getElementById(button.getAttribute('aria-controls'));
  button.addEventListener('click', () => {
    const open = menu.classList.toggle('show');
    button.setAttribute('aria-expanded', String(open));
  });
});

// An error summary is where the reader should be.
document.querySelector('.s-errors')?.focus();

// Single keys: "/" goes to the search box, data-key presses its button. Outside fields only, and only when the
// person has not switched them off.
if (document.body.dataset.keys !== 'off') {
  document.addEventListener('keydown', (event) => {
    const inField = event.target.closest('input, textarea, select, [contenteditable]');
    if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      const search = document.querySelector('[data-search]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
      return;
    }
    const button = document.querySelector(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}

// Long work: ask again every other second until it is done.
const waiting = document.querySelector('[data-reload-after]');
if (waiting) {
  setTimeout(() => window.location.reload(), Number(waiting.dataset.reloadAfter) * 1000);
}

// A form that is kept while it is filled in. Without scripts it is kept whenever one goes on to the next page.
document.querySelectorAll('form[data-draft]').forEach((form) => {
  form.addEventListener('change', () => {
    fetch(form.dataset.draft, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true });
  });
});

// A question that is asked only after a certain answer to another on the same page. Without scripts it says so itself.
document.querySelectorAll('[data-asked-if]').forEach((part) => {
  const form = part.closest('form');
  const show = () => {
    const chosen = form.querySelector(`input[name="${CSS.escape(part.dataset.askedIf)}"]:checked`);
    part.hidden =
      !chosen || chosen.closest('[data-asked-if]')?.hidden || !part.dataset.askedValues.split(' ').includes(chosen.value);
  };
  form.addEventListener('change', show);
  show();
});
