#!/usr/bin/env node
// Copies the widget's files into a site, or looks at an Okta org: okta-sign-in-element --help
import '../dist/esm/command/command.js';
