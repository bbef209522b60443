if (!navigator.connection?.saveData && !matchMedia('(prefers-reduced-data: reduce)').matches) {
  document.documentElement.classList.add('web-fonts');
  for (const href of Object.values(document.currentScript.dataset))
    document.head.insertAdjacentHTML(
      'beforeend',
      `<link rel="preload" as="font" crossorigin href="${href}">`,
    );
}
