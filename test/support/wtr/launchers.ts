// One launcher of the test runner for each engine.
import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner-core';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { type Engine, executableOf } from '../../../scripts/browsers.mjs';
import { chromiumFlags } from '../chromium-flags.js';
import { startWebKitGtkDriver } from '../webkit-gtk.js';
import { keepRawCoverage } from './raw-coverage.js';

const coverageFolder = '.cache/coverage/browser';

export async function launcherFor(engine: Engine): Promise<BrowserLauncher> {
  const launchers = { chromium, firefox, webkit };
  return launchers[engine]();
}

function chromium(): BrowserLauncher {
  return chromeLauncher({
    launchOptions: {
      executablePath: executableOf('chromium'),
      headless: true,
      args: chromiumFlags,
    },
    async createPage({ context, config }) {
      const page = await context.newPage();
      if (config.coverage) keepRawCoverage(page, coverageFolder);
      return page;
    },
  });
}

/** Firefox over WebDriver BiDi, by the Puppeteer that the Chromium launcher brings along. */
function firefox(): BrowserLauncher {
  return chromeLauncher({
    puppeteer,
    launchOptions: { executablePath: executableOf('firefox'), browser: 'firefox', headless: true },
  });
}

async function webkit(): Promise<BrowserLauncher> {
  const driver = await startWebKitGtkDriver();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    // The launcher awaits no navigation: one that was still under way when the browser is stopped would end the whole run.
    capabilities: { ...driver.capabilities, pageLoadStrategy: 'none' },
  });
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKitGTK';
  };
  // WebdriverIO holds all keys down before it lets go of the first: the second of two equal letters would be a repetition.
  const sendKeys = launcher.sendKeys.bind(launcher);
  launcher.sendKeys = async (session, keys) => {
    for (const key of keys) await sendKeys(session, [key]);
  };
  const stop = launcher.stop.bind(launcher);
  launcher.stop = async () => {
    try {
      await stop();
    } finally {
      driver.stop();
    }
  };
  // Upstream's type of a session without coverage is looser than its own interface under exactOptionalPropertyTypes.
  return launcher as BrowserLauncher;
}
