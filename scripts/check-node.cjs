// Before `npm start` and `npm test`: says which Node they need. In words that the oldest Node understands, which would end at the others' syntax.
'use strict';

var wanted = require('../package.json').devEngines.runtime.version;

/** Numbers of a version. @param {string} version */
function numbers(version) {
  return version.split('.').map(Number);
}

/** `^20.19.0`: that major, from there on; `>=22.13.0`: all from there on. @param {number[]} is @param {string} range */
function isIn(is, range) {
  var least = numbers(range.replace(/^\D+/, ''));
  var index = least.findIndex(function (number, at) {
    return number !== is[at];
  });
  return (
    index === -1 ||
    (Number(is[index]) > Number(least[index]) && !(index === 0 && range.startsWith('^')))
  );
}

/** @param {string} version */
function isNewEnough(version) {
  return wanted.split(' || ').some(function (range) {
    return isIn(numbers(version), range);
  });
}

module.exports = isNewEnough;

if (require.main === module && !isNewEnough(process.versions.node)) {
  console.error(
    'This is Node ' +
      process.versions.node +
      ' (' +
      process.execPath +
      '); needed is ' +
      wanted
        .replace(/\^(\d+)\.(\d+)\.\d+/g, '$1.$2 or a later $1')
        .replace(/>=(\d+\.\d+)\.\d+/g, '$1 or later')
        .replace(' || ', ', or ') +
      '.',
  );
  process.exit(1);
}
