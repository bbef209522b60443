if (!navigator.connection?.saveData && !matchMedia('(prefers-reduced-data: reduce)').matches)
  document.documentElement.classList.add('web-fonts');
