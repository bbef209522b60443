'use strict';

/*
 * Loaded before every command of package.json (node -r ./scripts/require-node.cjs …): says in one sentence that this
 * Node cannot run the project, where Node itself would say ERR_UNKNOWN_FILE_EXTENSION. Written for Nodes of any age.
 *
 * What is wrong with the day of the build shows while the first modules load, before any command could catch it: its
 * sentence is told without the stack of Node.
 */

/** Numbers of a version such as "24.16.0", first to last. */
function numbersOf(version) {
  return version.replace(/^\D+/, '').split('.').map(Number);
}

/**
 * Whether a version is within a range of package.json: alternatives joined by "||", each ">=24.0.0", or "^24.0.0" for
 * that version or later ones of the same first number. No other form is read.
 */
function isWithin(version, range) {
  var has = numbersOf(version);
  return range.split('||').some(function (part) {
    var wanted = numbersOf(part);
    if (/\^/.test(part) && has[0] !== wanted[0]) return false;
    for (var place = 0; place < 3; place += 1) {
      if (has[place] !== wanted[place]) return has[place] > wanted[place];
    }
    return true;
  });
}

/** What to tell, in Vietnamese and English; an empty text where the version will do. */
function complaint(version, range) {
  if (isWithin(version, range)) return '';
  var versions = range
    .replace(/\^/g, '')
    .replace(/>=/g, '')
    .split(/\s*\|\|\s*/);
  return (
    'Máy đang dùng Node ' +
    version +
    '; bộ mã này cần Node ' +
    versions.join(' hoặc ') +
    ' trở lên: hãy cài từ https://nodejs.org rồi chạy lại `npm ci`.\n' +
    'This is Node ' +
    version +
    '; this project needs Node ' +
    range +
    ': install it from https://nodejs.org, then run `npm ci` again.'
  );
}

module.exports = { complaint: complaint };

var text = complaint(process.versions.node, require('../package.json').engines.node);
if (text !== '') {
  console.error(text);
  process.exit(1);
}

// Tests require this file too, and have their own ear for what nobody caught.
if (module.parent && module.parent.id === 'internal/preload') {
  process.on('uncaughtException', function (error) {
    console.error(error && error.name === 'TodayError' ? error.message : error);
    process.exit(1);
  });
}
