// @ts-check
// Turns the site's own fonts on, unless the reader asks to save data.
{
  /** @type {Navigator & { connection?: { saveData?: boolean } }} */
  const reader = navigator;
  const saving =
    reader.connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
  if (!saving) document.documentElement.classList.add('web-fonts');
}
