'use strict';

/** What all pages of the console do: theme and language, times of day, the address of a list, trouble with the server. */
(() => {
  const language = document.documentElement.lang;
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Storage may be switched off; then the choice holds for this page.
    }
  };
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  /** Theme and language are choices of this device, which chat and console share. */
  function setUpChoices() {
    check('theme', remembered('stoa.theme') ?? 'system', (theme) => {
      remember('stoa.theme', theme);
      if (theme === 'system') {
        delete document.documentElement.dataset.theme;
      } else {
        document.documentElement.dataset.theme = theme;
      }
    });
    check('language', language, (chosen) => {
      remember('stoa.language', chosen);
      speak(chosen);
    });
    const chosen = remembered('stoa.language');
    const offered = document.querySelector(`input[name="language"][value="${CSS.escape(chosen ?? '')}"]`);
    if (offered && chosen !== language && navigator.cookieEnabled) {
      speak(chosen);
    }
  }

  function check(name, value, choose) {
    for (const input of document.querySelectorAll(`input[name="${name}"]`)) {
      input.checked = input.value === value;
      input.addEventListener('change', () => choose(input.value));
    }
  }

  function speak(chosen) {
    document.cookie = `stoa-language=${chosen}; path=/admin; max-age=31536000; samesite=lax`;
    location.reload();
  }

  /** Writes moments in the reader's own time zone and habit; in tables those of today by the clock, others by the day. */
  function writeTimes() {
    const tag = navigator.languages.find((one) => one.toLowerCase().split('-')[0] === language) ?? language;
    const today = new Date().toDateString();
    const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
    const both = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
    const full = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'long' });
    for (const time of document.querySelectorAll('time[datetime]:not([title])')) {
      const moment = new Date(time.dateTime);
      const inTable = moment.toDateString() === today ? clock : day;
      time.textContent = (time.closest('td') ? inTable : both).format(moment);
      time.title = full.format(moment);
    }
  }

  /** Lists are come back to as they were left, as long as the tab is open. */
  function rememberAddresses() {
    sessionStorage.setItem(location.pathname, location.search);
    for (const link of document.querySelectorAll('.rail li a')) {
      link.search = sessionStorage.getItem(link.pathname) ?? '';
    }
  }

  function showTrouble(kind, detail) {
    const trouble = document.getElementById('trouble');
    const words = trouble.querySelector('[data-away]');
    words.textContent = detail ? `${words.dataset[kind]} (${detail})` : words.dataset[kind];
    trouble.hidden = false;
  }

  function problemOf(xhr) {
    try {
      return JSON.parse(xhr.responseText);
    } catch {
      return {};
    }
  }

  function failed(xhr) {
    const { code, incident } = problemOf(xhr);
    if (code === 'view.expired') {
      location.reload();
    } else if ([401, 403, 404].includes(xhr.status)) {
      showTrouble('signedOut');
    } else if (xhr.status === 0) {
      showTrouble('away');
    } else {
      showTrouble('failed', incident);
    }
  }

  setUpChoices();
  writeTimes();
  rememberAddresses();
  jQuery(document)
    .on('pfAjaxError', (event, xhr) => failed(xhr))
    .on('pfAjaxSuccess', () => {
      document.getElementById('trouble').hidden = true;
    })
    .on('pfAjaxComplete', (event, xhr, settings, result) => {
      if (result?.address !== undefined) {
        history.replaceState(null, '', location.pathname + result.address);
        rememberAddresses();
      }
      writeTimes();
    });
  document.addEventListener('submit', (event) => {
    if (event.target.matches('form.list')) {
      event.preventDefault();
    }
  });
  document.addEventListener('visibilitychange', () => {
    const poll = PrimeFaces.widgets.poll;
    if (document.hidden) {
      poll?.stop();
    } else {
      poll?.start();
    }
  });
})();
