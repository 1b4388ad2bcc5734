import { expect, waitUntil } from '@open-wc/testing';
import type { InstantOptions } from '../../src/instant.ts';
import { instantStyleHashes, instantStyles, renderInstantMarkup } from '../../src/instant.ts';
import { HostPage, PATIENCE } from '../cases/host-page.ts';
import { decision } from '../element/harness.ts';
import { password } from '../cases/every-step.ts';

/** Attributes of the tag, the options that say the same, and what the page is like. */
interface Way {
  readonly tag?: string;
  readonly options?: InstantOptions;
  readonly around?: string;
  readonly head?: string;
  readonly width?: number;
}
const ways: Readonly<Record<string, Way>> = {
  'by default': {},
  'with all that can be there': {
    tag: 'remember guest support-href="mailto:help@portal.example" heading-level="1"',
    options: {
      remember: true,
      guest: true,
      supportHref: 'mailto:help@portal.example',
      headingLevel: 1,
    },
    around: '<b slot="header">Portal</b><p slot="footer">First time here?</p>',
  },
  'beside a meeting': {
    tag: 'mode="join" guest',
    options: { guest: true },
    width: 300,
  },
  'in the dark': { tag: 'theme="dark"' },
  'with other tokens': {
    head: '<style>login-widget { --login-widget-space: 24px; --login-widget-width: 500px }</style>',
  },
  'from right to left': { head: '<style>body { direction: rtl }</style>' },
  'under a sheet that means everything': {
    head: '<style>* { margin: 9px; padding: 7px } input, button { width: 99px !important; float: left }</style>',
    options: { guest: true },
    tag: 'guest',
  },
};

function mount({ tag = '', options, around = '', head = '', width }: Way): HostPage {
  const markup = renderInstantMarkup(options);
  return new HostPage(head, `<login-widget ${tag}>${around}${markup}</login-widget>`, {
    width: width ?? 800,
  });
}

/** Where everything is that can be seen, and how it looks. */
function looks(page: HostPage): Record<string, unknown> {
  const widget = page.document.querySelector('login-widget');
  const seen: Record<string, unknown> = {};
  const pieces = widget?.querySelectorAll<HTMLElement>(
    '*:not(template, style, [hidden], [data-part=status])',
  );
  const note = (name: string, element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, font, borderTopColor } = page.window.getComputedStyle(element);
    const rect = [x, y, width, height].map((length) => Math.round(length * 100) / 100).join();
    seen[name] = [rect, color, backgroundColor, font, borderTopColor].join(' · ');
  };
  for (const piece of pieces ?? []) {
    const path = [piece.dataset['part'], piece.tagName, piece.getAttribute('name'), piece.slot];
    note(path.filter(Boolean).join(' '), piece);
  }
  for (const piece of widget?.shadowRoot?.querySelectorAll('[part]') ?? [])
    note(piece.part[0] ?? '', piece);
  return seen;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

