#!/usr/bin/env node
// Copies the widget's files into a site: okta-sign-in-element --help
import '../dist/esm/bundlers/command.js';
