// Versions of browsers, as text: where they are written, and which of two is later.

/**
 * The version in what `--version` prints: on a line that begins with the browser's name, so that the numbers of warnings don't count.
 * @param {string} output
 */
export function versionIn(output) {
  return /^\p{L}[\p{L} ]* (\d+(?:\.\d+)+)/mu.exec(output)?.[1];
}

/**
 * Windows: `chrome.exe --version` opens a window, so the version is read beside it, where a folder or a manifest has it as its name.
 * @param {readonly string[]} names of the files and folders beside the browser
 */
export function versionInNames(names) {
  const versions = names.flatMap(
    (name) => /^(\d+(?:\.\d+){3})(?:\.manifest)?$/.exec(name)?.[1] ?? [],
  );
  // After an update the old folder stays until the browser is started anew.
  return versions.sort((one, other) => (isAtLeast(one, other) ? -1 : 1))[0];
}

/** Firefox says it in `application.ini`, which lies beside it. @param {string} ini */
export function versionInIni(ini) {
  return /^Version=(\d+(?:\.\d+)+)/m.exec(ini)?.[1];
}

/** @param {string} version @param {string} least */
export function isAtLeast(version, least) {
  const [is, wanted] = [version, least].map((text) => text.split('.').map(Number));
  for (const [index, number] of (wanted ?? []).entries()) {
    const difference = (is?.[index] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
