import { find } from '../../shared/find.ts';
import { decodeAddress } from './decode-address.ts';
import { decodedView } from './decoded-view.ts';

const dialog = find('#redirect', HTMLDialogElement);
let goOn = () => {};

find('#redirect-on', HTMLButtonElement).addEventListener('click', () => {
  dialog.close();
  goOn();
});
find('#redirect-stay', HTMLButtonElement).addEventListener('click', () => {
  dialog.close();
});

/** Shows where the browser would go, until somebody says whether it shall. */
export async function askRedirect(url: string, go: () => void): Promise<void> {
  goOn = go;
  find('#redirect-address', HTMLElement).replaceChildren(...decodedView(await decodeAddress(url)));
  if (!dialog.open) dialog.showModal();
}
