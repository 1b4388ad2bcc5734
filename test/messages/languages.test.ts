import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { addLanguage } from '../../src/messages/add-language.ts';
import { findLanguage } from '../../src/messages/languages.ts';
import { en } from '../../src/messages/en.ts';
import { renderInstantMarkup } from '../../src/instant.ts';
import '../../src/messages/locales/de.ts';
import { inEveryStep } from '../cases/every-step.ts';
import { Harness } from '../element/harness.ts';

/** Longer than most languages, with letters that need room, in brackets that show what is cut. */
function pseudo<Texts>(texts: Texts): Texts {
  if (typeof texts !== 'string') {
    const entries = Object.entries(texts as Record<string, unknown>);
    return Object.fromEntries(entries.map(([key, text]) => [key, pseudo(text)])) as Texts;
  }
  const accented = texts.replace(/\{\w+\}|[aeiouAEIOU]/g, (part) =>
    part.startsWith('{') ? part : `${part}\u0301`,
  );
  const more = '~'.repeat(Math.ceil(texts.length * 0.4));
  return `[${accented} ${more}]` as Texts & string;
}

describe('languages', () => {
  // No language bears this tag: it is for private use.
  const tag = 'qps';
  before(() => {
    addLanguage(tag, pseudo(en));
    addLanguage('ar', { next: 'التالي' });
    addLanguage('zh-Hant', { next: '下一步' });
    addLanguage('zh-Hans', { next: '下一步。' });
    addLanguage('pt-BR', { next: 'Avançar' });
    addLanguage('pt-PT', { next: 'Seguinte' });
    addLanguage('sr-Latn', { next: 'Dalje' });
    addLanguage('nb', { next: 'Neste' });
  });

  it('are found by what people’s browsers and pages call them', () => {
    const next = (name: string) => findLanguage(name).messages.next;
    const found: Readonly<Record<string, string>> = {
      de: 'Weiter',
      'DE-at': 'Weiter',
      'de-CH-1996': 'Weiter',
      'de-DE-u-co-phonebk': 'Weiter',
      'ar-EG': 'التالي',
      'zh-TW': '下一步',
      'zh-HK': '下一步',
      'zh-Hant-MO': '下一步',
      zh: '下一步。',
      'zh-CN': '下一步。',
      'zh-SG': '下一步。',
      pt: 'Avançar',
      'pt-BR': 'Avançar',
      'pt-AO': 'Seguinte',
      'pt-PT': 'Seguinte',
      'sr-Latn-RS': 'Dalje',
      'sr-Cyrl': 'Dalje',
      no: 'Neste',
      nn: 'Neste',
      'nb-NO': 'Neste',
      en: 'Next',
      'en-IN': 'Next',
    };
    for (const [name, text] of Object.entries(found)) expect(next(name), name).to.equal(text);
  });

  it('that are none are English, and never throw', () => {
    const strange = ['', 'x', 'xx', 'de_DE', '-', 'i-klingon', 'zz-Zzzz', 'a'.repeat(999), '‮'];
    for (const name of strange) {
      expect(findLanguage(name).messages.next, name).to.equal('Next');
      expect(new Intl.NumberFormat(findLanguage(name).language).format(1), name).to.equal('1');
    }
  });

  it('follow the page, while it is there', async () => {
    const around = await fixture(html`<div lang="de"><login-widget></login-widget></div>`);
    const walk = { element: around.querySelector('login-widget') };
    const next = async () => {
      await walk.element?.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      await walk.element?.updateComplete;
      return walk.element?.querySelector('[type=submit]')?.textContent;
    };
    expect(await next()).to.equal('Weiter');
    around.setAttribute('lang', 'en');
    expect(await next()).to.equal('Next');
    around.removeAttribute('lang');
    document.documentElement.lang = 'de';
    expect(await next()).to.equal('Weiter');
    walk.element?.setAttribute('lang', 'en');
    expect(await next()).to.equal('Next');
    document.documentElement.lang = 'en';
  });

  it('are taken through shadow roots', async () => {
    const host = await fixture(html`<section lang="de"></section>`);
    const root = host.attachShadow({ mode: 'open' });
    const element = document.createElement('login-widget');
    root.append(element);
    await element.updateComplete;
    const submit = element.querySelector('[type=submit]');
    expect(submit?.textContent).to.equal('Weiter');
    host.setAttribute('lang', 'en');
    await waitUntil(() => submit?.textContent === 'Next');
  });

  it('that come late are spoken at once', async () => {
    const walk = await Harness.mount({}, html`<login-widget lang="fy"></login-widget>`);
    expect(walk.submit.textContent).to.equal('Next');
    addLanguage('fy', { next: 'Folgjende' });
    await walk.element.updateComplete;
    expect(walk.submit.textContent).to.equal('Folgjende');
  });

  it('bring their direction along, and English its own', async () => {
    const walk = await Harness.mount({}, html`<login-widget lang="ar"></login-widget>`);
    const directions = () => [
      getComputedStyle(walk.form).direction,
      getComputedStyle(walk.element.shadowRoot?.firstElementChild ?? walk.element).direction,
    ];
    expect(directions()).to.deep.equal(['rtl', 'rtl']);
    walk.element.setAttribute('lang', 'he');
    await walk.settled();
    expect(directions()).to.deep.equal(['ltr', 'ltr']);
    expect(walk.form.closest<HTMLElement>('[lang]')?.lang).to.equal('en');
  });

  it('are spoken before the script too', () => {
    const markup = renderInstantMarkup({ lang: 'ar-EG' });
    expect(markup).to.contain('lang="ar-EG" dir="rtl"');
    expect(markup).to.contain('التالي');
  });

  it('say everything that is seen or heard, in every step, and have the room for it', async () => {
    document.documentElement.lang = tag;
    try {
      await inEveryStep(async ({ element }, step) => {
        element.parentElement?.style.setProperty('inline-size', '320px');
        await element.updateComplete;
        const pieces = [...element.querySelectorAll<HTMLElement>('[data-login-widget] *')];
        const own = pieces.flatMap((piece) => [
          ...(piece.children.length === 0 && piece.localName !== 'bdi' ? [piece.textContent] : []),
          piece.getAttribute('aria-label') ?? '',
        ]);
        const foreign = own.filter((text) => text.trim() !== '' && !text.trim().startsWith('['));
        expect(foreign, step).to.deep.equal([]);
        const cut = pieces.filter(
          (piece) =>
            piece.localName !== 'input' &&
            !piece.closest('[data-aside]') &&
            piece.scrollWidth > piece.clientWidth + 1 &&
            getComputedStyle(piece).clipPath === 'none',
        );
        expect(
          cut.map(({ outerHTML }) => outerHTML),
          step,
        ).to.deep.equal([]);
      });
    } finally {
      document.documentElement.lang = 'en';
    }
  });
});
