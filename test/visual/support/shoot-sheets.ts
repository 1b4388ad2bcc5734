import { fileURLToPath } from 'node:url';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { launchChromium } from '../../support/browser.ts';
import type { Place } from '../page/sheet.ts';
import { RepositoryServer } from './repository-server.ts';
import type { Sheet, Theme } from './sheets.ts';
import { sheets } from './sheets.ts';

/** A sheet as Chromium shows it. */
export interface Shot {
  readonly sheet: Sheet;
  /** Where its cells are. */
  readonly places: readonly Place[];
  /** Names of cells that are not seen as a whole. */
  readonly outgrown: readonly string[];
  /** PNG, one pixel for each CSS pixel. */
  readonly image: Buffer;
}

/** Beside the fonts of the page: what makes glyphs, colours and sizes the same on every Linux. */
const sameEverywhere = {
  args: [
    '--disable-lcd-text',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--force-device-scale-factor=1',
    '--hide-scrollbars',
  ],
  env: { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) },
};

/** Shows and shoots one sheet after the other. @throws When a cell is not reached. */
export async function* shootSheets(): AsyncGenerator<Shot> {
  const server = await RepositoryServer.start();
  const browser = await launchChromium(sameEverywhere);
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    let filled = '';
    for (const sheet of sheets) {
      if (sheet.cells !== filled) {
        await wear(session, 'light');
        await page.goto(server.at('test/visual/page/sheet.html'));
        await page.evaluate((group) => window.sheetPage.fill(group), sheet.cells);
        await pretend(session);
      }
      filled = sheet.cells;
      yield await shoot(page, session, sheet);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function shoot(page: Page, session: CDPSession, sheet: Sheet): Promise<Shot> {
  await wear(session, sheet.theme);
  const { size, ...seen } = await page.evaluate(async ({ language, width }) => {
    await window.sheetPage.speak(language);
    const places = window.sheetPage.widen(width);
    const { scrollWidth, scrollHeight } = document.documentElement;
    const outgrown = window.sheetPage.outgrown();
    return { places, outgrown, size: { width: scrollWidth, height: scrollHeight } };
  }, sheet);
  await page.setViewport(size);
  return { sheet, ...seen, image: Buffer.from(await page.screenshot({ optimizeForSpeed: true })) };
}

/** Nothing moves, and colours are these. */
async function wear(session: CDPSession, theme: Theme): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    ],
  });
}

/** Controls that are marked so look as if they had the focus, or the pointer. */
async function pretend(session: CDPSession): Promise<void> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const { nodeId, attributes = [] } of descendants(root)) {
    const at = attributes.indexOf('data-pretend');
    if (at < 0) continue;
    const forcedPseudoClasses =
      attributes[at + 1] === 'focus' ? ['focus', 'focus-visible', 'focus-within'] : ['hover'];
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses });
  }
}

function descendants(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  const { children = [], shadowRoots = [], contentDocument } = node;
  const inside = [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])];
  return [node, ...inside.flatMap(descendants)];
}
