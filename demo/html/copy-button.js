// Puts a "Copy" button to work: data-copy names the element whose text it takes.
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (button instanceof HTMLButtonElement) putToWork(button);
}

/** @param {HTMLButtonElement} button */
function putToWork(button) {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  // Browsers offer no clipboard to a page on an insecure origin.
  if (!source || !('clipboard' in navigator)) return;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(source.textContent).then(
      () => (button.textContent = 'Copied'),
      () => getSelection()?.selectAllChildren(source), // Refused: the user copies what is selected.
    );
    setTimeout(() => (button.textContent = label), 2000);
  });
}