describe('instant markup', function () {
  this.timeout(2 * PATIENCE);

  for (const [title, way] of Object.entries(ways)) {
    it(`${title}, does not move or change when the script comes`, async () => {
      const page = mount(way);
      const before = looks(page);
      expect(Object.keys(before)).to.include('frame');
      await page.load();
      await page.play({});
      expect(looks(page)).to.deep.equal(before);
      expect(page.document.querySelectorAll('[data-login-widget]')).to.have.length(1);
    });
  }

  it('keeps what was typed, ticked and selected, the focus, and the node', async () => {
    const page = mount({ tag: 'remember', options: { remember: true } });
    const early = page.document.querySelector<HTMLInputElement>('[name=username]');
    const tick = page.document.querySelector<HTMLInputElement>('[name=remember]');
    if (!early || !tick) throw new Error('The markup lacks a field.');
    tick.click();
    early.focus();
    early.value = 'carol';
    early.setSelectionRange(1, 3, 'backward');
    await page.load();
    const walk = await page.play({ discover: decision(password) });
    expect(walk.find('[name=username]') === early).to.equal(true);
    expect([early.value, early.selectionStart, early.selectionEnd]).to.deep.equal(['carol', 1, 3]);
    expect(page.document.activeElement === early).to.equal(true);
    expect(walk.find<HTMLInputElement>('[name=remember]').checked).to.equal(true);
    await walk.press('[type=submit]', 'password');
  });

  it('keeps the focus of somebody who was at the button', async () => {
    const page = mount({});
    page.document.querySelector<HTMLElement>('[type=submit]')?.focus();
    await page.load();
    const walk = await page.play({});
    expect(page.document.activeElement === walk.find('[type=submit]')).to.equal(true);
  });

  it('asks for the extension of a number that was typed before the script came', async () => {
    const page = mount({});
    const early = page.document.querySelector<HTMLInputElement>('[name=username]');
    if (early) early.value = '+44 20 7946 0104';
    await page.load();
    const walk = await page.play({});
    expect(walk.find('[name=extension]').tagName).to.equal('INPUT');
  });

  it('that is put in again later leaves one form, and what was typed', async () => {
    const page = mount({});
    await page.load();
    const walk = await page.play({});
    const form = walk.find('form');
    walk.find<HTMLInputElement>('[name=username]').value = 'carol';
    walk.element.insertAdjacentHTML('beforeend', renderInstantMarkup());
    await waitUntil(() => walk.element.querySelectorAll('form').length === 1);
    expect(walk.find('form') === form).to.equal(true);
    expect(walk.find<HTMLInputElement>('[name=username]').value).to.equal('carol');
  });

  it('is posted to where the host says while there is no script, and not once there is', async () => {
    const page = mount({ options: { action: '/no-script?a=1&b="2"' } });
    const form = page.document.forms[0];
    expect(form?.method).to.equal('post');
    expect(form?.getAttribute('action')).to.equal('/no-script?a=1&b="2"');
    await page.load();
    await page.play({});
    expect([form?.method, form?.hasAttribute('action')]).to.deep.equal(['dialog', false]);
  });

  it('lets no text out of its place', () => {
    const evil = `"><img src=x onerror=alert(1)>'&`;
    const page = mount({
      options: {
        identifier: evil,
        messages: { identifyHeading: evil, next: evil, guest: evil },
        guest: true,
        supportHref: `https://portal.example/${evil}`,
        supportLabel: evil,
        nonce: evil,
        action: evil,
      },
    });
    expect(page.document.querySelector('img')).to.equal(null);
    expect(page.document.querySelector('[data-part=heading]')?.textContent).to.equal(evil);
    expect(page.document.querySelector('[data-part=submit]')?.textContent).to.equal(evil);
    const link = page.document.querySelector('login-widget')?.shadowRoot?.querySelector('a');
    expect(link?.textContent).to.equal(evil);
    expect(page.document.querySelector('input')?.value).to.equal(evil);
  });

  it('makes no link of a script', () => {
    const markup = renderInstantMarkup({ supportHref: 'javascript:alert(1)' });
    expect(markup).not.to.contain('javascript');
  });

  it('has a style that the published hash allows, on a page that forbids all others', async () => {
    const hashes = await Promise.all(Object.values(instantStyles).map(hashOf));
    expect(instantStyleHashes).to.deep.equal(hashes);
    const sources = instantStyleHashes.map((hash) => `'${hash}'`).join(' ');
    const policy = `default-src 'none'; style-src ${sources}`;
    const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const page = mount({ head });
    const submit = page.document.querySelector('[type=submit]');
    expect(submit && page.window.getComputedStyle(submit).fontWeight).to.equal('600');
    expect(page.violations).to.deep.equal([]);
    // The policy is in force.
    page.document.body.setAttribute('style', 'color: red');
    await waitUntil(() => page.violations.length > 0);
  });

  it('goes without a style for a page that links one', () => {
    expect(renderInstantMarkup({ style: '/instant.css' })).not.to.contain('<style');
  });
});
