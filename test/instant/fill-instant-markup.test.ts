import { expect } from '@open-wc/testing';
import { fillInstantMarkup, renderInstantMarkup } from '../../src/instant.ts';

describe('a static page', () => {
  it('gets what its tags ask for', () => {
    const tag =
      '<login-widget data-instant mode=join guest identifier="a&amp;b" heading-level=\'3\' support-href="/a?b>c" data-x>';
    const page = `<main>${tag}<p slot="footer">x</p></login-widget></main>`;
    const markup = renderInstantMarkup({
      guest: true,
      identifier: 'a&b',
      headingLevel: 3,
      supportHref: '/a?b>c',
    });
    expect(fillInstantMarkup(page)).to.equal(page.replace(tag, () => tag + markup));
  });

  it('keeps a tag that asks for nothing', () => {
    const page = '<login-widget guest></login-widget><login-widgets data-instant></login-widgets>';
    expect(fillInstantMarkup(page)).to.equal(page);
  });

  it('takes from the build what tags can’t say', () => {
    const messages = { identifyHeading: 'Welcome' };
    expect(fillInstantMarkup('<login-widget data-instant>', { messages })).to.contain('>Welcome<');
  });
});
