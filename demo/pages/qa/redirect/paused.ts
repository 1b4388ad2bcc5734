import { find } from '../../shared/find.ts';
import { decodeAddress } from './decode-address.ts';
import { decodedView } from './decoded-view.ts';

/** The redirect that the server held back stands in the fragment, which no server gets to see. */
const address = decodeURIComponent(location.hash.slice(1));
const allowed = /^https?:$/.test(URL.parse(address, location.href)?.protocol ?? '');

if (allowed) {
  const { href } = new URL(address, location.href);
  const on = find('#on', HTMLAnchorElement);
  on.href = href;
  on.hidden = false;
  void decodeAddress(href).then((decoded) => {
    find('#address', HTMLElement).replaceChildren(...decodedView(decoded));
    on.focus();
  });
} else {
  find('#heading', HTMLElement).textContent = 'There is no redirect to look at';
}
