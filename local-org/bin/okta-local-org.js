#!/usr/bin/env node
// Starts a local Okta org: okta-local-org --help
import '../dist/command.js';
