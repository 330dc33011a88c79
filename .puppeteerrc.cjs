// The browsers come from the system's packages (scripts/browsers.mjs), never from a download at install time.
module.exports = { skipDownload: true };
